import { spawn } from 'node:child_process';
import type { MdastNode } from '../text/mdast.ts';
import { MdxSyntaxError } from '../text/mdx-syntax-error.ts';
import { type Isolate, type Patience, TooComplexError } from '../text/parser.ts';
import { decodeTree } from '../text/tree-json.ts';
import { PARSE_ARGUMENT } from './parse-argument.ts';
import type { ParseAnswer } from './parse-child.ts';

/** How long an engine may parse up to a million UTF-16 code units; longer texts get more in proportion. */
const PARSE_LIMIT_MS: Readonly<Record<Patience, number>> = { brief: 1300, patient: 10_000 };
/** How long the child may take to start: it does no work of its own, but the machine may be busy. */
const START_LIMIT_MS = 10_000;

/**
 * Parses a text in a child process, which is killed when it takes too long: native code in a worker thread cannot be
 * stopped. `program` is the file of our own command.
 */
export function parseProcess(program: string): Isolate {
  return async (engine, text, patience) => {
    const limitMs = PARSE_LIMIT_MS[patience] * Math.max(1, text.length / 1e6);
    const answer = await ask([program, PARSE_ARGUMENT, engine, String(limitMs)], text, limitMs);
    return decoded(answer);
  };
}

/** What node prints for `args` and the standard input `text`. It prints a line end once it starts to work. */
function ask(args: readonly string[], text: string, limitMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
    const chunks: Buffer[] = [];
    const kill = () => child.kill('SIGKILL');
    let timer = setTimeout(kill, START_LIMIT_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      clearTimeout(timer);
      // The work is done when the second piece arrives.
      if (chunks.length === 1) timer = setTimeout(kill, limitMs);
    });
    child.stdin.on('error', () => undefined); // it may end before it has read everything
    child.on('error', ({ message }) =>
      reject(new TooComplexError(`Expected to parse it in a process of its own, found: ${message}`)),
    );
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new TooComplexError(signal === 'SIGKILL' ? tooLong(limitMs) : STOPPED));
    });
    child.stdin.end(text);
  });
}

function decoded(answer: string): MdastNode {
  // Our own program made it: see `parse-child.ts`.
  const parsed = JSON.parse(answer) as ParseAnswer;
  if ('refused' in parsed) throw new MdxSyntaxError(parsed.refused, parsed.offset);
  return decodeTree(parsed);
}

const ADVICE = 'divide its longest paragraph, list or table';
const STOPPED = `Expected Markdown that can be parsed, found a shape that stops the parser; ${ADVICE}`;

function tooLong(limitMs: number): string {
  return `Expected Markdown that is parsed in ${(limitMs / 1000).toFixed(1)} s, found a shape that takes longer; ${ADVICE}`;
}
