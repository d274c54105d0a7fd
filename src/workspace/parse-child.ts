import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type FlatTree, flatTree } from '../text/flat-tree.ts';
import { MdxSyntaxError } from '../text/mdx-syntax-error.ts';
import { type Engine, type GrammarName, openEngine } from '../text/parser.ts';
import type { AnswerHead, Refusal } from './parse-answer.ts';

/** What a line before each text says: the engine, how long it may work, and the length of the text in bytes. */
export interface ParseRequest {
  readonly engine: GrammarName;
  readonly limitMs: number;
  readonly bytes: number;
}

/**
 * The work of the child that `parse-process.ts` starts: parses one text after the other from standard input, and prints
 * for each what `parse-answer.ts` reads. Ends with its input. Kills itself when a text
 * takes more than its time of the processor, whatever else the machine does, and when its parent is gone by then.
 */
export async function parseStandardInput(): Promise<void> {
  const clock = watch();
  let rest: Buffer = Buffer.alloc(0);
  let request: ParseRequest | null = null;
  let engine: Engine | null = null;
  for await (const chunk of process.stdin) {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      if (request === null) {
        const end = rest.indexOf('\n');
        if (end < 0) break;
        request = JSON.parse(rest.subarray(0, end).toString('utf8')) as ParseRequest; // our own program wrote it
        rest = rest.subarray(end + 1);
      }
      if (rest.length < request.bytes) break;
      if (engine?.name !== request.engine) engine = await openEngine(request.engine);
      const text = rest.subarray(0, request.bytes).toString('utf8');
      rest = rest.subarray(request.bytes);
      clock.start(request.limitMs);
      writeSync(1, '\n');
      const answer = answerOf(engine.parse, text);
      clock.stop();
      print(answer);
      request = null;
    }
  }
}

function print(answer: FlatTree | Refusal): void {
  if ('refused' in answer) {
    process.stdout.write(`${JSON.stringify({ ...answer, bytes: 0 } satisfies AnswerHead)}\n`);
    return;
  }
  const { nodes, types, labels } = answer;
  process.stdout.write(`${JSON.stringify({ types, labels, bytes: nodes.byteLength } satisfies AnswerHead)}\n`);
  process.stdout.write(Buffer.from(nodes.buffer, nodes.byteOffset, nodes.byteLength));
}

function answerOf(parse: Engine['parse'], text: string): FlatTree | Refusal {
  try {
    return flatTree(parse(text));
  } catch (error) {
    if (error instanceof MdxSyntaxError) return { refused: error.message, offset: error.offset };
    throw error;
  }
}

/** A thread that kills the process, because nothing else of a process runs while native code does. */
function watch(): { readonly start: (limitMs: number) => void; readonly stop: () => void } {
  const limit = new Float64Array(new SharedArrayBuffer(8)); // ms of the processor at which the process dies; 0: never
  const code = `const { workerData: limit } = require('node:worker_threads');
    const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
    setInterval(() => { if (limit[0] > 0 && used() > limit[0]) process.kill(process.pid, 'SIGKILL'); }, 50);`;
  new Worker(code, { eval: true, workerData: limit }).unref();
  return {
    start: (limitMs) => {
      const { user, system } = process.cpuUsage();
      limit[0] = (user + system) / 1000 + limitMs;
    },
    stop: () => {
      limit[0] = 0;
    },
  };
}
