import { codeEnds } from './code-runs.ts';
import { CLOSING } from './span-tags.ts';

const TWO_CLOSINGS = CLOSING + CLOSING;

/**
 * Where the source text of a pair ends: the offset of the `</span></span>` that closes the lookup span whose text starts
 * at `from`; -1 when there is none. Linear in the length of `text`.
 *
 * Three readings, the strictest first: inner spans balanced, tags in code spans ignored (``the `<span>` tag``); balanced
 * with every tag counted, for a lone backtick; the first `</span></span>`, for a lone tag outside code.
 */
export function sourceEnd(text: string, from: number): number {
  for (const tokens of [/`+|<span\b|<\/span>/g, /<span\b|<\/span>/g]) {
    const end = balancedEnd(text, from, tokens);
    if (end !== -1) return end;
  }
  return text.indexOf(TWO_CLOSINGS, from);
}

function balancedEnd(text: string, from: number, tokens: RegExp): number {
  const codeEnd = codeEnds(text);
  let depth = 1;
  tokens.lastIndex = from;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const { 0: token, index } = match;
    if (token.startsWith('`')) tokens.lastIndex = codeEnd(index, token.length);
    else depth += token === CLOSING ? -1 : 1;
    if (depth === 0) return text.startsWith(TWO_CLOSINGS, index) ? index : -1;
  }
  return -1;
}
