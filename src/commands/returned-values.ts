import { withFrontMatterValues } from '../formats/front-matter-values.ts';
import type { Comparison, Form } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { joinedSentences } from '../text/sentence-gap.ts';
import { type Filling, filledPair, statusWith } from './filling.ts';
import type { ReturnedTexts } from './returned-texts.ts';
import { withAltTexts } from './with-alt-texts.ts';

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

/** The front-matter values of which every sentence has a translation that came back, now or before: one may wait for another. */
function valuesOf({ units, returned, kept }: ValuesAsked): ReadonlyMap<string, Value> {
  const byKey = new Map<string, Unit[]>();
  for (const unit of units) if (unit.kind === 'meta' && unit.key !== null) addToGroup(byKey, unit.key, unit);
  const found = new Map<string, Value>();
  for (const [key, sentences] of byKey) {
    const fillings = sentences.flatMap((unit): readonly (readonly [Unit, Filling])[] => {
      const own = returned.get(unit) ?? kept(unit);
      return own === null ? [] : [[unit, own]];
    });
    if (fillings.length < sentences.length) continue;
    const texts = [...new Set(fillings.map(([, filling]) => filling))].map(({ target }) => target);
    found.set(key, { value: joinedSentences(texts), fillings });
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
