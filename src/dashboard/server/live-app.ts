import { type Context, Hono } from 'hono';
import { HexaplaError } from '../../model/errors.ts';
import type { SiteFile } from './data-file.ts';
import { EventStream } from './event-stream.ts';
import { admit, type Door, knownHost, letIn, ownChange, withHeaders } from './guard.ts';
import { livePage } from './index-page.ts';
import { listRoutes } from './list-routes.ts';
import type { LiveProject } from './live-project.ts';
import type { LiveSite } from './live-site.ts';
import { jsonOf, limited, projectRoutes } from './project-routes.ts';
import { Refused } from './refused.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};
/** What a command answers with, by its exit code: usage and input are the request's fault, the environment is not. */
const STATUSES = { 2: 400, 3: 409, 4: 503 } as const;

/** What is served. */
export interface LiveOptions {
  readonly site: LiveSite;
  readonly project: LiveProject;
  readonly door: Door;
  /** The files of the pages, which hold no data. */
  readonly assets: readonly SiteFile[];
  /** Hears of errors that no request is to blame for: whoever asked is told nothing of them. */
  readonly unexpected: (error: Error) => void;
}

/** The pages of a dashboard, their data, and the API. Without the token only the empty page and what draws it are had. */
export function liveApp({ site, project, door, assets, unexpected }: LiveOptions): Hono {
  const files = new Map(assets.map(({ path, text }) => [`/${path}`, text]));
  const events = new EventStream(site);
  const app = new Hono();
  app.onError((error, context) => {
    if (!isExpected(error)) unexpected(error);
    return errorAnswer(error, context);
  });
  app.notFound(() => {
    throw new Refused(404, 'Expected an address of the dashboard, found another one');
  });
  app.use(withHeaders, knownHost(door));
  for (const path of ['/', '/index.html']) app.get(path, (context) => context.html(livePage()));
  app.get('/assets/*', ({ req, body }) => file(req.path, files.get(req.path) ?? null, body));
  app.post('/api/session', ownChange, limited, async (context) => {
    admit(context, (await jsonOf(context))['token'], door);
    return context.json(site.status);
  });
  for (const path of ['/api/*', '/data/*', '/badges/*']) app.use(path, letIn(door));
  for (const path of ['/data/*', '/badges/*'])
    app.get(path, ({ req, body }) => file(req.path, site.file(req.path.slice(1), new URL(req.url).search.slice(1)), body));
  app.get('/api/status', (context) => context.json(site.status));
  app.get('/api/events', events.answer);
  app.route('/api', listRoutes(site));
  app.route('/api', projectRoutes(site, project));
  return app;
}

function file(path: string, text: string | null, body: Context['body']): Response {
  const type = TYPES[path.split('.').at(-1) ?? ''];
  if (text === null || type === undefined) throw new Refused(404, 'Expected a file of the dashboard, found none of that name');
  return body(text, 200, { 'Content-Type': type });
}

function isExpected(error: Error): error is Refused | HexaplaError {
  return error instanceof Refused || error instanceof HexaplaError;
}

function errorAnswer(error: Error, context: Context): Response {
  if (!isExpected(error)) return context.json({ error: { message: 'Unexpected error' } }, 500);
  const status = error instanceof Refused ? error.status : STATUSES[error.exitCode];
  return context.json({ error: { message: error.message } }, status);
}
