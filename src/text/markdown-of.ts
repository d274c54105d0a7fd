import type { Code, Content } from '../model/content.ts';
import type { BlockKind } from '../model/doc.ts';
import { contentKey, type KeyStrictness, partsWithCodes } from './content-key.ts';
import { contentOf, withOneBlankAtEnd } from './content-of.ts';
import type { ContentSyntax } from './content-syntax.ts';
import { escapedAlt, escapedHtml, fullyEscapedHtml } from './escape-html.ts';
import { escapedValue } from './escape-value.ts';
import { labelKeys } from './label-keys.ts';
import { isPlainSentence } from './plain-sentence.ts';
import { printParts, WAYS } from './print-parts.ts';
import { type SoundPart, soundParts } from './sound-parts.ts';

/** Where a content goes. */
export interface ContentWriting {
  readonly syntax: ContentSyntax;
  readonly kind: BlockKind;
  /** Its codes are the only ones that are written. */
  readonly source: Content;
  /** The sign in front of an alternative text in its document; absent: not known, it may be any. */
  readonly opening?: '[' | '"' | "'";
}

/**
 * The Markdown of a content, on one line but for its hard breaks: read again, it is the same text with the same codes. What
 * somebody typed as text stays text, wherever in its document the unit stands. Linear, and never throws.
 */
export function markdownOf(content: Content, writing: ContentWriting): string {
  const { syntax, source, opening = null } = writing;
  const [first] = content.parts;
  const isOne = content.parts.length === 1 && first?.type === 'text' && (syntax === 'markdown' || syntax === 'mdx');
  if (isOne && isPlainSentence(first.text)) return first.text;
  const parts = soundParts(content, source.codes);
  switch (syntax) {
    case 'text':
      return plainly(parts, escapedValue);
    case 'alt':
      return plainly(parts, (text) => escapedAlt(text, opening));
    case 'html':
      return firstSame(
        parts,
        syntax,
        [escapedHtml, fullyEscapedHtml].map((print) => () => plainly(parts, print)),
      );
    case 'markdown':
    case 'mdx': {
      const place = { kind: writing.kind, syntax, bracketed: bracketedIn(source) };
      const ways = WAYS.map((way) => () => printParts(parts, place, way));
      return firstSame(parts, syntax, ways, labelsOf(source.codes));
    }
  }
}

/** Keys of the labels of the references that a source has. */
export function labelsOf(codes: readonly Code[]): ReadonlySet<string> {
  return labelKeys(
    codes.flatMap(({ kind, closing }) => (kind === 'link' && closing?.startsWith('][') ? [closing.slice(2, -1)] : [])),
  );
}

function plainly(parts: readonly SoundPart[], print: (text: string, isFirst: boolean) => string): string {
  return trimmed(
    parts
      .map((part, index) => {
        if (part.type === 'text') return print(part.text, index === 0);
        return part.type === 'close' ? (part.code.closing ?? '') : part.code.data;
      })
      .join(''),
  );
}

/** The first of some ways to write the parts that reads as these; the last, in which all is escaped, where none does. */
function firstSame(
  parts: readonly SoundPart[],
  syntax: ContentSyntax,
  ways: readonly (() => string)[],
  labels: ReadonlySet<string> = new Set(),
): string {
  const written: string[] = [];
  for (const strictness of ['exact', 'strict', 'lenient'] satisfies KeyStrictness[]) {
    const key = contentKey(parts, strictness);
    for (const [index, way] of ways.entries()) {
      const markdown = written[index] ?? way();
      written[index] = markdown;
      if (contentKey(partsWithCodes(contentOf(markdown, { syntax, labels })), strictness) === key) return markdown;
    }
  }
  return written.at(-1) ?? '';
}

function bracketedIn({ parts }: Content): ReadonlySet<string> {
  return new Set(parts.flatMap((part) => (part.type === 'text' ? (part.text.match(/\[[^[\]]*\]/g) ?? []) : [])));
}

function trimmed(text: string): string {
  return withOneBlankAtEnd(text.replace(/^ +/, ' '));
}
