import type { AlignedPair } from '../align/aligned-pairs.ts';
import { keepUnlessAnew } from './edited-pairs.ts';
import { recordedPairs } from './recorded-pairs.ts';
import type { DocumentRecord } from './recorded-texts.ts';
import type { Revisions } from './revisions.ts';
import { collected, pairLayer, type TranslatedFrom } from './translated-from.ts';
import { layersOf, type PlainTarget, wholly } from './translation-layers.ts';

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
  const layers = revisions === null ? [wholly(document.units)] : await layersOf(revisions, { ...document, pinned: null });
  const anew: AlignedPair[] = [];
  for (const layer of layers) {
    if (![...layer.today.values()].some((unit) => unset.has(unit))) continue;
    const blob = layer.revision === null ? null : await revisions?.at(layer.revision.commit, document.source);
    const source = blob && revisions !== null ? await revisions.units(document.source, blob) : document.today;
    const { held } = pairLayer({ basis: 'replayed', source, layer, touched: new Map() });
    anew.push(
      ...keepUnlessAnew(
        held.filter(({ target }) => target.every((unit) => unset.has(unit))),
        changed.map((source) => ({ source, target: null })),
      ).pairs,
    );
  }
  const all = [...pairs, ...anew].sort((a, b) => (a.pair.range?.start ?? 0) - (b.pair.range?.start ?? 0));
  return { ...header, ...collected(all) };
}
