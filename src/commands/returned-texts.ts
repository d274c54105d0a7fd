import { printPair } from '../formats/print-pair.ts';
import type { Pair } from '../model/bitext.ts';
import type { Comparison, UnitStatus } from '../model/comparison.ts';
import type { KeptTranslation } from '../model/records.ts';
import type { Unit } from '../model/unit.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { pairKey } from './acknowledged.ts';
import { type Filling, filledPair } from './filling.ts';
import { keptTranslations } from './leaving-pairs.ts';
import type { CarriedTo } from './sync-outcome.ts';

/** The translations that came back for a document, by the units that they are of. Of several sentences each has the same one. */
export type ReturnedTexts = ReadonlyMap<Unit, Filling>;

/** The pairs of the body whose translation is another one now. */
export function returnedPairs({ statuses }: Comparison, returned: ReturnedTexts): ReadonlyMap<Pair, CarriedTo> {
  const found = new Map<Pair, CarriedTo>();
  const alone = new Set<Pair>();
  for (const status of statuses) {
    if (status.type === 'missing' || status.type === 'orphaned' || status.pair?.range == null) continue;
    const { pair, unit } = status;
    const own = returned.get(unit);
    const known = found.get(pair);
    // A translation of one of the sentences that a pair joins is none of the others.
    if (own === undefined || (known?.how === 'returned' && known.filling !== own)) alone.add(pair);
    if (own === undefined || known !== undefined || (pair.source === own.source && pair.target === own.target)) continue;
    const { source, target, state, origin } = own;
    const text = pair.id === null ? target : printPair(pair.id, own);
    found.set(pair, { how: 'returned', filling: own, text, pair: { ...pair, source, target, state, origin, confidence: 1 } });
  }
  for (const pair of alone) found.delete(pair);
  return found;
}

/** The translations that took the place of others. */
export function returnedOf(carried: ReadonlyMap<Pair, CarriedTo>): readonly Filling[] {
  return [...carried.values()].flatMap((own) => (own.how === 'returned' ? [own.filling] : []));
}

/**
 * The comparison without the pairs that what came back takes the place of, but for one: a sentence that was made of several has a
 * pair for each of them, and of a sentence that became several in other blocks each needs a place of its own.
 */
export function withoutSpares(
  { statuses, ...header }: Comparison,
  returned: ReturnedTexts,
): { readonly comparison: Comparison; readonly spare: ReadonlySet<Pair> } {
  if (returned.size === 0) return { comparison: { ...header, statuses }, spare: new Set() };
  const { second, parted } = sparesIn(statuses, returned);
  const spare = new Set<Pair>();
  const rows = statuses.flatMap((status): readonly UnitStatus[] => {
    if (status.type === 'missing' || status.type === 'orphaned' || status.pair === null) return [status];
    const { pair, unit } = status;
    if (!second.has(pair) && !parted.has(pair)) return [status];
    const missing: readonly UnitStatus[] = parted.has(pair) ? [{ type: 'missing', unit }] : [];
    const isFirst = !spare.has(pair);
    spare.add(pair);
    return isFirst ? [...missing, { type: 'orphaned', pair, was: pair.source ?? unit.source }] : missing;
  });
  return { comparison: { ...header, statuses: rows }, spare };
}

/** Pairs all of whose sentences came back, and that are not the first one of any of them; and those whose sentences are in several blocks. */
function sparesIn(statuses: readonly UnitStatus[], returned: ReturnedTexts) {
  const units = new Map<Pair, Unit[]>();
  const pairs = new Map<Unit, Pair[]>();
  for (const status of statuses) {
    if (status.type === 'missing' || status.type === 'orphaned' || status.pair?.range == null) continue;
    addToGroup(units, status.pair, status.unit);
    addToGroup(pairs, status.unit, status.pair);
  }
  const back = [...units].filter(([, own]) => own.every((unit) => returned.has(unit)));
  const isSecond = (pair: Pair, own: readonly Unit[]) => own.every((unit) => pairs.get(unit)?.[0] !== pair);
  const isParted = (own: readonly Unit[]) =>
    new Set(own.map(({ block }) => block)).size > 1 && own.every((unit) => pairs.get(unit)?.length === 1);
  return {
    second: new Set(back.flatMap(([pair, own]) => (isSecond(pair, own) ? [pair] : []))),
    parted: new Set(back.flatMap(([pair, own]) => (isParted(own) ? [pair] : []))),
  };
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
