import { withFrontMatterValues } from '../formats/front-matter-values.ts';
import { printPair } from '../formats/print-pair.ts';
import type { Pair } from '../model/bitext.ts';
import type { Comparison, Form, UnitStatus } from '../model/comparison.ts';
import type { KeptTranslation } from '../model/records.ts';
import type { Unit } from '../model/unit.ts';
import { hasUnspaced } from '../text/unspaced.ts';
import { pairKey } from './acknowledged.ts';
import { type Filling, filledPair, statusWith } from './filling.ts';
import { keptTranslations } from './leaving-pairs.ts';
import type { CarriedTo } from './sync-outcome.ts';
import { withAltTexts } from './with-alt-texts.ts';

/** The translations that came back for a document, by the units that they are of. Of several sentences each has the same one. */
export type ReturnedTexts = ReadonlyMap<Unit, Filling>;

/** The pairs of the body whose translation is another one now. */
export function returnedPairs({ statuses }: Comparison, returned: ReturnedTexts): ReadonlyMap<Pair, CarriedTo> {
  const found = new Map<Pair, CarriedTo>();
  for (const status of statuses) {
    if (status.type === 'missing' || status.type === 'orphaned' || status.pair?.range == null) continue;
    const { pair, unit } = status;
    const own = returned.get(unit);
    if (own === undefined || found.has(pair) || (pair.source === own.source && pair.target === own.target)) continue;
    const { source, target, state, origin } = own;
    const text = pair.id === null ? target : printPair(pair.id, own);
    found.set(pair, { how: 'returned', filling: own, text, pair: { ...pair, source, target, state, origin, confidence: 1 } });
  }
  return found;
}

/** The translations that took the place of others. */
export function returnedOf(carried: ReadonlyMap<Pair, CarriedTo>): readonly Filling[] {
  return [...carried.values()].flatMap((own) => (own.how === 'returned' ? [own.filling] : []));
}

/**
 * The comparison with one pair for each sentence that a translation came back for. A sentence that was made of several has a
 * pair for each of them: what came back takes the place of the first, and the others have no source any more.
 */
export function withoutSpares(
  { statuses, ...header }: Comparison,
  returned: ReturnedTexts,
): { readonly comparison: Comparison; readonly spare: ReadonlySet<Pair> } {
  const first = new Map<Unit, Pair>();
  const bound = new Set<Pair>();
  for (const status of statuses) {
    if (status.type === 'missing' || status.type === 'orphaned' || status.pair === null) continue;
    if (!first.has(status.unit) || !returned.has(status.unit)) bound.add(status.pair);
    if (!first.has(status.unit)) first.set(status.unit, status.pair);
  }
  const spare = new Set<Pair>();
  const rows = statuses.map((status): UnitStatus => {
    if (status.type === 'missing' || status.type === 'orphaned' || status.pair === null || bound.has(status.pair)) return status;
    spare.add(status.pair);
    return { type: 'orphaned', pair: status.pair, was: status.pair.source ?? status.unit.source };
  });
  return { comparison: { ...header, statuses: spare.size === 0 ? statuses : rows }, spare };
}

/** A document with what came back for its front matter and the alternative texts of its images. */
export interface ValuesReturned {
  readonly text: string;
  /** What was placed, by its units. */
  readonly placed: ReadonlyMap<Unit, Filling>;
  /** The front-matter values that were placed. */
  readonly values: ReadonlyMap<string, string>;
  /** Of the document. */
  readonly form: Form;
}

/** What the values of a document are read with. */
interface ValuesAsked {
  readonly path: string;
  /** That it has while this is done. */
  readonly form: Form;
  readonly units: readonly Unit[];
  readonly returned: ReturnedTexts;
  /** What the records keep of a unit; null: nothing. */
  readonly kept: (unit: Unit) => Filling | null;
  readonly reading: Parameters<typeof withAltTexts>[2]['reading'];
}

