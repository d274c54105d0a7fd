import type { Locale } from '../model/locale.ts';
import type { SrxPattern, SrxRule, SrxRules } from '../model/srx.ts';
import { remembered } from '../text/remembered.ts';
import { skipBlanks } from './blanks.ts';
import { isInsidePair, Matcher, nextCodePoint } from './pattern-match.ts';
import { compilePattern } from './pattern-program.ts';

/** UTF-16 code units on each side of a place that a rule sees. */
const REACH = 80;

/** The rules of an SRX file for one language, ready to be applied. */
export interface PreparedSrx {
  readonly rules: readonly PreparedRule[];
  /** By code point: the rules that can match behind it. Most places of a text need no other question. */
  readonly behind: Map<number, Candidates>;
}

interface Candidates {
  readonly rules: readonly PreparedRule[];
  /** By the code point before that one: those of them that can still match. */
  readonly behindTwo: Map<number, readonly PreparedRule[]>;
}

interface PreparedRule {
  readonly breaks: boolean;
  readonly before: Matcher;
  readonly after: Matcher;
}

const prepared = new WeakMap<SrxRules, Map<Locale, PreparedSrx | null>>();

/** The rules for a locale, prepared once; null when no language map matches its tag. */
export function srxFor(srx: SrxRules, locale: Locale): PreparedSrx | null {
  const byLocale = prepared.get(srx) ?? new Map<Locale, PreparedSrx | null>();
  prepared.set(srx, byLocale);
  let found = byLocale.get(locale);
  if (found === undefined) {
    const rules = rulesOf(srx, locale).map(prepareRule);
    found = rules.length === 0 ? null : { rules, behind: new Map() };
    byLocale.set(locale, found);
  }
  return found;
}

function rulesOf({ cascade, languages }: SrxRules, locale: Locale): readonly SrxRule[] {
  const matching = languages.filter((map) => matchesWhole(map.languages, locale));
  return (cascade ? matching : matching.slice(0, 1)).flatMap((map) => map.rules);
}

function matchesWhole(pattern: SrxPattern, text: string): boolean {
  const whole: SrxPattern = { type: 'sequence', parts: [pattern, { type: 'place', place: 'end' }] };
  return new Matcher(compilePattern(whole, 'forward')).matchesAt(text, 0, text.length);
}

function prepareRule({ breaks, before, after }: SrxRule): PreparedRule {
  return {
    breaks,
    before: new Matcher(compilePattern(before, 'backward')),
    after: new Matcher(compilePattern(after, 'forward')),
  };
}

/**
 * Sentence ends with an SRX file applied on top: at each place the first rule that matches decides. What joins takes the
 * end away, wherever between the sentences it matches; what breaks adds one, but not where `isClosed` forbids any.
 */
export function applySrx(
  text: string,
  ends: readonly number[],
  { srx, isClosed }: { readonly srx: PreparedSrx; readonly isClosed: (at: number) => boolean },
): readonly number[] {
  const verdicts = verdictsIn(text, srx);
  const kept = ends.filter((end) => {
    const next = skipBlanks(text, end);
    let isBroken = false;
    let isJoined = false;
    for (let at = end; at <= next; at += 1) {
      isJoined ||= verdicts.get(at) === false;
      // What breaks here says what we say already.
      if (verdicts.get(at) === true) isBroken = verdicts.delete(at);
    }
    return isBroken || !isJoined;
  });
  const added = [...verdicts].flatMap(([at, breaks]) => (breaks && !isClosed(at) ? [at] : []));
  return [...kept, ...added].sort((a, b) => a - b);
}

/** For each place inside the text where a rule matches, in order: whether the first one breaks. */
function verdictsIn(text: string, srx: PreparedSrx): Map<number, boolean> {
  const verdicts = new Map<number, boolean>();
  for (let at = 1; at < text.length; at += 1) {
    if (isInsidePair(text, at)) continue;
    const rule = candidatesAt(text, at, srx).find(
      ({ before, after }) => after.matchesAt(text, at, REACH) && before.matchesAt(text, at, REACH),
    );
    if (rule !== undefined) verdicts.set(at, rule.breaks);
  }
  return verdicts;
}

function candidatesAt(text: string, at: number, { rules, behind }: PreparedSrx): readonly PreparedRule[] {
  const last = nextCodePoint(text, at, 'backward') ?? 0;
  const candidates = remembered(behind, last, () => ({ rules: behindAll(rules, [last]), behindTwo: new Map() }));
  const previous = nextCodePoint(text, last > 0xffff ? at - 2 : at - 1, 'backward');
  if (candidates.rules.length === 0 || previous === null) return candidates.rules;
  return remembered(candidates.behindTwo, previous, () => behindAll(candidates.rules, [last, previous]));
}

function behindAll(rules: readonly PreparedRule[], codePoints: readonly number[]): readonly PreparedRule[] {
  return rules.filter((rule) => rule.before.canStartWith(codePoints));
}
