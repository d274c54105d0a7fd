import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hexapla, write } from '../cli/run.ts';
import { exported, filesIn } from './exported.ts';
import { GLAZING, KILN, pottery } from './pottery.ts';
import { hasProgram, printedBy } from './programs.ts';

/** Units by how far they are, as `pocount` counts them. */
interface Count {
  readonly translated: number;
  readonly fuzzy: number;
  readonly untranslated: number;
  readonly total: number;
}

async function counted(files: readonly string[]): Promise<Count> {
  const [, ...rows] = (await printedBy('pocount', '--csv', ...files)).trim().split('\n');
  const cells = rows.map((row) => row.split(',').map(Number));
  const sum = (column: number) => cells.reduce((total, row) => total + (row[column] ?? 0), 0);
  return { translated: sum(1), fuzzy: sum(4), untranslated: sum(6), total: sum(8) };
}

const ALL = ['--only', 'stale,missing,current'];
const XLIFF = ['--profile', 'translate-toolkit'];
const PO = ['--format', 'po'];

/** `file` with these translations, typed behind their sources. */
function translatedXliff(file: string, translations: Readonly<Record<string, string>>): string {
  return Object.entries(translations).reduce(
    (text, [source, target]) => {
      const whole = `<source>${source}</source>`;
      if (!text.includes(whole)) throw new Error(`Expected ${source}, found none`);
      return text.replace(whole, `${whole}<target>${target}</target>`);
    },
    readFileSync(file, 'utf8'),
  );
}

describe.skipIf(!hasProgram('pocount'))('the Translate Toolkit (skipped where pocount, of translate-toolkit, is absent)', () => {
  it('counts what is stale as untranslated in XLIFF and as fuzzy in PO', async () => {
    const root = await pottery();
    const { files, totals } = await exported(root, ...ALL, ...XLIFF);
    expect(totals).toMatchObject({ units: 26, stale: 2, missing: 16, other: 8 });
    expect(await counted(files)).toEqual({ translated: 8, fuzzy: 0, untranslated: 18, total: 26 });
    const po = await exported(root, ...ALL, ...PO);
    expect(po.totals).toEqual(totals);
    expect(await counted(po.files)).toEqual({ translated: 8, fuzzy: 2, untranslated: 16, total: 26 });
  });

  it('counts what came back as translated', async () => {
    const root = await pottery();
    const [glazing = ''] = (await exported(root, GLAZING, ...XLIFF)).files;
    write(root, 'back.xlf', translatedXliff(glazing, { Celadon: 'Céladon', 'Two thin coats': 'Deux couches minces' }));
    expect((await hexapla(root, ['import', 'back.xlf'])).stdout).toContain('2 sentences accepted.\n');
    const { files, totals } = await exported(root, ...ALL, ...XLIFF);
    expect(totals).toMatchObject({ units: 26, stale: 2, missing: 14, other: 10 });
    expect(await counted(files)).toEqual({ translated: 10, fuzzy: 0, untranslated: 16, total: 26 });
    const po = await exported(root, ...ALL, ...PO);
    expect(await counted(po.files)).toEqual({ translated: 10, fuzzy: 2, untranslated: 14, total: 26 });
  });

  it('makes of XLIFF a PO file with an entry for each unit', async () => {
    const root = await pottery();
    const { folder, files } = await exported(root, ...XLIFF);
    await printedBy('xliff2po', '--progress=none', join(folder, 'fr-FR'), join(root, 'po'));
    const converted = filesIn(join(root, 'po'));
    expect(converted).toHaveLength(files.length);
    expect(await counted(converted)).toEqual({ translated: 0, fuzzy: 0, untranslated: 18, total: 18 });
  });

  it.each([
    ['XLIFF', XLIFF],
    ['PO', PO],
  ])('checks translations in %s', async (_, options) => {
    const root = await pottery();
    const { folder, files } = await exported(root, GLAZING, '--only', 'current', ...options);
    const checks = ['numbers', 'urls', 'xmltags', 'brackets', 'blank'].flatMap((name) => ['-t', name]);
    await printedBy('pofilter', '--progress=none', ...checks, join(folder, 'fr-FR'), join(root, 'before'));
    expect(filesIn(join(root, 'before'))).toEqual([]);
    const [file = ''] = files;
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('que le bol soit', 'que (le bol soit'));
    await printedBy('pofilter', '--progress=none', ...checks, join(folder, 'fr-FR'), join(root, 'behind'));
    const found = filesIn(join(root, 'behind')).map((each) => readFileSync(each, 'utf8'));
    expect(found.join('').match(/brackets: Added/g)).toHaveLength(1);
  });

  it('may write a file anew, with empty targets for what is not translated', async () => {
    const root = await pottery();
    const [kiln = ''] = (await exported(root, KILN, ...XLIFF)).files;
    const manual = (text: string) =>
      text
        .replace(/(\w+)(<ept)/, 'manuel$2')
        .replace('Read the', 'Lisez le')
        .replace(' first', '');
    const [, link = ''] = /<source>(Read the .*?)<\/source>/.exec(readFileSync(kiln, 'utf8')) ?? [];
    write(root, 'some.xlf', translatedXliff(kiln, { Heat: 'Chaleur', [link]: manual(link) }));
    const merged = join(root, 'merged.xlf');
    await printedBy('pomerge', '--progress=none', '-t', kiln, '-i', join(root, 'some.xlf'), '-o', merged);
    expect(readFileSync(merged, 'utf8')).toContain('<target></target>');
    const { code, stdout } = await hexapla(root, ['import', 'merged.xlf']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('2 kept in the records, 12 not translated')]);
  });

  it('is told that its own XLIFF, of version 1.1, is none that is read', async () => {
    const root = await pottery();
    const [kiln = ''] = (await exported(root, KILN, ...PO)).files;
    await printedBy('po2xliff', '--progress=none', kiln, join(root, 'back.xlf'));
    const { code, stdout } = await hexapla(root, ['import', 'back.xlf']);
    expect([code, stdout]).toEqual([3, expect.stringContaining('Expected XLIFF 1.2')]);
    expect(stdout).toContain('found version `1.1`');
  });
});
