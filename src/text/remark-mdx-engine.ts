import remarkMdx from 'remark-mdx';
import { lineIndex } from './lines.ts';
import { MdxSyntaxError } from './mdx-syntax-error.ts';
import { mdxTree } from './mdx-tree.ts';
import type { Engine } from './parser.ts';
import { remarkParser } from './remark-engine.ts';

/** The reference engine for MDX: what it reads is the grammar. */
export function remarkMdxEngine(): Engine {
  const parse = remarkParser([remarkMdx]);
  return {
    name: 'remark-mdx',
    parse(text) {
      try {
        return mdxTree(parse(text), text);
      } catch (error) {
        if (isMessage(error)) throw new MdxSyntaxError(error.reason, offsetOf(error, text));
        // A tag in a link, `[a <b>](c)</b>`, fails an assertion; where the stack overflows, the text is too deep.
        if (error instanceof Error && !(error instanceof RangeError)) throw new MdxSyntaxError(error.message, 0);
        throw error;
      }
    },
  };
}

/** What remark throws of a document's content. */
interface Message {
  readonly reason: string;
  readonly place?: { readonly offset?: number; readonly start?: { readonly offset?: number } } | undefined;
}

function isMessage(error: unknown): error is Message {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

/** Some messages name their place only in words: `Expected a closing tag for <Tab> (3:1-3:6)`. */
function offsetOf({ place, reason }: Message, text: string): number {
  const named = /\((\d+):(\d+)/.exec(reason);
  const offset =
    named === null
      ? (place?.start?.offset ?? place?.offset ?? 0)
      : lineIndex(text).startOf(Number(named[1])) + Number(named[2]) - 1;
  return Math.min(offset, text.length);
}
