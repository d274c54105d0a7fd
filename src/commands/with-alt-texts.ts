import { isBilingual, readBilingual } from '../formats/bilingual-markdown.ts';
import { readFrontMatter } from '../formats/front-matter.ts';
import type { Range } from '../model/range.ts';
import type { Unit } from '../model/unit.ts';
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
  const edits = alts.flatMap(({ unit, destination, nth, text: own }) => {
    const range = places.get(destination)?.[nth];
    return range == null ? [] : [{ unit, range, own }];
  });
  edits.sort((a, b) => b.range.start - a.range.start);
  const edited = edits.reduce((all, { range, own }) => all.slice(0, range.start) + own + all.slice(range.end), text);
  // The marks of images that waited for these texts stand for nothing any more.
  const after = withoutRanges(edited, untranslatedIn(edited).outdated);
  const found = await placesIn(after, { path, reading });
  const isProven = edits.every(({ unit, own }) => {
    const nth = alts.find((alt) => alt.unit === unit)?.nth ?? -1;
    const range = found.get(unit.key ?? '')?.[nth];
    return range != null && after.slice(range.start, range.end) === own;
  });
  return isProven ? { text: after, placed: edits.map(({ unit }) => unit) } : { text, placed: [] };
}

function withoutRanges(text: string, ranges: readonly Range[]): string {
  return [...ranges].reverse().reduce((all, { start, end }) => all.slice(0, start) + all.slice(end), text);
}

/** Where the alternative texts of images stand by their destinations; null for an image without one. */
async function placesIn(
  text: string,
  { path, reading }: { readonly path: string; readonly reading: Reading },
): Promise<ReadonlyMap<string, readonly (Range | null)[]>> {
  const { doc } = await readDoc(path, text, reading);
  const sources = await sourceSides(path, text, reading);
  const places = new Map<string, (Range | null)[]>();
  for (const { prose } of doc.blocks) {
    for (const { destination, alt } of prose.images) {
      const isSource = alt !== null && sources.some(({ start, end }) => alt.start >= start && alt.end <= end);
      if (!isSource) places.set(destination, [...(places.get(destination) ?? []), alt]);
    }
  }
  return places;
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