/** Places what came back for the texts that no sentence of the body holds. */
export async function withReturnedValues(text: string, asked: ValuesAsked): Promise<ValuesReturned> {
  const { units, returned, form } = asked;
  if (![...returned.keys()].some(isValue)) return { text, placed: new Map(), values: new Map(), form };
  const groups = valuesOf(asked);
  const keys = new Set(units.flatMap(({ kind, key }) => (kind === 'meta' && key !== null ? [key] : [])));
  const values = new Map([...groups].map(([key, { value }]) => [key, value]));
  const front = await withFrontMatterValues(text, values, keys);
  const alts = await withAltTexts(front.text, altsOf(units, returned), asked);
  const placed = [...front.placed].flatMap((key) => [...(groups.get(key)?.fillings ?? [])]);
  const all = [...placed, ...alts.placed.flatMap((unit) => fillingOf(unit, returned))];
  return { text: alts.text, placed: new Map(all), values, form };
}

function isValue({ kind }: Unit): boolean {
  return kind === 'meta' || kind === 'alt';
}

function fillingOf(unit: Unit, returned: ReturnedTexts): readonly (readonly [Unit, Filling])[] {
  const own = returned.get(unit);
  return own === undefined ? [] : [[unit, own]];
}

interface Value {
  readonly value: string;
  readonly fillings: readonly (readonly [Unit, Filling])[];
}

/** The front-matter values of which every sentence has a translation, one of them at least that came back. */
function valuesOf({ units, returned, kept }: ValuesAsked): ReadonlyMap<string, Value> {
  const byKey = new Map<string, Unit[]>();
  for (const unit of units)
    if (unit.kind === 'meta' && unit.key !== null) byKey.set(unit.key, [...(byKey.get(unit.key) ?? []), unit]);
  const found = new Map<string, Value>();
  for (const [key, sentences] of byKey) {
    const fillings = sentences.flatMap((unit): readonly (readonly [Unit, Filling])[] => {
      const own = returned.get(unit) ?? kept(unit);
      return own === null ? [] : [[unit, own]];
    });
    if (fillings.length < sentences.length) continue;
    const texts = [...new Set(fillings.map(([, filling]) => filling))].map(({ target }) => target);
    found.set(key, { value: texts.join(texts.some(hasUnspaced) ? '' : ' '), fillings });
  }
  return found;
}

function altsOf(units: readonly Unit[], returned: ReturnedTexts) {
  const counts = new Map<string, number>();
  return units.flatMap((unit) => {
    if (unit.kind !== 'alt' || unit.key === null) return [];
    const nth = counts.get(unit.key) ?? 0;
    counts.set(unit.key, nth + 1);
    const own = returned.get(unit);
    return own === undefined ? [] : [{ unit, destination: unit.key, nth, text: own.target }];
  });
}

/** What the records keep, with the translations that came back and found no place in the document. */
export function withUnplaced(
  kept: readonly KeptTranslation[],
  { after, placed }: { readonly after: Comparison; readonly placed: ReadonlySet<Filling> },
  { returned, homeless }: { readonly returned: ReturnedTexts; readonly homeless: readonly Filling[] },
): readonly KeptTranslation[] {
  if (returned.size + homeless.length === 0) return kept;
  const standing = new Set(
    after.statuses.flatMap((status) => (status.type === 'missing' || status.pair === null ? [] : [pairKey(status.pair)])),
  );
  const known = new Set(kept.map(({ source, text }) => `${source} ${text}`));
  const own = [...new Set([...returned.values(), ...homeless])].filter(
    (filling) => !placed.has(filling) && !standing.has(pairKey(filling)),
  );
  const added = own.flatMap((filling) => keptTranslations(filledPair(filling)));
  return [...kept, ...added.filter(({ source, text }) => !known.has(`${source} ${text}`))];
}

/**
 * The comparison by then, as the next run reads it: of a value of a bilingual document its whole text is known, of an image only
 * that it is there.
 */
export function withPlaced({ statuses, ...header }: Comparison, { placed, values, form }: ValuesReturned): Comparison {
  if (placed.size === 0) return { ...header, statuses };
  return {
    ...header,
    statuses: statuses.map((status) => {
      const own = status.type === 'orphaned' ? undefined : placed.get(status.unit);
      if (own === undefined || status.type === 'orphaned') return status;
      const pair = filledPair(own);
      const { kind, key } = status.unit;
      if (form === 'plain') return statusWith(status.unit, pair);
      return statusWith(status.unit, { ...pair, target: kind === 'alt' ? null : (values.get(key ?? '') ?? null) });
    }),
  };
}
