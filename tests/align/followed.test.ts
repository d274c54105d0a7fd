import { describe, expect, it } from 'vitest';
import { followed } from '../../src/align/followed.ts';
import type { KnownPair } from '../../src/align/known-pairs.ts';
import { readUnits } from '../segment/read-units.ts';

const NAMES = ['oven', 'pan', 'lid', 'knife', 'bowl', 'spoon', 'cup', 'plate'];
/** A page of sentences; those that `edits` counts were edited so many times. */
const page = (tag: string, edits: readonly number[]) =>
  readUnits(
    NAMES.map((name, at) => `${tag === 'en-US' ? 'Clean the' : 'Nettoyez'} ${name}${' well'.repeat(edits[at] ?? 0)}.`).join(
      '\n\n',
    ),
    { tag },
  );

/** What `french` tells of revisions; before, it was made from `from`. */
async function gains(
  revisions: readonly (readonly number[])[],
  french: readonly number[],
  from: readonly number[] = [],
): Promise<readonly number[]> {
  const [source, target] = [await page('en-US', from), await page('fr-FR', from)];
  const known = source.map((unit, at): KnownPair => ({ source: [unit], target: target.slice(at, at + 1), confidence: 1 }));
  return followed(await Promise.all(revisions.map((edits) => page('en-US', edits))), known, await page('fr-FR', french));
}

const BASE: readonly number[] = [];
const EARLY = [1, 1, 1];
const LATE = [1, 1, 1, 1, 1, 1];

describe('the changes that a translation followed', () => {
  it('speak for the revision that has all of them, and no other', async () => {
    const [newest, early = 0, base = 0] = await gains([LATE, EARLY, BASE], EARLY);
    expect(newest).toBe(0);
    expect(early).toBeGreaterThan(2);
    expect(base).toBeLessThan(-10);
  });

  it('speak for the newest revision when it followed all', async () => {
    const [, early = 0] = await gains([LATE, EARLY, BASE], LATE);
    expect(early).toBeLessThan(-10);
  });

  it('say nothing where some sentences were chosen', async () => {
    const [, early = 1] = await gains([LATE, EARLY, BASE], [0, 1, 0, 0, 1]);
    expect(early).toBeLessThan(0);
    const [, alone = 1] = await gains([LATE, EARLY, BASE], [1]);
    expect(alone).toBeLessThan(2);
  });

  it('say nothing for revisions from before the text that the translation was made from', async () => {
    const anew = [2, 2, 2, 2, 2, 2, 2, 2];
    expect(await gains([LATE, EARLY, BASE], anew, LATE)).toEqual([0, 0, 0]);
    // Nor where it was made from the one in between, and not one of the changes since was followed.
    const [, , base = 1] = await gains([LATE, EARLY, BASE], [2], EARLY);
    expect(base).toBeLessThanOrEqual(0);
  });

  it('say nothing when only sentences whose English stands were touched', async () => {
    expect((await gains([LATE, BASE], [0, 0, 0, 0, 0, 0, 0, 1]))[1]).toBe(0);
  });
});
