import { type AlignedPair, alignedPairs } from '../align/aligned-pairs.ts';
import { matchUnits } from '../compare/match.ts';
import { isTranslatedAnew } from '../compare/translated-anew.ts';
import type { Unit } from '../model/unit.ts';
import { sameTextKey } from '../text/keys.ts';
import { recordedPairs } from './recorded-pairs.ts';
import type { DocumentRecord } from './recorded-texts.ts';
import type { Revisions } from './revisions.ts';
import { collected, type TranslatedFrom } from './translated-from.ts';
import { type Layer, layersOf, type PlainTarget } from './translation-layers.ts';

/**
 * What a plain translation was made from, as its record says. Sentences that are not as they were recorded were translated
 * anew: from the source of the commit that changed them, else from today's, unless they lack a code, number or link that
 * is new in it.
 */
export async function recordedOrigin(
  record: DocumentRecord,
  document: PlainTarget,
  revisions: Revisions | null,
): Promise<TranslatedFrom> {
  const { pairs, changed, free } = recordedPairs(record, document.units);
  const header = { basis: 'recorded', commit: null, confidence: null } as const;
  if (free.length === 0) return { ...header, ...collected(pairs) };
  const unset = new Set(free);
  const layers: readonly Layer[] =
    revisions === null
      ? [{ revision: null, units: unset, isPinned: false }]
      : await layersOf(revisions, { ...document, pinned: null });
  const anew: AlignedPair[] = [];
  for (const { revision, units } of layers) {
    if (![...units].some((unit) => unset.has(unit))) continue;
    const blob = revision === null ? null : await revisions?.at(revision.commit, document.source);
    const source = blob && revisions !== null ? await revisions.units(document.source, blob) : document.today;
    const edited = alignedPairs(source, document.units, 'replayed').filter(({ target }) => isOf(target, unset, units));
    anew.push(...withOldSources(edited, changed));
  }
  const all = [...pairs, ...anew].sort((a, b) => (a.pair.range?.start ?? 0) - (b.pair.range?.start ?? 0));
  return { ...header, ...collected(all) };
}

function isOf(target: readonly Unit[], unset: ReadonlySet<Unit>, layer: ReadonlySet<Unit>): boolean {
  return target.every((unit) => unset.has(unit)) && target.some((unit) => layer.has(unit));
}

/** Edited pairs that do not hold what is new in their source keep the one that was recorded. */
function withOldSources(edited: readonly AlignedPair[], changed: readonly string[]): readonly AlignedPair[] {
  const keyed = (source: string) => ({ key: sameTextKey(source), source, sentences: [] });
  const { ties } = matchUnits(
    edited.map(({ pair }) => keyed(pair.source)),
    changed.map(keyed),
  );
  const oldOf = new Map(ties.map((tie) => [tie.unit, changed[tie.pair] ?? '']));
  return edited.map((item, index) => {
    const was = oldOf.get(index);
    const { pair, source } = item;
    if (was === undefined || isTranslatedAnew({ was, now: pair.source, target: pair.target ?? '' })) return item;
    const [first] = source;
    return {
      ...item,
      source: first === undefined ? [] : [{ ...first, source: was }],
      pair: { ...pair, source: was, basis: 'recorded' },
    };
  });
}
