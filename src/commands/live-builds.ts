import type { LiveSite } from '../dashboard/server/live-site.ts';
import { Rebuilds } from '../dashboard/server/rebuilds.ts';
import type { OwnCommands } from '../workspace/own-command.ts';
import type { Session } from './session.ts';
import { tellUnexpected } from './tell-unexpected.ts';

interface Options {
  readonly site: LiveSite;
  readonly commands: Pick<OwnCommands, 'run'>;
  /** For builds. */
  readonly folder: string;
}

/** What is told of builds. */
type Told = Pick<Session, 'complain' | 'note' | 'detail'>;

/** The builds of a site that is served; whoever runs the server is told of all that goes wrong, and the pages that it did. */
export function liveBuilds(session: Told, options: Options): Rebuilds {
  return new Rebuilds(buildsOf(session, options), (error) => {
    tellUnexpected(session, error);
    options.site.fail('Expected a built dashboard, found an error that is told where the server was started');
  });
}

/** Builds into a folder of its own each time: pages may be reading the one before. */
function buildsOf({ complain, note }: Told, { site, commands, folder }: Options): () => Promise<void> {
  let count = 0;
  let before = '';
  return async () => {
    site.begin();
    count += 1;
    const output = `${folder}/${count}`;
    const { code, told } = await commands.run(['dashboard', 'build', '-o', output]);
    if (told !== before && told !== '') complain(told);
    if (told === '' && before !== '') note('The dashboard is built again');
    before = told;
    if (code === 0) await site.replace(output);
    else site.fail(told === '' ? `Expected a built dashboard, found that the build ended with ${code}` : told);
  };
}
