import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { treeOf } from '../text/flat-node.ts';
import { levelsOf } from '../text/flat-tree.ts';
import { tooManyLevels } from '../text/guard.ts';
import type { MdastNode } from '../text/mdast.ts';
import { MdxSyntaxError } from '../text/mdx-syntax-error.ts';
import { type GrammarName, type Isolate, type Patience, TooComplexError } from '../text/parser.ts';
import { AnswerReader, type ParseAnswer } from './parse-answer.ts';
import { PARSE_ARGUMENT } from './parse-argument.ts';
import type { ParseRequest } from './parse-child.ts';

/**
 * How long an engine may parse up to a million UTF-16 code units, in time of the processor; longer texts get more in
 * proportion.
 */
const PARSE_LIMIT_MS: Readonly<Record<Patience, number>> = { brief: 1300, patient: 10_000 };
/** How much longer it may take by the clock: the machine may be busy. The child stops itself before. */
const BUSY = 10;
/** How long the child may take to start: it does no work of its own. */
const START_LIMIT_MS = 10_000;

/**
 * Parses texts in a child process, one after the other. The child dies when one takes too long, and the next gets a new
 * one: native code in a worker thread cannot be stopped. `program` is the file of our own command.
 */
export function parseProcess(program: string): Isolate {
  let child: Child | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const parse = async (engine: GrammarName, text: string, patience: Patience): Promise<MdastNode> => {
    const limitMs = PARSE_LIMIT_MS[patience] * Math.max(1, text.length / 1e6);
    if (child?.isDead !== false) child = new Child(program);
    return decoded(await child.ask(engine, text, limitMs));
  };
  return (engine, text, patience) => {
    const turn = last.then(() => parse(engine, text, patience));
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** A process that parses. It ends with ours, and keeps ours alive only while it is asked. */
class Child {
  isDead = false;
  private readonly process: ChildProcessByStdio<Writable, Readable, null>;
  private reader = new AnswerReader();
  private timer: NodeJS.Timeout | undefined;
  private limitMs = 0;
  private settle: { readonly resolve: (answer: ParseAnswer) => void; readonly reject: (error: Error) => void } | null = null;

  constructor(program: string) {
    this.process = spawn(process.execPath, [program, PARSE_ARGUMENT], { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
    this.process.stdin.on('error', () => undefined); // it may end before it has read everything
    this.process.stdout.on('data', (chunk: Buffer) => this.hear(chunk));
    this.process.on('error', ({ message }) => this.fail(`Expected to parse it in a process of its own, found: ${message}`));
    this.process.on('close', (_, signal) => this.fail(signal === 'SIGKILL' ? tooLong(this.limitMs) : STOPPED));
  }

  /** What the child prints for a text. */
  ask(engine: GrammarName, text: string, limitMs: number): Promise<ParseAnswer> {
    this.hold('ref');
    this.limitMs = limitMs;
    this.reader = new AnswerReader();
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.killAfter(START_LIMIT_MS);
      const bytes = Buffer.from(text, 'utf8');
      const request: ParseRequest = { engine, limitMs, bytes: bytes.length };
      this.process.stdin.write(`${JSON.stringify(request)}\n`);
      this.process.stdin.write(bytes);
    });
  }

  private hear(chunk: Buffer): void {
    if (this.reader.isEmpty) this.killAfter(BUSY * this.limitMs); // the empty line: the work begins
    const answer = this.reader.read(chunk);
    if (answer !== null) this.end()?.resolve(answer);
  }

  private fail(message: string): void {
    this.isDead = true;
    this.end()?.reject(new TooComplexError(message));
  }

  private end(): Child['settle'] {
    clearTimeout(this.timer);
    this.hold('unref');
    const { settle } = this;
    this.settle = null;
    return settle;
  }

  private killAfter(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.process.kill('SIGKILL'), ms);
  }

  private hold(how: 'ref' | 'unref'): void {
    this.process[how]();
    // Pipes of a child are sockets.
    for (const pipe of [this.process.stdin, this.process.stdout] as unknown as readonly Socket[]) pipe[how]();
  }
}

function decoded(answer: ParseAnswer): MdastNode {
  if ('refused' in answer) throw new MdxSyntaxError(answer.refused, answer.offset);
  const reason = tooManyLevels(levelsOf(answer));
  if (reason !== null) throw new TooComplexError(reason);
  return treeOf(answer);
}

const ADVICE = 'divide its longest paragraph, list or table';
const STOPPED = `Expected Markdown that can be parsed, found a shape that stops the parser; ${ADVICE}`;

function tooLong(limitMs: number): string {
  return `Expected Markdown that is parsed in ${(limitMs / 1000).toFixed(1)} s, found a shape that takes longer; ${ADVICE}`;
}
