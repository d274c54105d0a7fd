import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GUIDE, guideInFrench, guideInPlainFrench } from './guide.ts';
import { git, hexapla, status, workspace, write } from './run.ts';

const SOURCE = 'source-docs/guide.md';
const TARGET = 'locales/fr-FR/guide.md';
const UNITS = '.hexapla/units/source-docs/guide.md.ndjson';
const NEWER = GUIDE.replace('15 grams', '18 grams');

/** A repository with the guide and its translation, committed together. */
async function repository(translation: string): Promise<string> {
  const root = workspace({ [SOURCE]: GUIDE, [TARGET]: translation });
  await git(root, 'init', '-q');
  await commit(root, 'A guide and its translation');
  return root;
}

async function commit(root: string, message: string): Promise<void> {
  await git(root, 'add', '-A');
  await git(root, 'commit', '-qm', message);
}

async function flags(root: string): Promise<readonly string[]> {
  const { documents } = await status(root);
  return documents.flatMap(({ form, units }) => {
    // The front matter of a bilingual document says nothing of its source.
    const told = units.filter(({ kind }) => form === 'plain' || (kind !== 'meta' && kind !== 'alt'));
    return told.map((unit) => `${unit.status} ${unit.was ?? unit.source}`);
  });
}

const STALE = ['stale Use 15 grams of coffee for each cup.'];

describe.each([
  { form: 'plain', translation: guideInPlainFrench('') },
  { form: 'bilingual', translation: guideInFrench('') },
])('a $form translation', ({ translation }) => {
  const rewritten = translation.replace('Comptez 15 grammes de café par tasse.', 'Prenez 18 grammes de café pour chaque tasse.');
  const typoFixed = (text: string) => text.replace('Elle brûle le café.', 'Elle brûle le café !');

  describe.each([{ records: 'with records' }, { records: 'with git alone' }])('$records', ({ records }) => {
    const adopted = async () => {
      const root = await repository(translation);
      if (records === 'with records') {
        expect((await hexapla(root, ['adopt'])).code).toBe(0);
        await commit(root, 'Adopt');
      }
      write(root, SOURCE, NEWER);
      await commit(root, 'More coffee');
      return root;
    };

    test('is stale where one English sentence changed', async () => {
      expect(await flags(await adopted())).toEqual(STALE);
    });

    test('stays stale when something else is edited, before and after that is committed', async () => {
      const root = await adopted();
      write(root, TARGET, typoFixed(translation));
      expect(await flags(root)).toEqual(STALE);
      await commit(root, 'A typo');
      expect(await flags(root)).toEqual(STALE);
    });

    test('is current when the stale sentence is rewritten, before and after that is committed', async () => {
      const root = await adopted();
      write(root, TARGET, rewritten);
      expect(await flags(root)).toEqual([]);
      await commit(root, 'Translate anew');
      expect(await flags(root)).toEqual([]);
    });

    test('stays stale when the rewritten sentence lacks the new number', async () => {
      const root = await adopted();
      write(root, TARGET, translation.replace('Comptez 15', 'Prenez 15'));
      expect(await flags(root)).toEqual(STALE);
    });

    test('is stale again when the English changes after the sentence was rewritten', async () => {
      const root = await adopted();
      write(root, TARGET, rewritten);
      await commit(root, 'Translate anew');
      write(root, SOURCE, GUIDE.replace('15 grams', '20 grams'));
      expect(await flags(root)).toEqual(['stale Use 18 grams of coffee for each cup.']);
    });
  });

  test('needs no history once it is recorded', async () => {
    const root = await repository(translation);
    await hexapla(root, ['adopt']);
    write(root, SOURCE, NEWER);
    await commit(root, 'Adopt, and more coffee');
    const shallow = mkdtempSync(join(tmpdir(), 'hexapla-shallow-'));
    await git(shallow, 'clone', '-q', '--depth', '1', `file://${root}`, 'clone');
    const clone = join(shallow, 'clone');
    expect(await flags(clone)).toEqual(STALE);
    write(clone, TARGET, rewritten);
    await commit(clone, 'Translate anew');
    expect(await flags(clone)).toEqual([]);
  });

  test('is recorded in the same bytes again, and without git as well', async () => {
    const root = await repository(translation);
    await hexapla(root, ['adopt']);
    const first =
      readFileSync(join(root, UNITS), 'utf8') + readFileSync(join(root, '.hexapla/fr-FR/source-docs/guide.md.ndjson'), 'utf8');
    rmSync(join(root, '.git'), { recursive: true });
    await hexapla(root, ['adopt']);
    expect(
      readFileSync(join(root, UNITS), 'utf8') + readFileSync(join(root, '.hexapla/fr-FR/source-docs/guide.md.ndjson'), 'utf8'),
    ).toBe(first);
  });
});

