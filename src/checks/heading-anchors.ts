import { lineEnd } from '../text/line-ends.ts';
import type { OutlineHeading } from '../text/outline.ts';
import { headingSlug } from '../text/slugs.ts';
import type { CheckedDocument, DocumentCheck } from './document-check.ts';
import { expectedOf, found, kept, whenCertain } from './expected.ts';
import type { Problem } from './problem.ts';
import { isBilingual } from './span-place.ts';

/** No heading is longer, in UTF-16 code units. */
const MAX_LENGTH = 3000;
const LOOKUP = /<span data-stu-id=[^<>]*>([\s\S]*?)<\/span><\/span>/g;

export const headingAnchors: DocumentCheck = {
  rule: 'heading-anchors',
  severity: 'warning',
  summary:
    'Anchors that the source sets (`{#id}`, `<a name="id">`) are in the translation; a bilingual heading has that of its English text.',
  exceptions: 'An anchor that the translation replaced on purpose, together with all links to it.',
  check: (document) => [...lostIds(document), ...(isBilingual(document.target.text) ? bilingualAnchors(document) : [])],
};

function lostIds(document: CheckedDocument): readonly Problem[] {
  const expected = expectedOf(document);
  if (expected === null) return [];
  const { source, target } = document;
  const ofThen = kept(expected.side.outline.ids, source.outline.ids, ({ name }) => name);
  const gone = new Set(ofThen.map(({ name }) => name).filter((name) => !target.outline.anchors.has(name.toLowerCase())));
  return [...gone].map((name) => {
    const index = source.outline.headings.findIndex(({ ids }) => ids.includes(name));
    const isParallel = source.outline.headings.length === target.outline.headings.length;
    const range = isParallel ? (target.outline.headings[index]?.range ?? null) : null;
    return found(
      range,
      `Expected the anchor \`${name}\` as in the source, found none: links to it lead nowhere`,
      whenCertain(expected, 'warning'),
    );
  });
}

/** Where most headings of a bilingual document carry an anchor, all are meant to. */
function bilingualAnchors({ target }: CheckedDocument): readonly Problem[] {
  const paired = target.outline.headings.filter(({ range }) => isBilingual(target.text.slice(range.start, range.end)));
  const anchored = paired.filter(({ ids }) => ids.length > 0);
  if (anchored.length === 0 || anchored.length * 2 < paired.length) return [];
  return paired.flatMap((heading) => {
    const slug = headingSlug(sourceOf(heading, target.text));
    if (slug === '' || heading.ids.some((id) => isAlike(id, slug))) return [];
    const [id] = heading.ids;
    if (id === undefined) return [found(heading.range, `Expected \`<a name="${slug}"></a>\` in the heading, found no anchor`)];
    return [found(heading.range, `Expected the anchor \`${slug}\`, made of the English heading, found \`${id}\``, 'info')];
  });
}

/** Markup and letter case are spelled in more than one way. */
function isAlike(id: string, slug: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters(id) === letters(slug);
}

function sourceOf({ range }: OutlineHeading, text: string): string {
  // The range ends with the translation.
  const end = Math.min(lineEnd(text, range.end), range.start + MAX_LENGTH);
  return [...text.slice(range.start, end).matchAll(LOOKUP)].map(([, source]) => source).join(' ');
}
