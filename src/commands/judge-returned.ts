import { isNoName, isTranslatable, isUntranslated } from '../checks/untranslated.ts';
import type { Code, Content } from '../model/content.ts';
import type { BlockKind } from '../model/doc.ts';
import type { HandOffUnit } from '../model/hand-off.ts';
import type { Locale } from '../model/locale.ts';
import { type CodeFault, codeFaults } from '../text/code-faults.ts';
import { contentOf } from '../text/content-of.ts';
import { labelsOf, markdownOf } from '../text/markdown-of.ts';
import { visibleText } from '../text/visible-text.ts';
import { isHandedOff } from './hand-off-hash.ts';
import { handOffSyntax } from './hand-off-syntax.ts';

/** What a text that came back is by itself, before anybody knows what became of its source. */
export type Judged =
  | {
      readonly type: 'fit';
      readonly source: string;
      readonly previous: string | null;
      /** Whether the translation is the text of the source, where that has something to translate. */
      readonly copied: boolean;
      readonly warnings: readonly string[];
    }
  | { readonly type: 'untranslated'; readonly warnings: readonly string[] }
  | { readonly type: 'refused'; readonly reason: string };

/** What a text is judged by. */
interface JudgeAsked {
  /** Of the source document. */
  readonly path: string;
  readonly kind: BlockKind;
  readonly sourceLocale: Locale;
  readonly locale: Locale;
  /** Whether a text is, or was, one of the document. Asked where the file does not prove what it was handed off with. */
  readonly isKnown: (source: string) => boolean;
}

/** Judges a text that came back: whether its source is what was handed off, and its translation whole. */
export function judgeReturned(unit: HandOffUnit, asked: JudgeAsked): Judged {
  const { target, previous } = unit;
  const { kind } = asked;
  const syntax = handOffSyntax(asked.path, kind);
  const source = sourceMarkdown(unit, asked);
  if (source === null)
    return {
      type: 'refused',
      reason: 'Expected the source as it was handed off, found another text; restore it from the export',
    };
  if (target === null) return { type: 'untranslated', warnings: [] };
  const text = visibleText(target);
  if (text.trim() === '' && target.parts.every(({ type }) => type === 'text')) {
    if (unit.state === 'initial') return { type: 'untranslated', warnings: [] };
    return { type: 'refused', reason: 'Expected a translation, found an empty text; delete the target if it is not translated' };
  }
  if (unit.subState === 'hexapla:fuzzy' && unit.state === 'initial')
    return { type: 'untranslated', warnings: ['The translation is still marked as fuzzy'] };
  if (unit.state === 'initial' && previous !== null && visibleText(previous.target) === text)
    return { type: 'untranslated', warnings: [] };
  const { faults, leftOut } = codeFaults(target, unit.source);
  if (faults.length > 0) return { type: 'refused', reason: faults.map(faultReason).join('; ') };
  const isSame = visibleText(unit.source) === text;
  const { sourceLocale, locale } = asked;
  const pair = { source, target: source, sourceLocale, locale };
  // A name that has another translation already was not left as it is on purpose.
  const isLeft = previous !== null || isNoName(pair) || isUntranslated(pair, []);
  if (isSame && unit.state === 'initial' && isLeft)
    return { type: 'untranslated', warnings: ['The target is the text of the source'] };
  const dropped = leftOut.map((code) => `The translation does without ${shownCode(code)}`);
  return {
    type: 'fit',
    source,
    previous: previous === null ? null : markdownOf(previous.source, { syntax, kind, source: previous.source }),
    copied: isSame && isTranslatable(pair),
    warnings: dropped,
  };
}

/** The Markdown of the source as it was handed off; null where something says that it was another one. */
function sourceMarkdown({ source, markdown, hash }: HandOffUnit, { path, kind, isKnown }: JudgeAsked): string | null {
  const syntax = handOffSyntax(path, kind);
  const own = markdown ?? markdownOf(source, { syntax, kind, source });
  if (markdown !== null && !isSameContent(contentOf(markdown, { syntax, labels: labelsOf(source.codes) }), source)) return null;
  return (hash === null ? isKnown(own) : isHandedOff(hash, own)) ? own : null;
}

function isSameContent(a: Content, b: Content): boolean {
  const shape = ({ parts, codes }: Content) => JSON.stringify([parts, codes.map(({ id, data, closing }) => [id, data, closing])]);
  return shape(a) === shape(b);
}

function faultReason(fault: CodeFault): string {
  switch (fault.type) {
    case 'lost':
      return `Expected ${shownCode(fault.code)} in the translation, found none`;
    case 'doubled':
      return `Expected ${shownCode(fault.code)} once in the translation, found it again`;
    case 'moved':
      return `Expected ${shownCode(fault.code)} in its place among the codes, found it elsewhere`;
    case 'unbalanced':
      return `Expected both ends of ${shownCode(fault.code)} around a text, found one`;
    case 'unknown':
      return `Expected the codes of the source, found the code \`${fault.id}\``;
  }
}

function shownCode({ data, closing }: Code): string {
  const text = closing === null ? data : `${data}…${closing}`;
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
