import type { SiteFile } from '../dashboard/server/data-file.ts';
import { type Listening, listen, newToken, type Place, requireLoopback } from '../dashboard/server/listen.ts';
import { liveApp } from '../dashboard/server/live-app.ts';
import { LiveSite } from '../dashboard/server/live-site.ts';
import { UsageError } from '../model/errors.ts';
import { OwnCommands } from '../workspace/own-command.ts';
import { openProject, type Project } from '../workspace/project.ts';
import { dashboardAssets } from '../workspace/site-folder.ts';
import { untilStopped } from '../workspace/stop-signal.ts';
import { temporaryFolder } from '../workspace/temporary-folder.ts';
import { type Watched, watchFolders } from '../workspace/watch-folders.ts';
import { watchedFolders } from '../workspace/watched-folders.ts';
import { liveBuilds } from './live-builds.ts';
import { liveProject } from './live-project.ts';
import { LiveStore } from './live-store.ts';
import { tellLayout } from './open-project.ts';
import type { Outcome, Session } from './session.ts';
import { tellUnexpected } from './tell-unexpected.ts';

/** What `hexapla dashboard serve` takes. */
export interface ServeCommand {
  /** A loopback address. */
  readonly host: string;
  /** Null: the usual one, or a free one where that is taken. */
  readonly port: string | null;
  /** Whether pages may acknowledge sentences. */
  readonly allowsAck: boolean;
}

/** Serves the dashboard to this machine, as it is now, until it is ended: what changes in the project is built and shown. */
export async function dashboardServe(session: Session, { host, port, allowsAck }: ServeCommand): Promise<Outcome> {
  const place = { host, port: port === null ? null : portNumber(port) };
  requireLoopback(host);
  const project = await openProject(session);
  if (project.detected !== null) tellLayout(session, project.detected);
  const stopped = untilStopped();
  const { path: folder, remove } = temporaryFolder('serve');
  try {
    const watched = await watchedFolders(project, folder);
    const assets = dashboardAssets(session.program);
    // From here on nothing may fail: a server that listens keeps the process from its end.
    const server = await listen(place);
    const running = start(session, { project, server, place, allowsAck, folder, watched, assets });
    const exitCode = await stopped;
    await running.stop();
    return { output: '', exitCode };
  } finally {
    remove();
  }
}

interface Start {
  readonly project: Project;
  readonly server: Listening;
  readonly place: Place;
  readonly allowsAck: boolean;
  /** For builds. */
  readonly folder: string;
  readonly watched: Watched;
  readonly assets: readonly SiteFile[];
}

function start(session: Session, { project, server, place, allowsAck, folder, watched, assets }: Start) {
  const config = session.configFile === null ? [] : ['--config', session.configFile];
  const commands = new OwnCommands(session.program, ['--quiet', '--cwd', session.root, ...config]);
  const site = new LiveSite({ allowsAck });
  const builds = liveBuilds(session, { site, commands, folder });
  const store = new LiveStore(session, project, commands);
  const changed = (now: boolean) => {
    store.outdate();
    if (now) builds.askNow();
    else builds.ask();
  };
  const door = { port: server.port, token: newToken() };
  const pages = liveProject(project, { store, commands, changed: () => changed(true) });
  const app = liveApp({ site, project: pages, door, assets, unexpected: (error) => tellUnexpected(session, error) });
  server.answer(app.fetch);
  const unwatch = watchFolders(watched, () => changed(false));
  builds.askNow();
  tellAddress(session, place.host, { ...door, allowsAck });
  return {
    async stop() {
      unwatch();
      builds.close();
      await Promise.all([commands.stop(), server.close()]);
    },
  };
}

function tellAddress(
  { complain, note }: Session,
  host: string,
  { port, token, allowsAck }: { readonly port: number; readonly token: string; readonly allowsAck: boolean },
): void {
  // Without it nothing is served, so it is told to whoever asked for quiet, too.
  complain(`The dashboard is at http://${host.includes(':') ? `[${host}]` : host}:${port}/#token=${token}`);
  note(
    allowsAck
      ? 'Whoever has this address may read it and acknowledge sentences; Ctrl+C ends it'
      : 'Whoever has this address may read it; `--allow-ack` lets them acknowledge sentences; Ctrl+C ends it',
  );
}

function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`Expected \`--port\` from 0 (any that is free) to 65535, found \`${text}\``);
}
