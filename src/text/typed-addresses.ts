import type { Range } from '../model/range.ts';
import { bareAddressEnd } from './bare-address.ts';
import { fullyEscapedMarkdown } from './escape-markdown.ts';

const CANDIDATE = /https?:\/\/|www\.|@/gi;
const LOCAL_PART = /[\w.+-]{1,64}$/;
/** Without what means something to Markdown, to a generator or to MDX. */
const HARMLESS = /^[^\s<>[\]{}|`*"\\^]+/;

/**
 * The addresses in text that somebody typed: GFM makes links of them whatever is escaped in and around them, so that they must
 * be written as such; nothing else may be done about it, and nothing but where they lead can be wrong with them. `before` stands
 * in front of the text.
 */
export function typedAddresses(text: string, before: string): readonly Range[] {
  const lead = before.slice(-1);
  const all = lead + text;
  if (all.search(CANDIDATE) === -1) return [];
  const found: Range[] = [];
  let done = lead.length;
  for (const { 0: sign, index } of all.matchAll(CANDIDATE)) {
    if (index < done) continue;
    const local = sign === '@' ? (LOCAL_PART.exec(all.slice(Math.max(done, index - 64), index))?.[0] ?? '') : '';
    const start = index - local.length;
    const limit = bareAddressEnd(all, start);
    const end = start + (HARMLESS.exec(all.slice(start, limit))?.[0].length ?? 0);
    const isWhole = end > index + sign.length && bareAddressEnd(all.slice(start, end), 0) === end - start;
    if (!isWhole) continue;
    found.push({ start: start - lead.length, end: end - lead.length });
    done = end;
  }
  return found;
}

/** An address without signs around it so that nothing behind it belongs to it. */
export function delimitedAddress(address: string, syntax: 'markdown' | 'mdx'): string {
  // MDX has no `<https://a.b>`.
  const isPointed = syntax === 'markdown' && /^(?:https?:|[\w.+-]+@[\w.-]+$)/i.test(address) && !/[<>]/.test(address);
  return isPointed ? `<${address}>` : linkedAddress(address);
}

/** An address as a link to itself. */
export function linkedAddress(address: string): string {
  const scheme = /^https?:/i.test(address) ? '' : /^www\./i.test(address) ? 'http://' : 'mailto:';
  const text = /^[\w.:/?=%#-]+$/.test(address) ? address : fullyEscapedMarkdown(address, { forced: [], after: '' });
  return `[${text}](<${scheme}${address.replaceAll('<', '%3C').replaceAll('>', '%3E')}>)`;
}
