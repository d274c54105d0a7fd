import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { MdxSyntaxError } from '../text/mdx-syntax-error.ts';
import { type Engine, type GrammarName, openEngine } from '../text/parser.ts';
import { encodeTree, type TreeData } from '../text/tree-json.ts';

/** What the child prints: a tree, or why the text is no MDX and at which offset. */
export type ParseAnswer = TreeData | { readonly refused: string; readonly offset: number };

/**
 * The work of the child that `parse-process.ts` starts: parses standard input with `engine` and prints the tree. Kills
 * itself after twice `limitMs`, should its parent be gone by then.
 */
export async function parseStandardInput(engine: GrammarName, limitMs: number): Promise<void> {
  const { parse } = await openEngine(engine);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  watch(2 * limitMs);
  writeSync(1, '\n');
  process.stdout.write(JSON.stringify(answerOf(parse, text)));
}

function answerOf(parse: Engine['parse'], text: string): ParseAnswer {
  try {
    return encodeTree(parse(text));
  } catch (error) {
    if (error instanceof MdxSyntaxError) return { refused: error.message, offset: error.offset };
    throw error;
  }
}

/** A thread, because nothing else of a process runs while native code does. */
function watch(limitMs: number): void {
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${limitMs})`, { eval: true }).unref();
}
