import type { Carried } from '../compare/carried.ts';
import { type BareText, bareText } from '../formats/bare-text.ts';
import { isBilingual, readBilingual } from '../formats/bilingual-markdown.ts';
import { type FrontMatter, type FrontMatterValue, readFrontMatter } from '../formats/front-matter.ts';
import { isSideFile } from '../formats/is-side-file.ts';
import { type Pins, readPins } from '../formats/pins.ts';
import type { Pair } from '../model/bitext.ts';
import type { Form } from '../model/comparison.ts';
import type { Locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import { imageDestinations } from '../text/image-destinations.ts';
import { withoutUntranslated } from '../text/untranslated-marks.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { frontMatterFindings, isMdx } from './read-source.ts';
import { isFinding } from './session.ts';

/** A localized document: its pairs when it is bilingual, and what it says of its source. */
export interface TargetRead {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** As a translation: text of the source that waits for one is blank. */
  readonly text: string;
  readonly form: Form;
  readonly pins: Pins;
  readonly pairs: readonly Pair[];
  readonly carried: Carried;
  /** Of the front matter, or of a file of texts by key. */
  readonly values: readonly FrontMatterValue[];
  /** Prose that stands in no pair of a bilingual file. */
  readonly bareText: () => readonly BareText[];
  readonly findings: readonly Finding[];
}

/** Reads the localized file of a document; null when it has none, the finding that says why when it cannot be read. */
export async function readTargetFile(
  project: Project,
  { target, locale }: ProjectDocument,
): Promise<TargetRead | Finding | null> {
  if (target === null) return null;
  const content = project.files.read(target);
  if (isFinding(content)) return { ...content, locale };
  return readTarget({
    path: target,
    bytes: content.bytes,
    text: content.text,
    sourceLocale: project.sourceLocale,
    locale,
    pinKeys: project.config.pins,
  });
}

async function readTarget(input: {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly sourceLocale: Locale;
  readonly locale: Locale;
  readonly pinKeys: readonly string[];
}): Promise<TargetRead | Finding> {
  const { path, sourceLocale, locale } = input;
  if (isSideFile(path)) return (await import('./read-side-file.ts')).sideTarget(input);
  const text = withoutUntranslated(input.text);
  const frontMatter = await readFrontMatter(text);
  const bilingual = isBilingual(text) ? readBilingual({ path, text, sourceLocale, targetLocale: locale, frontMatter }) : null;
  const pairs = bilingual?.bitext.pairs ?? [];
  const translation = translationOf(text, pairs);
  const mdx = isMdx(path) ? await mdxOf(text, translation) : { text, attributes: [] };
  const inLocale = (finding: Finding): Finding => ({ ...finding, locale });
  return {
    path,
    bytes: input.bytes,
    text,
    form: pairs.length > 0 ? 'bilingual' : 'plain',
    pins: readPins(frontMatter, input.pinKeys),
    pairs,
    carried: {
      values: valuesOf(frontMatter),
      images: new Map([...imageDestinations(translation), ...mdx.attributes]),
      pinned: null,
      translations: new Map(),
      basis: 'none',
    },
    values: frontMatter.values,
    bareText: () => bareText(mdx.text, pairs, frontMatter.range.end),
    findings: [...frontMatterFindings(path, text, frontMatter), ...(bilingual?.findings ?? [])].map(inLocale),
  };
}

/** An MDX file without its JavaScript, and the attributes of its translation by their keys. */
async function mdxOf(
  text: string,
  translation: string,
): Promise<{ readonly text: string; readonly attributes: Iterable<readonly [string, number]> }> {
  const [{ withoutMdx }, { attributeCounts }] = await Promise.all([
    import('../text/mdx-repair.ts'),
    import('../text/attribute-counts.ts'),
  ]);
  return { text: withoutMdx(text), attributes: attributeCounts(translation) };
}

function valuesOf(frontMatter: FrontMatter): ReadonlyMap<string, string> {
  return new Map(frontMatter.values.map(({ key, value }) => [key, value]));
}

/** The translation alone: what stands between the pairs, and their targets. */
function translationOf(text: string, pairs: readonly Pair[]): string {
  let plain = '';
  let at = 0;
  for (const { range, target } of pairs) {
    if (range === null || range.start < at) continue;
    plain += text.slice(at, range.start) + (target ?? '');
    at = range.end;
  }
  return plain + text.slice(at);
}
