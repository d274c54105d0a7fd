import type { CheckedDocument, CheckedSide, Destination, Destinations, DocumentCheck } from '../../src/checks/document-check.ts';
import { cutsOf } from '../../src/commands/outlines.ts';
import { readBilingual } from '../../src/formats/bilingual-markdown.ts';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { locale } from '../../src/model/locale.ts';
import { outlineWith } from '../text/outline-reading.ts';

const EN = locale('en-US');

/** What a check is given besides both texts. */
interface Context {
  /** The text that the translation was made from; left out: today's source. Null: it is not known. */
  readonly made?: string | null;
  readonly isCertain?: boolean;
  readonly isCurrent?: boolean;
  readonly tag?: string;
  readonly isMdx?: boolean;
  /** Where destinations lead from `a.md` (the source) and `fr/a.md`. */
  readonly leads?: (from: string, destination: string) => Destination;
  readonly anchors?: Readonly<Record<string, readonly string[]>>;
}

/** What `check` says of a translation: severity, the text that it points to (`-`: none) and the message. */
export async function problemsOf(
  check: DocumentCheck,
  source: string,
  target: string,
  context: Context = {},
): Promise<readonly string[]> {
  const { document, destinations } = await checked(source, target, context);
  const problems = await check.check(document, destinations);
  return problems.map(({ range, severity, message }) => {
    const place = range === null ? '-' : target.slice(range.start, range.end);
    return `${severity ?? check.severity} ${place}: ${message}`;
  });
}

/** A source and its translation as checks see them. */
export async function checked(
  source: string,
  target: string,
  context: Context = {},
): Promise<{ readonly document: CheckedDocument; readonly destinations: Destinations }> {
  const { made = source, isCertain = true, isCurrent = made === source, tag = 'fr-FR', isMdx = false } = context;
  const { leads = () => ({ type: 'unjudged' }), anchors = {} } = context;
  const document: CheckedDocument = {
    sourceLocale: EN,
    locale: locale(tag),
    source: await side('a.md', source, isMdx),
    target: await side('fr/a.md', target, isMdx),
    madeFrom: made === null ? null : await side('a.md', made, isMdx),
    isCertain,
    isCurrent,
    translatedKeys: ['title', 'description'],
  };
  const anchorsOf = async (path: string) => (anchors[path] === undefined ? null : new Set(anchors[path]));
  return { document, destinations: { find: leads, anchorsOf } };
}

async function side(path: string, text: string, isMdx: boolean): Promise<CheckedSide> {
  const frontMatter = await readFrontMatter(text);
  const { pairs } = readBilingual({ path, text, sourceLocale: EN, targetLocale: EN, frontMatter }).bitext;
  return {
    path,
    text,
    frontMatter: frontMatter.values,
    outline: await outlineWith('satteri', text, { isMdx, cuts: cutsOf(text, pairs) }),
  };
}
