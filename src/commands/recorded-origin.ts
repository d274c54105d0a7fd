import { type AlignedPair, alignedPairs } from '../align/aligned-pairs.ts';
import type { Unit } from '../model/unit.ts';
import { keepUnlessAnew } from './edited-pairs.ts';
import { recordedPairs } from './recorded-pairs.ts';
import type { DocumentRecord } from './recorded-texts.ts';
import type { Revisions } from './revisions.ts';
import { targetHistory } from './target-history.ts';
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
  const history = revisions === null ? null : await targetHistory(revisions, document.target);
  const anew: AlignedPair[] = [];
  const taken = new Set<Unit>();
  for (const layer of [...layers].reverse()) {
    if (![...layer.today.values()].some((unit) => unset.has(unit))) continue;
    const blob = layer.revision === null ? null : await history?.sourceAt(layer.revision, document.source);
    const source = blob && revisions !== null ? await revisions.units(document.source, blob) : document.today;
    const aligned = alignedPairs(source, layer.version, { basis: 'replayed', known: [] });
    const older = new Map([...layer.older].filter(([, unit]) => unset.has(unit)));
    const { held } = pairLayer({ layer: { ...layer, older }, aligned, touched: new Map() }, taken);
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