describe('ids', () => {
  test('stay through inserts, edits and renames once they are recorded', async () => {
    const root = await repository(guideInPlainFrench(''));
    await hexapla(root, ['adopt']);
    const before = (await status(root, '--all-units')).documents[0]?.units ?? [];
    write(root, 'source-docs/brewing.md', NEWER.replace('Boil fresh', 'Read all of this.\n\nBoil fresh'));
    rmSync(join(root, SOURCE));
    cpSync(join(root, TARGET), join(root, 'locales/fr-FR/brewing.md'));
    rmSync(join(root, TARGET));
    const after = (await status(root, '--all-units')).documents[0]?.units ?? [];
    const added = after.filter((unit) => !before.some(({ id }) => id === unit.id));
    expect(added).toMatchObject([{ source: 'Read all of this.', status: 'missing', id: `${before[0]?.id?.slice(0, 5)}-113` }]);
    expect(after.filter((unit) => unit.status === 'stale')).toMatchObject([
      { id: before.find(({ source }) => source?.startsWith('Use 15'))?.id, was: 'Use 15 grams of coffee for each cup.' },
    ]);
    await hexapla(root, ['adopt']);
    expect(existsSync(join(root, UNITS))).toBe(false);
    expect((await status(root, '--all-units')).documents[0]?.units.map(({ id }) => id)).toEqual(after.map(({ id }) => id));
  });
});

test('a translation left behind under the old name of its page is found in a clone without history', async () => {
  const root = await repository(guideInPlainFrench(''));
  await git(root, 'mv', SOURCE, 'source-docs/brewing.md');
  await commit(root, 'Rename');
  await hexapla(root, ['adopt']);
  write(root, 'source-docs/brewing.md', NEWER);
  await commit(root, 'Adopt, and more coffee');
  const shallow = mkdtempSync(join(tmpdir(), 'hexapla-shallow-'));
  await git(shallow, 'clone', '-q', '--depth', '1', `file://${root}`, 'clone');
  const { documents } = await status(join(shallow, 'clone'));
  expect(documents).toMatchObject([{ source: 'source-docs/brewing.md', target: TARGET, basis: 'recorded' }]);
  expect(await flags(join(shallow, 'clone'))).toEqual(STALE);
});

test('a plain translation whose page is gone is listed, with the source that it had', async () => {
  const root = await repository(guideInPlainFrench(''));
  write(root, 'source-docs/other.md', '# Other\n');
  rmSync(join(root, SOURCE));
  await git(root, 'add', '-A');
  await git(root, 'commit', '-qm', 'Drop the guide');
  expect(await flags(root)).toContain('orphaned Boil fresh water first.');
});

describe('a clone without history', () => {
  test('without records, is told of loudly, and nothing in it is current', async () => {
    const root = await repository(guideInPlainFrench(''));
    write(root, SOURCE, NEWER);
    await commit(root, 'More coffee');
    const shallow = mkdtempSync(join(tmpdir(), 'hexapla-shallow-'));
    await git(shallow, 'clone', '-q', '--depth', '1', `file://${root}`, 'clone');
    const clone = join(shallow, 'clone');
    const { documents, findings } = await status(clone);
    expect(documents).toMatchObject([{ basis: 'none', counts: { current: 0, unknown: 12 } }]);
    expect(findings).toMatchObject([{ rule: 'shallow-history', severity: 'error' }]);
    expect(await hexapla(clone, ['adopt'])).toMatchObject({ code: 3, stderr: expect.stringContaining('git fetch --unshallow') });
    expect(await hexapla(clone, ['ack', SOURCE, '--locale', 'fr-FR'])).toMatchObject({ code: 3 });
    expect(existsSync(join(clone, '.hexapla'))).toBe(false);
  });
});

