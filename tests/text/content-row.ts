import type { Content } from '../../src/model/content.ts';

/** A content as one line: `a‹1›b‹/1›‹2/›`. */
export function rowOf({ parts }: Content): string {
  return parts.map((part) => (part.type === 'text' ? part.text : `‹${marked[part.type](part.id)}›`)).join('');
}

const marked = { open: (id: string) => id, close: (id: string) => `/${id}`, alone: (id: string) => `${id}/` };

/** The codes of a content: kind, Markdown in front of the text, Markdown behind it, what is shown. */
export function codesOf({ codes }: Content): readonly string[] {
  return codes.map(({ kind, data, closing, shown }) =>
    closing === null ? `${kind} ${data} = ${shown}` : `${kind} ${data} … ${closing}`,
  );
}

/** The content that {@link rowOf} shows as `row`, with the codes of `source`. */
export function contentFrom(row: string, source: Content): Content {
  const parts = row
    .split(/(‹[^›]*›)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const code = /^‹(\/?)([^/›]+)(\/?)›$/.exec(piece);
      if (code === null) return { type: 'text', text: piece } as const;
      const type = code[1] === '/' ? 'close' : code[3] === '/' ? 'alone' : 'open';
      return { type, id: code[2] ?? '' } as const;
    });
  return { parts, codes: source.codes };
}
