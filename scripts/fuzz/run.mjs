// Runs random changes of documents through the reader, the segmenter and the comparison, and checks what they promise.
//
//   npm run fuzz -- [--seed N] [--minutes N | --executions N] [--only N] [--seeds own|all]
//     [--remark-every N] [--out DIR]
//
// An execution depends on the seed, its number and the texts it starts from, so `--only N` repeats one alone. `--seeds own`
// starts from what stands in this project, `all` (the default) also from `../shared` where that is. One execution in
// `--remark-every` (25) compares the two engines: with 1 all do, at a tenth of the speed. The first failures of
// each kind are made short, printed and written to DIR (by default `fuzz-failures`), so that it can become a fixture. Exit code 1 when
// there is one. An execution that takes longer than ten seconds is a failure too.

import { fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSource } from '../bundle-source.mjs';

/** Hundreds of times what an execution takes, because the machine may be busy. */
const HANG_MS = 10_000;
/** A child that starts has to read all seeds first. */
const START_MS = 60_000;
/** How many inputs are tried to make one that hangs shorter. */
const HANG_TRIES = 40;
/** So many failures of a kind are reported: one may hide another. */
const REPORTED = 10;
/** After so many executions the child is a new one, so that no run depends on the one before it. */
const BATCH = 20_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = join(root, `node_modules/.cache/hexapla-fuzz/worker-${process.pid}.mjs`);

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string' },
    executions: { type: 'string' },
    only: { type: 'string' },
    seeds: { type: 'string', default: 'all' },
    'remark-every': { type: 'string', default: '25' },
    out: { type: 'string', default: 'fuzz-failures' },
  },
});

const seed = Number(values.seed);
const run = { seed, seeds: values.seeds, remarkEvery: Number(values['remark-every']) };
const from = values.only === undefined ? 0 : Number(values.only);
const executions = values.only === undefined ? Number(values.executions ?? (values.minutes === undefined ? 1000 : Infinity)) : 1;
const endAt = performance.now() + Number(values.minutes ?? Infinity) * 60_000;

async function main() {
  await bundleSource(join(root, 'scripts/fuzz/worker.ts'), bundle);
  const failures = new Map();
  let index = from;
  while (index < from + executions && performance.now() < endAt) {
    const to = Math.min(index + BATCH, from + executions);
    index = await runBatch(index, to, async (failure) => {
      const known = failures.get(failure.promise) ?? 0;
      failures.set(failure.promise, known + 1);
      if (known < REPORTED) report(failure);
    });
  }
  const kinds = [...failures].map(([promise, count]) => `${count} of "${promise}"`);
  console.log(`seed ${seed}: ${index - from} executions, ${kinds.length === 0 ? 'no failure' : `failures: ${kinds.join(', ')}`}`);
  return kinds.length === 0 ? 0 : 1;
}

/** Runs the executions up to `to` in one child; resolves to the first that was not run. */
function runBatch(first, to, onFailure) {
  return new Promise((resolve, reject) => {
    const child = fork(bundle, { cwd: root, execArgv: ['--max-old-space-size=2000'] });
    let at = first;
    let timer;
    const arm = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), ms);
    };
    arm(START_MS);
    child.on('error', reject);
    child.on('message', (message) => {
      arm(message.type === 'seeds' ? START_MS : HANG_MS);
      if (message.type === 'ready') {
        arm(START_MS);
        child.send({ type: 'run', ...run, from: first, to });
      } else if (message.type === 'at') {
        at = message.index;
        if (performance.now() > endAt) child.kill('SIGTERM');
      } else if (message.type === 'failure') void onFailure(message);
      else if (message.type === 'done') at = to;
    });
    child.on('close', async (code, signal) => {
      clearTimeout(timer);
      if (at === to || signal === 'SIGTERM') return resolve(at);
      const promise = signal === 'SIGKILL' ? `an execution takes at most ${HANG_MS / 1000} s` : 'no process crashes';
      await onFailure({
        type: 'failure',
        promise,
        index: at,
        message: `${promise}: it ended with ${signal ?? code}`,
        input: await hanging(at),
      });
      resolve(at + 1);
    });
  });
}

/** The input of an execution that hangs or crashes, with half after half of it left out as long as it still does. */
async function hanging(index) {
  let input = await inputOf(index);
  let tries = HANG_TRIES;
  for (const side of ['older', 'text']) {
    for (let size = Math.ceil(input[side].length / 2); size >= 1 && tries > 0; size = Math.floor(size / 2)) {
      for (let at = 0; at < input[side].length && tries > 0; ) {
        const shorter = { ...input, [side]: input[side].slice(0, at) + input[side].slice(at + size) };
        tries -= 1;
        if (await isHanging(shorter)) input = shorter;
        else at += size;
      }
    }
  }
  return input;
}

async function inputOf(index) {
  const message = await ask({ type: 'input', ...run, index }, START_MS);
  return message.input;
}

async function isHanging(input) {
  return (await ask({ type: 'once', input }, HANG_MS)) === null;
}

/** The answer of a new child; null when it takes longer than `ms`, or dies. */
function ask(order, ms) {
  return new Promise((resolve) => {
    const child = fork(bundle, { cwd: root });
    let answer = null;
    let timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
    child.on('message', (message) => {
      clearTimeout(timer);
      if (message.type === 'ready') {
        timer = setTimeout(() => child.kill('SIGKILL'), ms);
        child.send(order);
      } else answer = message;
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

function report({ promise, index, message, input }) {
  const name = `${promise.replaceAll(/[^a-z]+/gi, '-').slice(0, 60)}-${seed}-${index}`;
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, `${name}.md`), input.text);
  writeFileSync(join(values.out, `${name}.json`), `${JSON.stringify({ seed, index, message, ...input }, null, 2)}\n`);
  console.log(`seed ${seed} execution ${index}: ${message}\n  text ${JSON.stringify(input.text).slice(0, 500)}`);
  if (promise.includes('against') || promise.includes('status'))
    console.log(`  older ${JSON.stringify(input.older).slice(0, 500)}`);
  console.log(`  written to ${join(values.out, `${name}.md`)}`);
}

try {
  process.exitCode = await main();
} finally {
  rmSync(bundle, { force: true });
}
