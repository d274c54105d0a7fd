import { describe, expect, it } from 'vitest';
import { failureOf, inputOf } from '../../scripts/fuzz/execution.ts';
import { readSeeds } from '../../scripts/fuzz/seeds.ts';
import { openParser } from '../../src/text/parser.ts';

/** The first executions of a run that `npm run fuzz` makes at length: a few seconds. */
const EXECUTIONS = 600;
const SEED = 7;
const REMARK_EVERY = 10;

describe('changed documents', () => {
  it(`keep every promise in ${EXECUTIONS} executions`, { timeout: 120_000 }, async () => {
    const onFallback = (reason: string): never => {
      throw new Error(`Expected satteri to load, found: ${reason}`);
    };
    const engines = {
      satteri: await openParser({ engine: 'satteri', onFallback }),
      remark: await openParser({ engine: 'remark', onFallback }),
    };
    const { texts } = readSeeds('.', 'own');
    for (let index = 0; index < EXECUTIONS; index += 1) {
      const failure = await failureOf(inputOf(texts, { seed: SEED, index, remarkEvery: REMARK_EVERY }), engines);
      if (failure !== null) expect.fail(`npm run fuzz -- --seed ${SEED} --seeds own --only ${index}\n${failure.message}`);
    }
  });
});
