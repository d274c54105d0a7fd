import type { Content } from '../model/content.ts';
import type { BlockKind } from '../model/doc.ts';
import type { HandOff, HandOffUnit, TranslationMatch } from '../model/hand-off.ts';
import { type ContentSyntax, syntaxOf } from '../text/content-syntax.ts';
import { markdownOf } from '../text/markdown-of.ts';
import { unitComments } from './po-comments.ts';
import { poHeader } from './po-header.ts';
import { poComment, poString, refuseUnheld } from './po-string.ts';

/** A content as Markdown, with the codes of its source. */
type Print = (content: Content, source: Content) => string;

/** Says that a text is Markdown. gettext's programs leave it out of what they write, up to version 0.21 at least. */
export const MARKDOWN_FLAG = 'markdown-text';

export function hasMarkdownFlag(syntax: ContentSyntax): boolean {
  return syntax === 'markdown' || syntax === 'mdx';
}

/** What stands at the end of a file of `count` entries, as an obsolete entry: programs keep those, and a file that was cut off has none. */
export function poEnd(count: number): string {
  return `end of ${count} entries`;
}

/**
 * A hand-off as PO: an entry a unit, told apart by path and id in its `msgctxt`, texts as Markdown.
 *
 * @throws InputError for a text that PO cannot hold
 */
export function poText(handOff: HandOff, toolVersion: string): string {
  const header = `msgid ""\nmsgstr ${poString(poHeader(handOff, toolVersion), 'header')}\n`;
  const entries = handOff.documents.flatMap(({ path, units }) => units.map((unit) => entryText(path, unit)));
  return [header, ...entries, `#~ msgid "hexapla"\n#~ msgstr "${poEnd(entries.length)}"\n`].join('\n');
}

function entryText(path: string, unit: HandOffUnit): string {
  const name = `${path}#${unit.id}`;
  const syntax = unitSyntax(path, unit.context.kind);
  // Markdown has other characters for those that no file should hold: a text is not to change on its way out.
  for (const part of [...unit.source.parts, ...(unit.target?.parts ?? [])])
    if (part.type === 'text') refuseUnheld(part.text, name);
  const print: Print = (content, source) => markdownOf(content, { syntax, kind: unit.context.kind ?? 'paragraph', source });
  const source = unit.markdown ?? print(unit.source, unit.source);
  const { text, previous, offered } = translationOf(unit, print);
  const translation = withEdgesOf(source, text);
  const isFuzzy = translation !== '' && (unit.state === 'initial' || previous !== null || offered !== null);
  const flags = [isFuzzy ? 'fuzzy' : '', hasMarkdownFlag(syntax) ? MARKDOWN_FLAG : ''].filter((flag) => flag !== '');
  const lines = [
    ...unitComments(unit),
    ...(isFuzzy && offered !== null ? [memoryComment(offered, print)] : []),
    `#: ${reference(path, unit.context.line)}`,
    ...(flags.length === 0 ? [] : [`#, ${flags.join(', ')}`]),
    ...(isFuzzy && previous !== null ? commented(`msgctxt ${poString(name, name)}\nmsgid ${poString(previous, name)}`) : []),
    `msgctxt ${poString(name, name)}`,
    `msgid ${poString(source, name)}`,
    `msgstr ${poString(translation, name)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** What a translator starts from. */
interface Start {
  /** Markdown; empty: nothing. */
  readonly text: string;
  /** The older source of this unit that it translates; null: it translates none. */
  readonly previous: string | null;
  /** What the memory offers, where that is it. */
  readonly offered: TranslationMatch | null;
}

/** The translation, else that of the older source, else that of the most similar text. */
function translationOf(unit: HandOffUnit, print: Print): Start {
  const { source, target, state, previous, matches } = unit;
  if (target !== null && target.parts.length > 0) {
    const older = state === 'initial' && previous !== null ? print(previous.source, previous.source) : null;
    return { text: print(target, source), previous: older, offered: null };
  }
  if (previous !== null)
    return { text: print(previous.target, previous.source), previous: print(previous.source, previous.source), offered: null };
  const [offered = null] = matches;
  return { text: offered === null ? '' : print(offered.target, offered.source), previous: null, offered };
}

/** How alike the source of an offered translation is, where it is from, and what it translates; whoever reads the file back does without. */
function memoryComment({ source, similarity, origin }: TranslationMatch, print: Print): string {
  return `#. ${poComment(`memory: ${Math.floor(similarity * 100)} %, from ${origin}: ${print(source, source)}`)}`;
}

function commented(text: string): readonly string[] {
  return text.split('\n').map((line) => `#| ${line}`);
}

/** gettext sets a name with blanks apart by marks that nobody sees. */
function reference(path: string, line: number | null): string {
  const shown = poComment(path);
  const file = /\s/u.test(shown) ? `\u2068${shown}\u2069` : shown;
  return line === null ? file : `${file}:${line}`;
}

/** Either both texts begin with a line end or none does, and so at the end: `msgfmt` refuses any other. It means nothing to Markdown. */
export function withEdgesOf(source: string, target: string): string {
  const start = /^\n/.test(source) ? '\n' : '';
  const end = /\n$/.test(source) ? '\n' : '';
  const text = target.replace(/^\n+|(?<!\n)\n+$/g, '');
  return text === '' ? '' : `${start}${text}${end}`;
}

/** How the texts of a unit are to be read; where its kind is not told, as a paragraph. */
export function unitSyntax(path: string, kind: BlockKind | null): ContentSyntax {
  return syntaxOf(kind ?? 'paragraph', /\.mdx$/i.test(path) ? 'mdx' : 'markdown');
}
