import { type Draft, draftOf } from '../checks/draft.ts';
import { pairChecks } from '../checks/index.ts';
import type { CheckedPair, Terminology } from '../checks/pair-check.ts';
import { type Policy, severityOf } from '../checks/policy.ts';
import type { Problem } from '../checks/problem.ts';
import type { SourcedPair, UnitStatus } from '../model/comparison.ts';
import type { Locale } from '../model/locale.ts';
import type { Place, Range } from '../model/range.ts';
import type { Unit } from '../model/unit.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import type { Compared } from './run-documents.ts';

/** What the checks of sentences depend on besides a document. */
export interface PairOptions {
  readonly sourceLocale: Locale;
  readonly policy: Policy;
  readonly terminology: (locale: Locale) => Terminology;
}

/** Below this, two sentences that were aligned may not belong together: then nothing is certain damage. */
const LEAST_CONFIDENCE = 0.5;

/** A pair with the first unit that it translates. */
interface Translated {
  readonly pair: SourcedPair & { readonly target: string };
  readonly unit: Unit;
}

/** What the checks of translated sentences find in a document. */
export function pairDrafts({ comparison, open }: Compared, { sourceLocale, policy, terminology }: PairOptions): readonly Draft[] {
  const { source, target, locale } = comparison;
  if (source === null || target === null || open.target === null || open.target === 'unreadable') return [];
  const translated = translatedPairs(comparison.statuses);
  const severities = new Map(
    pairChecks.map((check) => [check, severityOf(policy, check.rule, { path: source, locale, usual: check.severity })]),
  );
  const active = pairChecks.filter((check) => severities.get(check) !== 'off');
  if (translated.length === 0 || active.length === 0) return [];
  const { text } = open.target;
  const blocks = blocksOf(translated);
  const terms = terminology(locale);
  let lines: LineIndex | null = null;
  return translated.flatMap((item) => {
    const { pair, unit } = item;
    const block = blocks.get(unit.block) ?? { source: pair.source, target: pair.target };
    const checked: CheckedPair = {
      sourceLocale,
      locale,
      unit: unit.id,
      kind: unit.kind,
      source: pair.source,
      target: pair.target,
      block,
      confidence: pair.confidence,
    };
    return active.flatMap((check) =>
      check.check(checked, terms).map((problem) => {
        lines ??= lineIndex(text);
        const configured = severities.get(check) ?? check.severity;
        const usual = configured === check.severity ? (problem.severity ?? configured) : configured;
        const told = usual === 'off' ? check.severity : usual;
        const severity = told === 'error' && pair.confidence < LEAST_CONFIDENCE ? 'warning' : told;
        const place = placeOf(problem, pair, { text, lines });
        const { rule } = check;
        const finding = { rule, severity, path: target, place, unit: unit.id, locale, message: problem.message };
        return draftOf(finding, { document: source, text: pair.source });
      }),
    );
  });
}

/** Each pair once, with the first unit that it translates; those whose source or translation is not known are left out. */
function translatedPairs(statuses: readonly UnitStatus[]): readonly Translated[] {
  const found = new Map<object, Translated>();
  for (const status of statuses) {
    if ((status.type !== 'current' && status.type !== 'stale') || status.pair === null) continue;
    const { unit, pair } = status;
    const { source, target } = pair;
    if (source !== null && target !== null && !found.has(pair)) found.set(pair, { pair: { ...pair, source, target }, unit });
  }
  return [...found.values()];
}

/** The texts of all pairs of a block joined, by the ordinal of the block. */
function blocksOf(translated: readonly Translated[]): ReadonlyMap<number, CheckedPair['block']> {
  const blocks = new Map<number, CheckedPair['block']>();
  for (const { pair, unit } of translated) {
    const known = blocks.get(unit.block);
    const { source, target } = pair;
    blocks.set(
      unit.block,
      known === undefined ? { source, target } : { source: `${known.source} ${source}`, target: `${known.target} ${target}` },
    );
  }
  return blocks;
}

/** The place of what a problem is about in the translation, else of the translation. */
function placeOf(
  { range, excerpt }: Problem,
  { range: own, target }: Translated['pair'],
  { text, lines }: { readonly text: string; readonly lines: LineIndex },
): Place | null {
  if (range !== null) return lines.place(range);
  if (own === null) return null;
  const translation = targetRange(text, own, target);
  const at = excerpt === null || excerpt === '' ? -1 : text.slice(translation.start, translation.end).indexOf(excerpt);
  const start = translation.start + at;
  return lines.place(at < 0 ? translation : { start, end: start + (excerpt?.length ?? 0) });
}

/** Of a pair of spans the range of the translation alone. */
function targetRange(text: string, own: Range, target: string): Range {
  if (!text.startsWith('<span', own.start)) return own;
  const start = text.indexOf(target, own.start);
  return start < 0 || start + target.length > own.end ? own : { start, end: start + target.length };
}
