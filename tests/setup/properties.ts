import process from 'node:process';
import fc from 'fast-check';

/**
 * The seed of every property test: the same in each run, so that a red run tells of the change that is tested. `PROPERTY_SEED`
 * names another, and `PROPERTY_SEED=random` draws one; a failure prints the seed it was found with.
 */
const seed = process.env['PROPERTY_SEED'] ?? '20260101';

if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
