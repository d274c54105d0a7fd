import type { Pair } from '../model/bitext.ts';
import type { Comparison, Form } from '../model/comparison.ts';
import type { PairId } from '../model/ids.ts';
import type { KeptTranslation } from '../model/records.ts';
import type { Unit } from '../model/unit.ts';
import type { OpenDocument } from './compare-document.ts';
import { type Filling, keptFilling } from './filling.ts';
import { keptKey } from './kept-key.ts';
import { leavingPairs } from './leaving-pairs.ts';
import { madeFrom, mergeBase } from './merge-base.ts';
import { mergeDocument } from './merge-document.ts';
import { withoutOutdated } from './outdated-marks.ts';
import type { PlanOptions } from './plan-document.ts';
import type { TargetRead } from './read-target.ts';
import { returnedPairs, withoutSpares } from './returned-texts.ts';
import type { SourceFile } from './source-file.ts';
import { type CarriedTo, carriedPairs, type SyncOutcome } from './sync-outcome.ts';

/** A localized document and its source, as they stand. */
interface Standing {
  readonly content: string;
  readonly source: SourceFile;
  readonly target: TargetRead;
  readonly open: OpenDocument;
  readonly comparison: Comparison;
}

/** A body that has today's structure. */
interface BroughtUp {
  /** The localized file as it stood, without marks that stand for nothing any more. */
  readonly text: string;
  /** What was known of `text`. */
  readonly was: Comparison;
  readonly outcome: SyncOutcome;
}

/**
 * Brings the body of a localized document up to its source, or only puts in place what came back; null where something would find no
 * place.
 */
export async function broughtUp(
  { content, source, target, open, comparison }: Standing,
  options: PlanOptions & { readonly form: Form; readonly how: 'merged' | 'in place' },
): Promise<BroughtUp | null> {
  const { text, comparison: standing } = withoutOutdated(content, comparison);
  const { comparison: was, spare } = withoutSpares(standing, options.returned);
  const carried = new Map<Pair, CarriedTo>([
    ...(options.settings.carryOver ? carriedPairs(was, text) : []),
    ...returnedPairs(was, options.returned),
  ]);
  const orphans = new Set([...leavingPairs(was, options.settings), ...spare]);
  const made = () => madeFrom({ source, pins: target.pins }, comparison, options.commits);
  const base = await mergeBase(open, made, options.reading);
  const merged = await mergeDocument(
    {
      source,
      target,
      text,
      comparison: was,
      base: base.frames,
      origin: target.form === 'plain' ? (base.texts ?? []) : null,
      settings: options.settings,
      form: target.form === 'bilingual' ? 'bilingual' : options.form,
      fill: (unit) => fillingOf(unit, options),
      idOf: idsOf(open.record?.locale.kept ?? []),
      carried: (pair) => carried.get(pair) ?? null,
      leaves: (pair) => orphans.has(pair),
      how: options.how,
    },
    options.reading,
  );
  return merged === null ? null : { text, was, outcome: { merged, carried } };
}

/** The translation that a unit without one gets: one that came back, else one that is kept. */
export function fillingOf(unit: Unit, options: Pick<PlanOptions, 'returned' | 'kept' | 'settings'>): Filling | null {
  return options.returned.get(unit) ?? keptOfUnit(unit, options);
}

/** The translation of exactly this text that the records keep; null where there is none, or it may not be used. */
export function keptOfUnit(unit: Unit, { kept, settings }: Pick<PlanOptions, 'kept' | 'settings'>): Filling | null {
  return settings.fill === 'exact' ? keptFilling(unit, kept(keptKey(unit.source))) : null;
}

/** The ids that translations had which stand in the document no more, by their sources. */
function idsOf(kept: readonly KeptTranslation[]): (source: string) => PairId | null {
  const ids = new Map(kept.map(({ source, id }) => [source, id]));
  return (source) => ids.get(keptKey(source)) ?? null;
}
