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
  const [held, holds] = [counted(await textsOf(before, document)), counted(await textsOf(after, document))];
  const isExplained = (one: string, by: readonly string[]) => by.some((text) => text.includes(one));
  return (
    [...held].every(([text, count]) => (holds.get(text) ?? 0) >= count || isExplained(text, gone)) &&
    [...holds].every(([text, count]) => (held.get(text) ?? 0) >= count || isExplained(text, come))
  );
}

/** The translations that a document holds, in any order. */
async function textsOf(
  content: string,
  { path, form, locale, reading }: Pick<Proof, 'path' | 'form' | 'locale' | 'reading'>,
): Promise<readonly string[]> {
  const text = withoutUntranslated(content);
  if (form === 'plain') return (await readUnits(path, text, reading)).units.map(({ source }) => source);
  const frontMatter = await readFrontMatter(text);
  const { bitext } = readBilingual({ path, text, sourceLocale: reading.locale, targetLocale: locale, frontMatter });
  return bitext.pairs.map(({ target }) => target ?? '');
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
