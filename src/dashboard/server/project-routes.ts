import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { pairId } from '../../model/ids.ts';
import { printable } from '../../text/printable.ts';
import { askedLocale, builtDocument, builtSite } from './built-document.ts';
import { askedPart } from './chunk-list.ts';
import { ownChange } from './guard.ts';
import { askedOne } from './list-routes.ts';
import type { AckAsked, HistoryAsked, LiveProject, SearchAsked } from './live-project.ts';
import type { LiveSite } from './live-site.ts';
import { Refused, repeated } from './refused.ts';

/** Bytes of a request. */
const LARGEST = 1_000_000;
/** UTF-16 code units of what is searched for, and of a reason. */
const LONGEST = 1000;
const STATUSES = ['current', 'stale', 'missing', 'unknown', 'orphaned'] as const;
const READ_ONLY =
  'Expected a server that may write, found one that only reads: start it with `hexapla dashboard serve --allow-ack`';

/** Refuses what no request of ours needs; `limited` is for every request that may have a body. */
export const limited = bodyLimit({
  maxSize: LARGEST,
  onError: () => {
    throw new Refused(413, `Expected a request of at most ${LARGEST} bytes, found a larger one`);
  },
});

/** What the project answers, and what is done in it. */
export function projectRoutes(site: LiveSite, project: LiveProject): Hono {
  return new Hono()
    .get('/search', async (context) => {
      const { items, next } = await project.search(askedSearch(site, context));
      return context.json({ units: items, next });
    })
    .get('/history', async (context) => context.json(await project.history(askedHistory(context))))
    .post('/ack', ownChange, limited, async (context) => {
      if (!site.status.allowsAck) throw new Refused(403, READ_ONLY);
      const asked = askedAck(site, await jsonOf(context));
      await project.acknowledge(asked);
      return context.json({ acknowledged: { path: asked.path, unit: asked.unit, locale: asked.locale } });
    });
}

/** @throws Refused where the body of a request is no object */
export async function jsonOf({ req }: Context): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await req.json().catch(() => null);
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  throw new Refused(400, 'Expected an object of JSON, found something else');
}

function askedSearch(site: LiveSite, { req }: Context): SearchAsked {
  const { overview } = builtSite(site);
  const q = req.query('q') ?? '';
  if (q.length > LONGEST) throw new Refused(400, `Expected \`q\` of at most ${LONGEST} characters, found ${q.length}`);
  return {
    q,
    locale: askedLocale(overview, req.query('locale')),
    status: askedOne(STATUSES, 'status', req.query('status')),
    ...askedPart((name) => req.query(name)),
  };
}

function askedHistory({ req }: Context): HistoryAsked {
  const last = req.query('last') ?? null;
  if (last !== null && !/^[1-9]\d{0,5}$/.test(last))
    throw new Refused(400, `Expected \`last\` as a number above 0, found \`${repeated(last)}\``);
  const [from = null, to = null] = ['from', 'to'].map((name) => {
    const date = req.query(name) ?? null;
    if (date === null || /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/.test(date)) return date;
    throw new Refused(400, `Expected \`${name}\` as a date such as \`2026-01-31\`, found \`${repeated(date)}\``);
  });
  return { from, to, last: last === null ? null : Number(last) };
}

/** Only sentences that the site shows: a folder, or a path that leads elsewhere, is none. */
function askedAck(site: LiveSite, { path, unit, locale, why = null }: Readonly<Record<string, unknown>>): AckAsked {
  if (typeof path !== 'string' || typeof unit !== 'string' || typeof locale !== 'string' || pairId(unit) === null)
    throw new Refused(400, 'Expected `path`, `unit` and `locale` of a sentence as texts, found something else');
  if (why !== null && (typeof why !== 'string' || why.length > LONGEST || printable(why) !== why))
    throw new Refused(400, `Expected \`why\` as a line of at most ${LONGEST} characters, found something else`);
  const { build, overview } = builtSite(site);
  const tag = askedLocale(overview, locale);
  const document = builtDocument(build, path);
  const localized = document.locales.find((own) => own.locale === tag);
  const isThere = localized?.units.some((own) => own.pair === unit || document.units[own.unit ?? -1]?.id === unit);
  if (tag === null || isThere !== true)
    throw new Refused(
      404,
      `Expected the id of a sentence of \`${repeated(path)}\` in \`${repeated(locale)}\`, found \`${repeated(unit)}\``,
    );
  return { path, unit, locale: tag, why };
}
