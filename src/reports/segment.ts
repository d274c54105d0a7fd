import type { Pair } from '../model/bitext.ts';
import type { BlockKind } from '../model/doc.ts';
import type { Range } from '../model/range.ts';
import type { Unit } from '../model/unit.ts';
import { aligned } from './aligned.ts';
import { jsonLines } from './json.ts';
import { page, type Shown, shown } from './terminal.ts';

/** How `hexapla segment` prints: aligned columns for people, or one JSON object a line. */
export type SegmentFormat = 'text' | 'ndjson';

/** A pair of a bilingual file with the kind of block it stands in; null when that is not known. */
export interface KindedPair {
  readonly pair: Pair;
  readonly kind: BlockKind | null;
}

interface Options {
  readonly path: string;
  readonly format: SegmentFormat;
}

/** `hexapla segment` of a monolingual file: one line a unit. */
export function unitLines(units: readonly Unit[], { path, format }: Options): string {
  if (format === 'ndjson') return jsonLines(units, (unit) => unitObject(unit, path));
  return columns(units.map(({ id, kind, line, text }) => [shown`${id}`, shown`${kind}`, shown`${line}`, shown`${text}`]));
}

/** `hexapla segment` of a bilingual file: one line a pair; as text the translation stands below its source. */
export function pairLines(pairs: readonly KindedPair[], { path, format }: Options): string {
  if (format === 'ndjson') return jsonLines(pairs, (pair) => pairObject(pair, path));
  return columns(
    pairs.flatMap(({ pair, kind }) => [
      [shown`${pair.id ?? '–'}`, shown`${kind ?? '–'}`, shown`${pair.line ?? '–'}`, shown`${pair.source ?? '–'}`],
      [shown``, shown``, shown``, shown`${pair.target ?? '–'}`],
    ]),
  );
}

function columns(rows: readonly (readonly Shown[])[]): string {
  return page(aligned(rows, { align: ['start', 'start', 'end', 'start'], gap: '  ' }));
}

function unitObject({ id, kind, key, source, text, range, line }: Unit, path: string): object {
  return { path, id, kind, ...(kind === 'meta' ? { key } : {}), source, text, range: offsets(range), line };
}

function pairObject({ pair, kind }: KindedPair, path: string): object {
  const { id, source, target, range, line } = pair;
  return { path, id, kind, source, target, range: offsets(range), line };
}

function offsets(range: Range | null): [start: number, end: number] | null {
  return range === null ? null : [range.start, range.end];
}
