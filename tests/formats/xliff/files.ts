import type { Content } from '../../../src/model/content.ts';
import type { FormatFault, HandBackFormat, HandOff, HandOffUnit } from '../../../src/model/hand-off.ts';

/** A file of XLIFF 1.2, as another tool writes it, with this in its body. */
export function file12(body: string, header = ''): string {
  return `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.md" source-language="en" target-language="fr" datatype="plaintext">${header}<body>${body}</body></file></xliff>`;
}

/** A file of XLIFF 2.1, as another tool writes it, with this in its one `<file>`. */
export function file2(body: string): string {
  return `<?xml version="1.0"?><xliff version="2.1" srcLang="en" trgLang="fr" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f" original="a.md">${body}</file></xliff>`;
}

/** What a format reads, or what is wrong. */
export async function readWith(format: HandBackFormat, text: string): Promise<HandOff> {
  const read = await format.read(text);
  if ('message' in read) throw new Error(`${read.at}: ${read.message}`);
  return read;
}

export async function unitsOf(format: HandBackFormat, text: string): Promise<readonly HandOffUnit[]> {
  return (await readWith(format, text)).documents.flatMap(({ units }) => units);
}

export async function faultOf(format: HandBackFormat, text: string): Promise<FormatFault> {
  const read = await format.read(text);
  if ('message' in read) return read;
  throw new Error('Expected a fault, found a hand-off');
}

/** A content on one line: `a {1}b{/1} {2/}`. */
export function shown(content: Content | null | undefined): string | null {
  if (content == null) return null;
  const marks = content.parts.map((part) => {
    if (part.type === 'text') return part.text;
    return part.type === 'alone' ? `{${part.id}/}` : part.type === 'open' ? `{${part.id}}` : `{/${part.id}}`;
  });
  return marks.join('');
}
