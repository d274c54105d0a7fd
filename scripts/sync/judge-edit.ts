import type { Reading } from '../../src/commands/read-source.ts';
import type { Unit } from '../../src/model/unit.ts';
import { sameTextKey } from '../../src/text/keys.ts';
import { withoutUntranslated } from '../../src/text/untranslated-marks.ts';
import { type CorpusPair, readPairs } from './corpus.ts';
import { unitsOf } from './reading.ts';

/** A source before and after an edit, in sentences. */
export interface Edited {
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  readonly texts: readonly [before: string, after: string];
}

/** A translation before and after the night that followed. */
export interface Followed {
  readonly form: 'bilingual' | 'plain';
  readonly locale: string;
  readonly before: string;
  readonly after: string;
  /** What each of its translations was made from. */
  readonly truth: readonly CorpusPair[];
  readonly reading: Reading;
}

/** What a night did to a translation besides what the edit called for. */
export interface Judged {
  readonly pairs: number;
  /** Translations that were changed, lost or came although their source did not change. */
  readonly changed: readonly string[];
  /** Translations that do not stand in the order of the source any more. */
  readonly misplaced: number;
  /** Lines that changed and hold nothing that the edit touched. */
  readonly lines: readonly string[];
}

/** A translation in a document: all of it that counts, its text, and what it was made from. */
interface Held {
  readonly whole: string;
  readonly text: string;
  readonly source: string | null;
}

export async function judgeEdit(edited: Edited, followed: Followed): Promise<Judged> {
  const [held, holds] = [await heldIn(followed.before, followed), await heldIn(followed.after, followed)];
  const removed = without(keysOf(edited.before), keysOf(edited.after));
  const expected = followed.truth.filter(({ source }) => removed.some((key) => isPartOf(key, sameTextKey(source))));
  const isExpected = ({ text }: Held) => expected.some(({ target }) => isPartOf(joined(text), joined(target)));
  const [all, come] = [less(held, holds), less(holds, held).filter((own) => !isExpected(own))];
  const gone = all.filter((own) => !isExpected(own));
  // What was made of a pair that the edit is a matter of: its change was carried over.
  come.splice(0, all.length - gone.length);
  return {
    pairs: held.length,
    changed: [...gone.map(({ text }) => `- ${text}`), ...come.map(({ text }) => `+ ${text}`)],
    misplaced: Math.max(0, disorder(holds, edited, 'after', followed) - disorder(held, edited, 'before', followed)),
    lines: strayLines(edited, followed, expected),
  };
}

async function heldIn(content: string, { form, locale, reading }: Followed): Promise<readonly Held[]> {
  const text = withoutUntranslated(content);
  if (form === 'plain')
    return (await unitsOf(text, reading)).map(({ source }) => ({ whole: source, text: source, source: null }));
  const { pairs } = await readPairs(text, locale);
  return pairs.map(({ id, source, target }) => ({ whole: `${id} ${source} ${target}`, text: target, source }));
}

const joined = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Whether one of two texts is the other one, or a good part of it. */
function isPartOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length > 3 && long.includes(short));
}

function keysOf(units: readonly Unit[]): readonly string[] {
  return units.map(({ source }) => sameTextKey(source));
}

/** What of `all` is left when each of `some` is taken out once. */
function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const one of some) counts.set(one, (counts.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = counts.get(one) ?? 0;
    counts.set(one, count - 1);
    return count <= 0;
  });
}

function less(all: readonly Held[], some: readonly Held[]): readonly Held[] {
  const left = without(
    all.map(({ whole }) => whole),
    some.map(({ whole }) => whole),
  );
  return left.flatMap((whole) => all.find((held) => held.whole === whole) ?? []);
}

/**
 * How many translations have to move for all to stand in the order of their sources. What stands twice in one of both versions of the
 * source, or in the translation, is passed over.
 */
function disorder(held: readonly Held[], edited: Edited, version: 'before' | 'after', { truth }: Followed): number {
  const sources = new Map(truth.map(({ source, target }) => [joined(target), source]));
  const keys = { before: keysOf(edited.before), after: keysOf(edited.after) };
  const isOnce = (all: readonly string[], one: string) => all.indexOf(one) === all.lastIndexOf(one);
  const texts = held.map(({ text }) => text);
  const order = held.flatMap(({ text, source }) => {
    const key = sameTextKey(source ?? sources.get(joined(text)) ?? '');
    const at = keys[version].indexOf(key);
    return at >= 0 && isOnce(keys.before, key) && isOnce(keys.after, key) && isOnce(texts, text) ? [at] : [];
  });
  const tails: number[] = [];
  for (const at of order) {
    const place = tails.findIndex((tail) => tail >= at);
    tails[place === -1 ? tails.length : place] = at;
  }
  return order.length - tails.length;
}

/** A line without the marks of quotes. */
const bare = (line: string) =>
  line
    .replace(/^[\s>]+/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Lines of one translation that the other one does not have; what names the English that it was made from is passed over. */
export function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [linesOf(before), linesOf(after)].map((lines) => lines.filter((line) => !PIN.test(line)));
  if (old === undefined || now === undefined) return [];
  return [...without(old, now).map((line) => `- ${line}`), ...without(now, old).map((line) => `+ ${line}`)];
}

function strayLines({ before, after, texts }: Edited, followed: Followed, expected: readonly CorpusPair[]): readonly string[] {
  const [old, now] = texts.map(linesOf) as [readonly string[], readonly string[]];
  const sourceLines = new Set([...without(old, now), ...without(now, old)]);
  const touched = new Set([...touchedIn(before, texts[0], sourceLines), ...touchedIn(after, texts[1], sourceLines)]);
  const own = [...expected, ...followed.truth.filter(({ source }) => touched.has(sameTextKey(source)))].map(({ target }) =>
    bare(target),
  );
  const isExplained = (line: string) =>
    sourceLines.has(line) || own.some((target) => line.includes(target) || target.includes(line));
  const lines = changedLines(followed.before, followed.after).filter(
    (signed) => signed.length > 2 && !signed.includes('hexapla: not translated'),
  );
  const stray = lines.filter((line) => !isExplained(line.slice(2)));
  const [gone, come] = [stray.filter((line) => line.startsWith('-')), stray.filter((line) => line.startsWith('+'))];
  // What a line became that the edit is a matter of.
  come.splice(0, lines.filter((line) => line.startsWith('-')).length - gone.length);
  return [...gone, ...come];
}

/** Keys of the sentences that stand on lines that changed. */
function touchedIn(units: readonly Unit[], text: string, lines: ReadonlySet<string>): readonly string[] {
  return units.flatMap(({ range, source }) => {
    const start = text.lastIndexOf('\n', range.start - 1) + 1;
    const end = text.indexOf('\n', range.end);
    const own = text.slice(start, end === -1 ? text.length : end).split('\n');
    return own.some((line) => lines.has(bare(line))) ? [sameTextKey(source)] : [];
  });
}

const PIN = /^ms\.(?:openlocfilehash|sourcegitcommit|lasthandoff): /;

function linesOf(text: string): readonly string[] {
  return text.split('\n').map(bare);
}
