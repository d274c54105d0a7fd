import { type Reading, readDoc } from '../../src/commands/read-source.ts';
import { codeFences } from '../../src/text/code-fences.ts';
import { lineIndex } from '../../src/text/lines.ts';

/** What a document consists of, in order: its blocks with the levels of headings, and its fenced code. */
export async function structureOf(text: string, reading: Reading): Promise<readonly string[]> {
  const { doc, frontMatter } = await readDoc('a.md', text, reading);
  const lineOf = (at: number) => text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const blocks = doc.blocks.flatMap(({ kind, range }) =>
    kind === 'meta' || kind === 'alt'
      ? []
      : [{ at: range.start, name: kind === 'heading' ? `${kind} ${lineOf(range.start).trim()}` : kind }],
  );
  const fences = codeFences(text, lineIndex(text), frontMatter.range.end).map(({ start }) => ({ at: start, name: 'code' }));
  return [...blocks, ...fences].sort((a, b) => a.at - b.at).map(({ name }) => name);
}