describe('a plain translation of which nothing is known', () => {
  test('stays unknown when it is adopted, and is current when it is acknowledged', async () => {
    const root = workspace({ [SOURCE]: GUIDE, [TARGET]: guideInPlainFrench('') });
    await hexapla(root, ['adopt']);
    expect((await status(root)).documents).toMatchObject([{ basis: 'none', counts: { unknown: 12, missing: 0 } }]);
    await hexapla(root, ['ack', SOURCE, '--locale', 'fr-FR']);
    expect((await status(root)).documents).toMatchObject([{ counts: { current: 12, unknown: 0 } }]);
    write(root, SOURCE, NEWER);
    expect((await status(root)).documents).toMatchObject([{ counts: { current: 11, unknown: 1 } }]);
  });
});

describe('ack', () => {
  const FORMS = [guideInPlainFrench(''), guideInFrench('')];

  test.each(FORMS)('makes a stale sentence current until its source changes again', async (translation) => {
    const root = await repository(translation);
    write(root, SOURCE, NEWER);
    await commit(root, 'More coffee');
    const id = (await status(root)).documents[0]?.units.find((unit) => unit.status === 'stale')?.id;
    const run = await hexapla(root, ['ack', `${SOURCE}#${id}`, '--locale', 'fr-FR', '--why', 'Cups are small here']);
    expect(run).toMatchObject({ code: 0, stdout: 'Acknowledged 1 sentence in 1 document.\n' });
    expect(await flags(root)).toEqual([]);
    expect(readFileSync(join(root, '.hexapla/fr-FR/source-docs/guide.md.ndjson'), 'utf8')).toContain(
      '"why":"Cups are small here"',
    );
    write(root, SOURCE, GUIDE.replace('15 grams', '20 grams'));
    expect(await flags(root)).toEqual(STALE);
  });

  test('takes a path in any of its forms: one that begins with a dash needs a folder before it', async () => {
    const root = await repository(guideInPlainFrench(''));
    write(root, SOURCE, NEWER);
    const id = (await status(root)).documents[0]?.units.find((unit) => unit.status === 'stale')?.id;
    expect(await hexapla(root, ['ack', `./${SOURCE}#${id}`, '--locale', 'fr-FR'])).toMatchObject({ code: 0 });
    expect(await flags(root)).toEqual([]);
  });

  test('takes a whole folder, of one severity', async () => {
    const root = await repository(guideInPlainFrench(''));
    write(root, SOURCE, NEWER.replace('It burns the coffee.', 'It burns the coffee!'));
    expect((await flags(root)).length).toBe(2);
    await hexapla(root, ['ack', 'source-docs', '--locale', 'fr-FR', '--severity', 'cosmetic']);
    expect(await flags(root)).toEqual(STALE);
  });

  test.each([
    [['source-docs/guide.md#abcde-101', '--locale', 'fr-FR'], 3, 'Expected the id of a stale or unknown unit'],
    [['source-docs/guide.md'], 2, '--locale TAG'],
    [['source-docs/guide.md', '--locale', 'fr-FR', '--severity', 'huge'], 2, 'found `huge`'],
    [['source-docs/none.md', '--locale', 'fr-FR'], 3, 'source-docs/none.md'],
  ])('says what is wrong with %j', async (args, code, message) => {
    const root = await repository(guideInPlainFrench(''));
    const run = await hexapla(root, ['ack', ...args]);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(message);
  });
});

test('a damaged record is told of with its line, and the rest of it counts', async () => {
  const root = await repository(guideInPlainFrench(''));
  await hexapla(root, ['adopt']);
  const path = '.hexapla/fr-FR/source-docs/guide.md.ndjson';
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  write(root, path, [lines[0], '<<<<<<< ours', ...lines.slice(1)].join('\n'));
  const { findings, documents } = await status(root);
  expect(findings).toMatchObject([{ rule: 'record', path, line: 2, message: expect.stringContaining('merge conflict') }]);
  expect(documents).toMatchObject([{ basis: 'recorded', counts: { current: 12 } }]);
});
