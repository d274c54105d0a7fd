import { readBilingual } from '../formats/bilingual-markdown.ts';
import { readFrontMatter } from '../formats/front-matter.ts';
import type { Form } from '../model/comparison.ts';
import type { Locale } from '../model/locale.ts';
import { withoutUntranslated } from '../text/untranslated-marks.ts';
import { type Reading, readUnits } from './read-source.ts';

/** A localized document before and after. */
interface Proof {
  readonly path: string;
  readonly form: Form;
  readonly locale: Locale;
  readonly before: string;
  readonly after: string;
  /** Translations that are meant to be gone, or to be other ones by now. */
  readonly gone: readonly string[];
  /** Translations that are meant to be new in it. */
  readonly come: readonly string[];
  /** How the document is read. */
  readonly reading: Reading;
}

/**
 * Whether a localized document, read again, holds every translation that it held, but for those that are meant to be gone: that a
 * piece is put elsewhere must not make a heading a paragraph, or a row of a table no row.
 */
export async function isProven({ before, after, gone, come, ...document }: Proof): Promise<boolean> {
  if (before === after) return true;
  const [held, holds] = [await textsOf(before, document), await textsOf(after, document)];
  const [lost, found] = [lackingIn(holds, held), lackingIn(held, holds)];
  return areExplained(lost, gone, found) && areExplained(found, come, lost);
}

/** A translation as it is read, and the block that it stands in. */
interface Standing {
  readonly text: string;
  readonly block: number;
}

/** The texts that the other side does not have as often. */
function lackingIn(other: readonly Standing[], own: readonly Standing[]): readonly Standing[] {
  const [counts, all] = [counted(own), counted(other)];
  return own.filter(({ text }) => (all.get(text) ?? 0) < (counts.get(text) ?? 0));
}

/**
 * Whether each of `texts` is one of `by`, or a part of one. Where no sign ends a sentence, one of `by` may be a part of what reads as one
 * or several sentences: then the rest of them has to be in the `others`.
 */
function areExplained(texts: readonly Standing[], by: readonly string[], others: readonly Standing[]): boolean {
  const known = new Set(by);
  const isKnown = ({ text }: Standing) => known.has(text) || by.some((whole) => whole.includes(text));
  const open = new Set(texts.flatMap((one) => (isKnown(one) ? [] : [one.block])));
  if (open.size === 0) return true;
  const rests = together(others);
  const isRest = (part: string) => part.trim() === '' || rests.some((other) => other.includes(part.trim()));
  const isAround = (all: string, own: string) => own !== '' && all.includes(own) && all.split(own).every(isRest);
  return together(texts.filter(({ block }) => open.has(block))).every((all) => by.some((own) => isAround(all, own)));
}

/** Texts that stand in one block, as one. */
function together(texts: readonly Standing[]): readonly string[] {
  const found: { text: string; readonly block: number }[] = [];
  for (const { text, block } of texts) {
    const last = found.at(-1);
    if (last?.block === block) last.text += ` ${text}`;
    else found.push({ text, block });
  }
  return found.map(({ text }) => text);
}

/** The translations that a document holds, in its order. */
async function textsOf(
  content: string,
  { path, form, locale, reading }: Pick<Proof, 'path' | 'form' | 'locale' | 'reading'>,
): Promise<readonly Standing[]> {
  const text = withoutUntranslated(content);
  if (form === 'plain') return (await readUnits(path, text, reading)).units.map(({ source, block }) => ({ text: source, block }));
  const frontMatter = await readFrontMatter(text);
  const { bitext } = readBilingual({ path, text, sourceLocale: reading.locale, targetLocale: locale, frontMatter });
  return bitext.pairs.map(({ target }, block) => ({ text: target ?? '', block }));
}

function counted(texts: readonly Standing[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
