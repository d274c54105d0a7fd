import { type Build, dataIn } from './live-site.ts';
import { Refused, repeated } from './refused.ts';

/** Rows of a list that a request may ask for. */
const MOST = 1000;
const USUAL = 100;

/** What a request asks of a long list. */
export interface Asked {
  /** 1 to 1,000. */
  readonly limit: number;
  /** `next` of the part before; null: from the start. */
  readonly after: string | null;
}

/** A part of a long list. */
export interface Part<Row> {
  readonly rows: readonly Row[];
  /** What the next part is asked with; null: this is the last one. */
  readonly next: string | null;
}

/** @throws Refused where `limit` is no number that a request may have */
export function askedPart(query: (name: string) => string | undefined): Asked {
  const limit = query('limit') ?? String(USUAL);
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > MOST)
    throw new Refused(400, `Expected \`limit\` from 1 to ${MOST}, found \`${repeated(limit)}\``);
  return { limit: Number(limit), after: query('after') ?? null };
}

/**
 * A part of a list that lies in the data files `names`, one after the other; only the files that it takes rows from are read. A file
 * and a row in it are where the next part begins.
 *
 * @throws Refused where `after` is not the `next` of a part
 */
export function partOf<Row>(
  build: Build,
  { names, rowsOf, fits }: { readonly names: readonly string[]; rowsOf(data: never): readonly Row[]; fits(row: Row): boolean },
  { limit, after }: Asked,
): Part<Row> {
  const [, file = '0', row = '0'] = /^(\d{1,6})\.(\d{1,6})$/.exec(after ?? '0.0') ?? [];
  if (after !== null && after !== `${file}.${row}`)
    throw new Refused(400, `Expected \`after\` as the \`next\` of an earlier answer, found \`${repeated(after)}\``);
  const rows: Row[] = [];
  for (let at = Number(file); at < names.length; at += 1) {
    const all = rowsOf((dataIn(build, names[at] ?? '') ?? {}) as never) ?? [];
    for (let place = at === Number(file) ? Number(row) : 0; place < all.length; place += 1) {
      const own = all[place];
      if (own === undefined || !fits(own)) continue;
      if (rows.length === limit) return { rows, next: `${at}.${place}` };
      rows.push(own);
    }
  }
  return { rows, next: null };
}
