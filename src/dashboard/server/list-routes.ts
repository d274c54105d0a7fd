import { type Context, Hono } from 'hono';
import type { DashboardFinding, DocumentChunk, DocumentRow, FindingChunk, WorkChunk, WorkRow } from '../../model/dashboard.ts';
import { oneOf } from '../../text/one-of.ts';
import { askedLocale, builtDocument, builtSite } from './built-document.ts';
import { askedPart, partOf } from './chunk-list.ts';
import type { LiveSite } from './live-site.ts';
import { Refused, repeated } from './refused.ts';

const STATUSES = ['stale', 'missing'] as const;

/** What the built site answers: the shapes are those of its data files, `build` tells whether two parts are of the same list. */
export function listRoutes(site: LiveSite): Hono {
  return new Hono()
    .get('/overview', (context) => context.json(builtSite(site).overview))
    .get('/documents', (context) => context.json(documents(site, context)))
    .get('/documents/:path{.+}', (context) => context.json(builtDocument(builtSite(site).build, context.req.param('path'))))
    .get('/work', (context) => context.json(work(site, context)))
    .get('/findings', (context) => context.json(findings(site, context)));
}

function documents(site: LiveSite, { req }: Context) {
  const { build, overview } = builtSite(site);
  const names = numbered('documents', overview.chunks.documents);
  const rowsOf = (data: DocumentChunk) => data.documents;
  const part = partOf<DocumentRow>(
    build,
    { names, rowsOf, fits: () => true },
    askedPart((name) => req.query(name)),
  );
  return { build: build.id, documents: part.rows, next: part.next };
}

function work(site: LiveSite, { req }: Context) {
  const { build, overview } = builtSite(site);
  const locale = askedLocale(overview, req.query('locale'));
  const asked = askedOne(STATUSES, 'status', req.query('status'));
  const names = overview.locales.flatMap((own, at) =>
    locale !== null && own.tag !== locale
      ? []
      : STATUSES.flatMap((status) =>
          asked === null || asked === status ? numbered(`work-${at}-${status}`, own.work[status]) : [],
        ),
  );
  const rowsOf = (data: WorkChunk) => data.items;
  const part = partOf<WorkRow>(
    build,
    { names, rowsOf, fits: () => true },
    askedPart((name) => req.query(name)),
  );
  return { build: build.id, items: part.rows, next: part.next };
}

function findings(site: LiveSite, { req }: Context) {
  const { build, overview } = builtSite(site);
  const locale = askedLocale(overview, req.query('locale'));
  const place = locale === null ? null : overview.locales.findIndex(({ tag }) => tag === locale);
  const rule = askedOne(
    overview.rules.map((own) => own.rule),
    'rule',
    req.query('rule'),
  );
  const names = overview.rules.flatMap((own, at) =>
    rule === null || own.rule === rule ? numbered(`findings-${at}`, own.chunks) : [],
  );
  const rowsOf = (data: FindingChunk) => data.findings;
  const fits = ([, , , , , at]: DashboardFinding) => place === null || at === place;
  const part = partOf<DashboardFinding>(
    build,
    { names, rowsOf, fits },
    askedPart((name) => req.query(name)),
  );
  return { build: build.id, findings: part.rows, next: part.next };
}

/** @throws Refused for a value that is none of those; null where none is asked for */
export function askedOne<T extends string>(values: readonly T[], name: string, value: string | undefined): T | null {
  if (value === undefined || value === '') return null;
  const found = oneOf(values, value);
  if (found !== null) return found;
  const known = values.map((own) => `\`${own}\``).join(', ');
  throw new Refused(
    400,
    `Expected \`${name}\` as one of ${known || 'none: there are no findings'}, found \`${repeated(value)}\``,
  );
}

function numbered(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${name}-${at}`);
}
