import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hexapla, pair, status, workspace, write } from '../cli/run.ts';
import { edit, exported, french, imported, inFrench, outcomes } from './exchange-workspace.ts';

const SOURCE = 'source-docs/kite.md';
const TARGET = 'locales/fr-FR/kite.md';
const FORMS = ['bilingual', 'plain'] as const;

/** A project whose page is translated, and whose source is another one since. */
async function changed(form: (typeof FORMS)[number], before: string, after: string): Promise<string> {
  const root = workspace({ [SOURCE]: before, 'hexapla.config.json': JSON.stringify({ locales: [{ tag: 'fr-FR' }], form }) });
  const [first = ''] = await exported(root);
  await edit(root, first, (unit) => inFrench(unit));
  await imported(root);
  write(root, SOURCE, after);
  return root;
}

const read = (root: string) =>
  readFileSync(join(root, TARGET), 'utf8').replaceAll(/<span class="sxs-lookup">.*?<\/span><\/span>|<[^>]*>/g, '');
const statuses = async (root: string) =>
  (await status(root, '--all-units')).documents[0]?.units.map((unit) => `${unit.status} ${unit.source ?? unit.was}`);

describe.each(FORMS)('a page in the %s form, when it comes back', (form) => {
  test('has one translation of a sentence that was two', async () => {
    const root = await changed(
      form,
      'Run the kite against the wind. Hold the string with both hands.\n\nLast one.\n',
      'Run the kite against the wind, and hold the string with both hands.\n\nLast one.\n',
    );
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => inFrench(unit));
    expect(Object.values(outcomes(await imported(root)))).toEqual(['accepted']);
    expect(read(root)).toBe(
      `${french('Run the kite against the wind, and hold the string with both hands.')}\n\n${french('Last one.')}\n`,
    );
    expect(await statuses(root)).toEqual([
      'current Run the kite against the wind, and hold the string with both hands.',
      'current Last one.',
    ]);
    expect((await imported(root)).writes).toEqual([]);
  });

  test('has a translation in each place of a sentence that became a list', async () => {
    const root = await changed(
      form,
      'Take a red kite, a long blue string and the strong cold wind.\n\nLast one.\n',
      'Take:\n\n- A red kite\n- A long blue string\n- The strong cold wind\n\nLast one.\n',
    );
    await hexapla(root, ['sync']);
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => inFrench(unit));
    await imported(root);
    const found = await statuses(root);
    expect(found?.filter((line) => line.startsWith('current '))).toHaveLength(5);
    expect(read(root)).toContain(`- ${french('A long blue string')}\n`);
    expect((await imported(root)).writes).toEqual([]);
  });

  test('follows sections that moved meanwhile', async () => {
    const before = '# One\n\nThe first text.\n\n# Two\n\nThe second text.\n';
    const root = workspace({ [SOURCE]: before, 'hexapla.config.json': JSON.stringify({ locales: [{ tag: 'fr-FR' }], form }) });
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => inFrench(unit));
    write(root, SOURCE, '# Two\n\nThe second text.\n\n# One\n\nThe first text.\n');
    await imported(root);
    expect(read(root)).toBe(french('# Two\n\nThe second text.\n\n# One\n\nThe first text.\n'));
    expect((await imported(root)).writes).toEqual([]);
  });
});

test('a pair that joins sentences is handed off as one, and stays one', async () => {
  const joined = 'Hold the string. Run with the kite.';
  const root = workspace({
    [SOURCE]: 'Hold the string. Run with the red kite.\n',
    [TARGET]: `${pair('d53db-p101', 'Tenez la ficelle et courez avec le cerf-volant.', joined)}\n`,
  });
  const [file = ''] = await exported(root);
  const sources: string[] = [];
  await edit(root, file, (unit) => {
    sources.push(unit.source.parts.map((part) => (part.type === 'text' ? part.text : '')).join(''));
    return inFrench(unit);
  });
  expect(sources).toEqual(['Hold the string. Run with the red kite.']);
  await imported(root);
  const now = 'Hold the string. Run with the red kite.';
  expect(readFileSync(join(root, TARGET), 'utf8')).toBe(`${pair('d53db-p101', french(now), now)}\n`);
  expect(await statuses(root)).toEqual(['current Hold the string.', 'current Run with the red kite.']);
});

test('a translation of one sentence of a pair that joins two does not take the place of both', async () => {
  const root = workspace({
    [SOURCE]: 'Hold the string. Run with the kite.\n',
    'hexapla.config.json': JSON.stringify({ locales: [{ tag: 'fr-FR' }], form: 'bilingual', sync: { create: 0 } }),
  });
  const [file = ''] = await exported(root);
  await edit(root, file, (unit) => (unit.id.endsWith('101') ? inFrench(unit) : null));
  write(root, TARGET, `${pair('d53db-p101', 'Tenez et courez.', 'Hold the string. Run with the old kite.')}\n`);
  expect(outcomes(await imported(root))).toEqual({ 101: 'kept' });
  expect(readFileSync(join(root, TARGET), 'utf8')).toContain('Tenez et courez.');
});
