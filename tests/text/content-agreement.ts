import type { Content } from '../../src/model/content.ts';
import { IMAGE, OPAQUE } from '../../src/model/doc.ts';
import { readWith } from '../formats/markdown-reading.ts';

/** Stands for code and addresses. */
const CODE = '\u0001';
/** Placeholders that the reader of documents takes for text; all others are hidden from the grammar, or addresses. */
const TEXT_PLACEHOLDER = /^(?:\{(?![{%:#./])|\$|%|@|\[![A-Z]+\])/;

/** What is text in a content and what is code, without blanks: a run of code is one sign. */
export function textAndCode({ parts, codes }: Content): string {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const all = parts.map((part) => {
    if (part.type === 'text') return part.text;
    const code = byId.get(part.id);
    if (part.type !== 'alone' || code === undefined) return '';
    if (code.kind === 'placeholder' && TEXT_PLACEHOLDER.test(code.data)) return code.data;
    if (code.kind === 'html' && code.data.startsWith('&')) return code.data;
    const isShown = code.kind === 'code' || code.kind === 'address' || code.kind === 'image' || code.kind === 'placeholder';
    return isShown && (code.shown !== '' || code.kind === 'image' || code.data.startsWith(':::')) ? CODE : ' ';
  });
  return tidy(all.join(''));
}

/** The same of inline Markdown as the parser reads it, with the definitions of the labels in `content`. */
export async function parsedTextAndCode(markdown: string, { codes }: Content): Promise<string> {
  const labels = codes.flatMap(({ closing, kind, data }) => {
    if (kind === 'footnote') return [`${data}: x`];
    const label = kind === 'link' || kind === 'image' ? /\]\[([^\]]+)\]$/.exec(closing ?? data)?.[1] : undefined;
    return label === undefined ? [] : [`[${label}]: y`];
  });
  const { doc } = await readWith('satteri', `x ${markdown}\n\n${labels.join('\n\n')}\n`);
  const [block] = doc.blocks;
  if (block === undefined) return '';
  const { text, flags } = block.prose;
  return tidy(
    text
      .slice(1)
      .replace(/[\s\S]/g, (unit, at: number) => (unit === IMAGE || ((flags[at + 1] ?? 0) & OPAQUE) !== 0 ? CODE : unit)),
  );
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll(new RegExp(`${CODE}+`, 'g'), CODE);
}
