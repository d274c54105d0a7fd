import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { commitOn, hexapla, status, write } from '../cli/run.ts';
import { KILN, KILN_IN_FRENCH } from './pottery.ts';

const MANUAL = 'Read the [manual](https://example.org/kiln?a=1&b=2) first.';

/** While translators work on the new page, one of its sentences is edited, and another one is put in. */
export async function editKiln(root: string): Promise<void> {
  const edited = readFileSync(join(root, KILN), 'utf8')
    .replace(MANUAL, MANUAL.replace('first', 'twice'))
    .replace('- Kyoto Ware\n', '- Kyoto Ware\n- Leave the door open.\n');
  write(root, KILN, edited);
  await commitOn(2, root, 'Edit a sentence and put one in');
}

/** Takes `file` back, brings the page up to its source, and does both again: nothing is lost, and the second time nothing is written. */
export async function keepsAllThatReturns(root: string, file: string, manual: string): Promise<void> {
  expect(existsSync(join(root, KILN_IN_FRENCH))).toBe(false);
  expect(await hexapla(root, ['import', file])).toMatchObject({ code: 0, stdout: expect.stringContaining('1 accepted (stale)') });
  await hexapla(root, ['sync']);
  const [document] = (await status(root, KILN)).documents;
  expect(document?.counts).toMatchObject({ units: 15, current: 13, stale: 1, missing: 1, unknown: 0, orphaned: 0 });
  expect(document?.units).toMatchObject([
    { status: 'stale', was: MANUAL, source: MANUAL.replace('first', 'twice'), target: manual },
    { status: 'missing', source: 'Leave the door open.' },
  ]);
  const page = readFileSync(join(root, KILN_IN_FRENCH), 'utf8');
  const again = JSON.parse((await hexapla(root, ['import', file, '--format', 'json'])).stdout);
  const synced = JSON.parse((await hexapla(root, ['sync', '--format', 'json'])).stdout);
  expect([again.writes, synced.writes]).toEqual([[], []]);
  expect(readFileSync(join(root, KILN_IN_FRENCH), 'utf8')).toBe(page);
}
