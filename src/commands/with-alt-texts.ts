import { isBilingual, readBilingual } from '../formats/bilingual-markdown.ts';
import { readFrontMatter } from '../formats/front-matter.ts';
import type { Range } from '../model/range.ts';
import type { Unit } from '../model/unit.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { spliced } from '../text/spliced.ts';
import { untranslatedIn } from '../text/untranslated-marks.ts';
import { type Reading, readDoc } from './read-source.ts';

/** An alternative text, and the image that it is of: the `nth` of those with one destination, from 0. */
interface AltText {
  readonly unit: Unit;
  readonly destination: string;
  readonly nth: number;
  /** As it is written between the brackets, or the quotes. */
  readonly text: string;
}

/** Writes alternative texts into the images of a localized document; those of images that it does not have find no place. */
export async function withAltTexts(
  text: string,
  alts: readonly AltText[],
  { path, reading }: { readonly path: string; readonly reading: Reading },
): Promise<{ readonly text: string; readonly placed: readonly Unit[] }> {
  if (alts.length === 0) return { text, placed: [] };
  const places = await placesIn(text, { path, reading });
  const edits = alts.flatMap((alt) => {
    const range = places.get(alt.destination)?.[alt.nth];
    return range == null ? [] : [{ range, text: alt.text, alt }];
  });
  edits.sort((a, b) => a.range.start - b.range.start);
  const edited = spliced(text, edits);
  // The marks of images that waited for these texts stand for nothing any more.
  const marks = untranslatedIn(edited).outdated.map((range) => ({ range, text: '' }));
  const after = spliced(edited, marks);
  const found = await placesIn(after, { path, reading });
  const isProven = edits.every(({ alt }) => {
    const range = found.get(alt.destination)?.[alt.nth];
    return range != null && after.slice(range.start, range.end) === alt.text;
  });
  return isProven ? { text: after, placed: edits.map(({ alt }) => alt.unit) } : { text, placed: [] };
}

/** Where the alternative texts of images stand by their destinations; null for an image without one. */
async function placesIn(
  text: string,
  { path, reading }: { readonly path: string; readonly reading: Reading },
): Promise<ReadonlyMap<string, readonly (Range | null)[]>> {
  const { doc } = await readDoc(path, text, reading);
  const isSource = isInside(await sourceSides(path, text, reading));
  const places = new Map<string, (Range | null)[]>();
  for (const { prose } of doc.blocks) {
    for (const { destination, alt } of prose.images) {
      if (alt === null || !isSource(alt)) addToGroup(places, destination, alt);
    }
  }
  return places;
}

/** Whether a range is in one of `ranges`, which are in order; asked of ranges in any order. */
function isInside(ranges: readonly Range[]): (range: Range) => boolean {
  return ({ start, end }) => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return end <= (ranges[low - 1]?.end ?? -1);
  };
}

/** Where a bilingual document says what its sentences were translated from. */
async function sourceSides(path: string, text: string, { locale }: Reading): Promise<readonly Range[]> {
  if (!isBilingual(text)) return [];
  const frontMatter = await readFrontMatter(text);
  const { bitext } = readBilingual({ path, text, sourceLocale: locale, targetLocale: locale, frontMatter });
  return bitext.pairs.flatMap(({ range }) =>
    range === null ? [] : [{ start: text.lastIndexOf('<span class="sxs-lookup">', range.end), end: range.end }],
  );
}
