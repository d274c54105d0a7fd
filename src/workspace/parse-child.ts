import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type EngineName, openEngine } from '../text/parser.ts';
import { encodeTree } from '../text/tree-json.ts';

/**
 * The work of the child that `parse-process.ts` starts: parses standard input with `engine` and prints the tree. Kills
 * itself after twice `limitMs`, should its parent be gone by then.
 */
export async function parseStandardInput(engine: EngineName, limitMs: number): Promise<void> {
  const { parse } = await openEngine(engine);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  watch(2 * limitMs);
  writeSync(1, '\n');
  process.stdout.write(JSON.stringify(encodeTree(parse(text))));
}

/** A thread, because nothing else of a process runs while native code does. */
function watch(limitMs: number): void {
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${limitMs})`, { eval: true }).unref();
}
