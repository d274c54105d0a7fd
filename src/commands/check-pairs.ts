import { type Draft, draftOf } from '../checks/draft.ts';
import { pairChecks } from '../checks/index.ts';
import type { CheckedPair, Terminology } from '../checks/pair-check.ts';
import { type Policy, severityOf } from '../checks/policy.ts';
import type { Problem } from '../checks/problem.ts';
import type { Locale } from '../model/locale.ts';
import type { Place, Range } from '../model/range.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import type { TargetRead } from './read-target.ts';
import type { Compared } from './run-documents.ts';
import { type Translated, translatedPairs } from './translated-pairs.ts';

/** What the checks of sentences depend on besides a document. */
export interface PairOptions {
  readonly sourceLocale: Locale;
  readonly policy: Policy;
  readonly terminology: (locale: Locale) => Terminology;
}

/** Below this, two sentences that were aligned may not belong together: then nothing is certain damage. */
const LEAST_CONFIDENCE = 0.5;

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
  const { text, values } = open.target;
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
        const place = placeOf(problem, item, { text, values, lines });
        const { rule } = check;
        const finding = { rule, severity, path: target, place, unit: unit.id, locale, message: problem.message };
        return draftOf(finding, { document: source, text: pair.source });
      }),
    );
  });
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
  translated: Translated,
  { text, values, lines }: Pick<TargetRead, 'text' | 'values'> & { readonly lines: LineIndex },
): Place | null {
  if (range !== null) return lines.place(range);
  const translation = translationRange(translated, { text, values });
  if (translation === null) return null;
  return lines.place(rangeOf(excerpt ?? '', text, translation));
}

/** Where a translation stands; one that is held apart from the file, in the value of its key. Null: not known. */
function translationRange(
  { pair: { range, target }, unit: { kind, key } }: Translated,
  { text, values }: Pick<TargetRead, 'text' | 'values'>,
): Range | null {
  if (range !== null) return targetRange(text, range, target);
  const value = kind === 'meta' ? values.find((one) => one.key === key) : undefined;
  return value === undefined ? null : rangeOf(target, text, value.range);
}

/** Of a pair of spans the range of the translation alone. */
function targetRange(text: string, own: Range, target: string): Range {
  return text.startsWith('<span', own.start) ? rangeOf(target, text, own) : own;
}

/** Where `part` stands inside a range of `text`; where it does not, or is empty, all of the range. */
function rangeOf(part: string, text: string, { start, end }: Range): Range {
  const at = part === '' ? -1 : text.slice(start, end).indexOf(part);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + part.length };
}
