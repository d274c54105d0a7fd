import type { Parser } from '../../src/text/parser.ts';
import { comparisonHolds } from './compare-promises.ts';
import { mutated } from './mutate.ts';
import { type Random, randomOf } from './random.ts';
import { bilingualHolds, blocksHold, frontMatterHolds, readUnits, unitsHold } from './read-promises.ts';
import { promised, shown, Violation } from './violation.ts';

/** What one execution reads: a text, an older version of it, and whether both engines read it (remark is slow). */
export interface Input {
  readonly text: string;
  readonly older: string;
  readonly engines: 'satteri' | 'both';
}

/** The engines that executions run. */
export interface Engines {
  readonly satteri: Parser;
  readonly remark: Parser;
}

const MAX_LENGTH = 3000;
const MAX_LENGTH_LONG = 30_000;
/** Which execution of which run. */
export interface Execution {
  readonly seed: number;
  readonly index: number;
  /** One execution in so many reads with remark as well. */
  readonly remarkEvery: number;
}

/** The input of an execution: the same whenever it is asked for. */
export function inputOf(seeds: readonly string[], { seed, index, remarkEvery }: Execution): Input {
  const random = randomOf(seed, index);
  const both = index % remarkEvery === 0;
  const most = !both && random.oneIn(20) ? MAX_LENGTH_LONG : MAX_LENGTH;
  const older = mutated(cut(random.pick(seeds), most, random), random, random.pick(seeds));
  return {
    older,
    text: random.oneIn(8) ? older : mutated(older, random, random.pick(seeds)),
    engines: both ? 'both' : 'satteri',
  };
}

/**
 * Reads `input` in every way and checks what was promised of the results.
 *
 * @throws Violation when a promise is broken; any other error is a broken promise as well
 */
async function execute({ text, older, engines }: Input, { satteri, remark }: Engines): Promise<void> {
  const frontMatter = await frontMatterHolds(text);
  bilingualHolds(text, frontMatter);
  const read = await readUnits(text, satteri);
  if (read === null) return;
  blocksHold(read.doc);
  unitsHold(read.doc, read.units);
  const was = await readUnits(older, satteri);
  if (was !== null) comparisonHolds({ now: read.units, was: was.units, wasText: older });
  if (engines === 'both') {
    const reference = await readUnits(text, remark);
    if (reference !== null) sameUnits(read.units, reference.units);
  }
}

/** Why `input` fails; null when it does not. */
export async function failureOf(input: Input, engines: Engines): Promise<Violation | null> {
  try {
    await execute(input, engines);
    return null;
  } catch (error) {
    if (error instanceof Violation) return error;
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    const place = error instanceof Error ? (/\bat (?:async )?(?:new )?([\w.]+) /.exec(error.stack ?? '')?.[1] ?? '') : '';
    return new Violation(`nothing throws (${name} in ${place})`, message);
  }
}

function sameUnits(satteri: readonly object[], remark: readonly object[]): void {
  const length = Math.max(satteri.length, remark.length);
  for (let index = 0; index < length; index += 1) {
    const [a, b] = [satteri[index] ?? null, remark[index] ?? null];
    const found = () => `satteri ${shown(a)} remark ${shown(b)}`;
    promised('both engines give the same units', JSON.stringify(a) === JSON.stringify(b), found);
  }
}

function cut(text: string, most: number, random: Random): string {
  if (text.length <= most) return text;
  const from = random.oneIn(2) ? 0 : random.int(text.length - most);
  return text.slice(from, from + most);
}
