// The child that `run.mjs` starts: runs executions and says which one it is at, so that its parent sees it hang.

import { openParser } from '../../src/text/parser.ts';
import { type Engines, failureOf, type Input, inputOf } from './execution.ts';
import { minimised } from './minimise.ts';
import { readSeeds } from './seeds.ts';
import type { Violation } from './violation.ts';

interface Run {
  readonly seed: number;
  readonly seeds: 'own' | 'all';
  readonly remarkEvery: number;
}

/** What the parent sends: executions to run, one whose input it wants to know, or an input to run alone. */
type Order =
  | (Run & { readonly type: 'run'; readonly from: number; readonly to: number })
  | (Run & { readonly type: 'input'; readonly index: number })
  | { readonly type: 'once'; readonly input: Input };

/** How long a failing input is made shorter. */
const MINIMISE_MS = 10_000;

async function openEngines(): Promise<Engines> {
  const onFallback = (reason: string): never => {
    throw new Error(`Expected satteri to load, found: ${reason}`);
  };
  return {
    satteri: await openParser({ engine: 'satteri', onFallback }),
    remark: await openParser({ engine: 'remark', onFallback }),
  };
}

async function run(order: Extract<Order, { type: 'run' }>, engines: Engines): Promise<void> {
  const { texts, origins } = readSeeds('.', order.seeds);
  say({ type: 'seeds', origins });
  for (let index = order.from; index < order.to; index += 1) {
    say({ type: 'at', index });
    const input = inputOf(texts, { ...order, index });
    const failure = await failureOf(input, engines);
    if (failure !== null) say({ type: 'failure', index, ...(await smallest(input, failure, engines)) });
  }
  say({ type: 'done' });
}

/** The failing input made shorter: first the older version, then the text. */
async function smallest(input: Input, failure: Violation, engines: Engines) {
  const end = performance.now() + MINIMISE_MS;
  const fails = async (candidate: Input): Promise<boolean> => {
    say({ type: 'busy' });
    return (await failureOf(candidate, engines))?.promise === failure.promise;
  };
  const isOver = () => performance.now() > end;
  const engine: Input = (await fails({ ...input, engines: 'satteri' })) ? { ...input, engines: 'satteri' } : input;
  const older = await minimised(input.older, (candidate) => fails({ ...engine, older: candidate }), isOver);
  const text = await minimised(input.text, (candidate) => fails({ ...engine, text: candidate, older }), isOver);
  const small = { ...engine, older, text };
  return { promise: failure.promise, message: (await failureOf(small, engines))?.message ?? failure.message, input: small };
}

function say(message: object): void {
  process.send?.(message);
}

async function obey(order: Order, engines: Engines): Promise<void> {
  if (order.type === 'run') await run(order, engines);
  else if (order.type === 'input') say({ type: 'done', input: inputOf(readSeeds('.', order.seeds).texts, order) });
  else say({ type: 'done', promise: (await failureOf(order.input, engines))?.promise ?? null });
}

const engines = await openEngines();
process.once('message', (order: Order) => void obey(order, engines).finally(() => process.disconnect?.()));
say({ type: 'ready' });
