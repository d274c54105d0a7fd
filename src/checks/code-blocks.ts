import type { OutlineCode } from '../text/outline.ts';
import { type CodePart, codeParts, isText, languageOf } from './code-text.ts';
import type { CheckedDocument, CheckedSide, DocumentCheck } from './document-check.ts';
import { type Expected, expectedOf, found, lost, whenCertain } from './expected.ts';
import { pairInOrder } from './in-order.ts';
import type { Problem } from './problem.ts';

export const codeBlocks: DocumentCheck = {
  rule: 'code-blocks',
  severity: 'warning',
  summary:
    'The code blocks are those of the source; comments, sentences in strings and plain words for readers may be translated.',
  exceptions:
    'Code that was adapted to the language on purpose, such as names in an example. A lost code block is an error when it is known what the translation was made from; what today’s source changed since is never reported.',
  check: (document) => {
    const expected = expectedOf(document);
    if (expected === null) return [];
    const [ofThen, actual] = [expected.side.outline.code, document.target.outline.code];
    if (isSame(ofThen, actual) || (expected.by === 'alike' && ofThen.length !== actual.length)) return [];
    const blocks = blocksOf(actual);
    const today = blocksOf(document.source.outline.code);
    const pairs = pairInOrder(blocksOf(ofThen), blocks, likeness);
    const paired = new Set(pairs.map(([, translated]) => translated));
    const left = blocks.filter((block) => !paired.has(block));
    const ofToday = new Map(pairInOrder(today, blocks, likeness).map(([block, translated]) => [translated, block]));
    return pairs.flatMap(([block, translated]) => {
      if (translated === null)
        return left.some((one) => likeness(block, one) > 0) ? [] : lostBlock(block, { document, expected, today });
      const now = ofToday.get(translated);
      return now !== undefined && missing(now, translated).length === 0
        ? []
        : difference(block, translated, { document, expected });
    });
  },
};

/** A code block with the parts of it that stay. */
interface Block {
  readonly code: OutlineCode;
  readonly parts: readonly CodePart[];
}

/** Below this, blocks are not the same one changed. */
const LEAST_ALIKE = 0.3;
/** With fewer, a block that is not found may be one that was written anew. */
const LEAST_PARTS = 2;

function blocksOf(code: readonly OutlineCode[]): readonly Block[] {
  return code.map((one) => ({ code: one, parts: codeParts(one) }));
}

function isSame(a: readonly OutlineCode[], b: readonly OutlineCode[]): boolean {
  return a.length === b.length && a.every(({ content }, at) => content === b[at]?.content);
}

function missing(expected: Block, actual: Block): readonly CodePart[] {
  return lost(expected.parts, actual.parts, ({ text }) => text);
}

/** Blocks without parts that stay are alike when they are of one kind. */
function likeness(a: Block, b: Block): number {
  if (a.code.content === b.code.content) return 1;
  const total = a.parts.length + b.parts.length;
  if (total === 0) return a.code.info === b.code.info ? 0.5 : 0;
  const share = (2 * (a.parts.length - missing(a, b).length)) / total;
  return share < LEAST_ALIKE ? 0 : share;
}

/** A block that is in the source of then and of today, and nowhere in the translation. */
function lostBlock(
  block: Block,
  context: { readonly document: CheckedDocument; readonly expected: Expected; readonly today: readonly Block[] },
): readonly Problem[] {
  const { document, expected, today } = context;
  if (block.parts.length < LEAST_PARTS || today.every((one) => likeness(one, block) === 0)) return [];
  if (document.target.outline.code.length >= expected.side.outline.code.length) return [];
  const line = block.parts.reduce((a, b) => (b.line.length > a.line.length ? b : a)).line;
  const isElsewhere = textOutside(document.target).includes(line);
  const place = isElsewhere ? 'found its text outside of code blocks' : 'found it nowhere: lost content';
  const message = `Expected the code block with \`${shortened(line)}\` as in the source, ${place}`;
  return [found(null, message, whenCertain(expected, isElsewhere || isText(block.code) ? 'warning' : 'error'))];
}

function textOutside({ text, outline }: CheckedSide): string {
  let outside = '';
  let done = 0;
  for (const { range } of outline.code) {
    outside += text.slice(done, range.start);
    done = range.end;
  }
  return outside + text.slice(done);
}

function difference(
  block: Block,
  translated: Block,
  { document, expected }: { readonly document: CheckedDocument; readonly expected: Expected },
): readonly Problem[] {
  const [gone, ...more] = missing(block, translated);
  const isAnother = likeness(block, translated) === 0 && languageOf(block.code) !== languageOf(translated.code);
  if (gone === undefined || isAnother) return [];
  const [own] = lost(translated.parts, block.parts, ({ text }) => text);
  const start = own === undefined ? -1 : document.target.text.indexOf(own.line, translated.code.range.start);
  const isInside = start !== -1 && own !== undefined && start + own.line.length <= translated.code.range.end;
  const range = isInside ? { start, end: start + own.line.length } : translated.code.range;
  const others = more.length === 0 ? '' : `, and ${more.length} more parts`;
  const instead = own === undefined ? 'found nothing in its place' : `found \`${shortened(own.text)}\``;
  const message = `Expected \`${shortened(gone.text)}\` in the code as in the source (\`${shortened(gone.line)}\`), ${instead}${others}`;
  return [found(range, message, whenCertain(expected, 'warning'))];
}

function shortened(line: string): string {
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
