import { orphaned, uniform } from '../compare/uniform.ts';
import type { Comparison } from '../model/comparison.ts';
import type { ProjectDocument } from '../workspace/project.ts';
import { type PinnedUnits, pairsOf } from './pinned-units.ts';
import type { Reading } from './read-source.ts';
import type { TargetRead } from './read-target.ts';
import type { SourceFile } from './source-file.ts';

/** A document read from disk. `source` null: gone; `target` null: not translated. */
export interface OpenDocument {
  readonly document: ProjectDocument;
  readonly source: SourceFile | null;
  readonly target: TargetRead | 'unreadable' | null;
}

/** Whether the recorded hash of the source equals today's; null when none is recorded. */
function inSyncOf({ source, target }: OpenDocument): boolean | null {
  if (source === null || target === null || target === 'unreadable' || target.pins.hash === null) return null;
  return source.isHash(target.pins.hash);
}

/** Whether the comparison has to know the source revision that the document names. */
export function needsPinned(open: OpenDocument): boolean {
  const { source, target } = open;
  if (source === null || target === null || target === 'unreadable') return false;
  if ((target.pins.hash === null && target.pins.commit === null) || inSyncOf(open) === true) return false;
  return target.form === 'plain' || source.units.some((unit) => unit.kind === 'meta' || unit.kind === 'alt');
}

/** Compares one document with one localization of it. `pinned` is what its source was when it was translated. */
export async function compareDocument(
  open: OpenDocument,
  options: { readonly reading: Reading; readonly pairs: boolean; readonly pinned: PinnedUnits | null },
): Promise<Comparison> {
  const { document, source, target } = open;
  const { pinned } = options;
  const inSync = inSyncOf(open);
  const known = target === null || target === 'unreadable' ? null : target;
  const header: Omit<Comparison, 'statuses'> = {
    source: document.source,
    target: document.target,
    locale: document.locale,
    form: known?.form ?? null,
    basis: basisOf(known, inSync, pinned),
    basisCommit: known?.form === 'plain' ? (pinned?.commit ?? (inSync === true ? known.pins.commit : null)) : null,
    inSync,
  };
  if (source === null) return orphaned({ ...header, source: null }, known?.pairs ?? []);
  if (target === null) return uniform(header, source.units, 'missing');
  if (known === null) return uniform(header, source.units, 'unknown');
  if (inSync === true && !options.pairs) return uniform(header, source.units, 'current');
  if (known.form === 'plain' && pinned === null) return uniform(header, source.units, inSync === true ? 'current' : 'unknown');
  // Loaded when there is something to compare: a document in sync does without.
  const [{ compare }, { withUntiedText }, { splitSources }] = await Promise.all([
    import('../compare/compare.ts'),
    import('../compare/untied-text.ts'),
    import('./split-sources.ts'),
  ]);
  const pairs = known.form === 'plain' && pinned !== null ? pairsOf(pinned.units) : known.pairs;
  const sentences = await splitSources(pairs, source.units, options.reading);
  const carried = { ...known.carried, pinned: pinned?.units ?? null };
  const comparison = compare({ header, units: source.units, pairs, carried, sentences });
  if (known.form === 'plain') return comparison;
  return { ...comparison, statuses: withUntiedText(comparison.statuses, pairs, known.bareText()) };
}

function basisOf(target: TargetRead | null, inSync: boolean | null, pinned: PinnedUnits | null): Comparison['basis'] {
  if (target?.form === 'bilingual') return 'embedded';
  return target !== null && (inSync === true || pinned !== null) ? 'pinned' : 'none';
}
