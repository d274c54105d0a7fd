import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { poFormat } from '../../src/formats/po.ts';
import { readTmxFile } from '../../src/formats/tmx-file.ts';
import { locale } from '../../src/model/locale.ts';
import { hexapla, pair, workspace, write } from '../cli/run.ts';
import { handOffOf, plainUnit, STANDARD } from '../contracts/hand-off-format.ts';

const SOURCE = '# Kites\n\nFly the **red** kite. It is windy today.\n\nPaper tears easily.\n';
const TARGET = [
  `# ${pair('abcde-101', 'Cerfs-volants', 'Kites')}`,
  `${pair('abcde-102', 'Faites voler le cerf-volant **bleu**.', 'Fly the **blue** kite.')} ${pair('abcde-103', 'Il y a du vent aujourd’hui.', 'It is windy today.')}`,
  pair('abcde-104', 'Paper tears easily.', 'Paper tears easily.'),
].join('\n\n');
const MEMORY = '.hexapla/memory/fr-FR.ndjson';

const tmx = (...units: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="en-US" datatype="plaintext"/><body>${units.join('\n')}</body></tmx>\n`;
const unit = (source: string, target: string, language = 'fr') =>
  `<tu><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="${language}"><seg>${target}</seg></tuv></tu>`;
const TMX = tmx(
  unit('Fly the yellow kite.', 'Faites voler le cerf-volant jaune.'),
  unit(
    'Use <bpt i="1" type="bold">{\\b </bpt>two * three<ept i="1">}</ept> strings.',
    'Utilisez <bpt i="1" type="bold">{\\b </bpt>deux * trois<ept i="1">}</ept> ficelles.',
  ),
  unit('Kite', 'Kite'),
  unit('Wind', 'Vento', 'it'),
);

/** A page in English and its translation into French. */
function project(files: Readonly<Record<string, string>> = {}): string {
  return workspace({ 'source-docs/page.md': SOURCE, 'locales/fr-FR/page.md': `${TARGET}\n`, ...files });
}

async function matches(root: string, text: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await hexapla(root, ['tm', 'search', text, '--locale', 'fr-FR', '--format', 'json', ...args]);
  expect({ code, stderr: stderr.replace(/^hexapla: No configuration.*\n/, '') }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('tm import', () => {
  test('adds what is new, and says what is not', async () => {
    const root = project({ 'old.tmx': TMX });
    const { code, stdout } = await hexapla(root, ['tm', 'import', 'old.tmx', '--locale', 'fr-fr']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'old.tmx: fr-FR: 2 added, 0 known, 2 skipped (1 the same in both languages, 1 without a translation)\n',
    });
    expect(readFileSync(join(root, MEMORY), 'utf8')).toBe(
      [
        { version: 1, source: 'en-US', target: 'fr-FR' },
        { source: 'Fly the yellow kite.', target: 'Faites voler le cerf-volant jaune.', origin: 'old' },
        { source: 'Use **two * three** strings.', target: 'Utilisez **deux * trois** ficelles.', origin: 'old' },
      ]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    );
  });

  test('changes nothing the second time', async () => {
    const root = project({ 'old.tmx': TMX });
    await hexapla(root, ['tm', 'import', 'old.tmx']);
    const [text, { mtimeMs }] = [readFileSync(join(root, MEMORY), 'utf8'), statSync(join(root, MEMORY))];
    const { stdout } = await hexapla(root, ['tm', 'import', 'old.tmx', '--name', 'other']);
    expect(stdout).toContain('old.tmx: fr-FR: 0 added, 2 known');
    expect(readFileSync(join(root, MEMORY), 'utf8')).toBe(text);
    expect(statSync(join(root, MEMORY)).mtimeMs).toBe(mtimeMs);
  });

  test('is the same whatever comes first', async () => {
    const files = { 'a.tmx': tmx(unit('One', 'Un'), unit('Two', 'Deux')), 'b.tmx': tmx(unit('Three', 'Trois')) };
    const texts = [];
    for (const order of [
      ['a.tmx', 'b.tmx'],
      ['b.tmx', 'a.tmx'],
    ]) {
      const root = project(files);
      await hexapla(root, ['tm', 'import', ...order, '--name', 'old']);
      texts.push(readFileSync(join(root, MEMORY), 'utf8'));
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]?.split('\n')).toHaveLength(5);
  });

  test('reads UTF-16, as other programs write it', async () => {
    const root = project();
    write(root, 'wide.tmx', Buffer.from(`\ufeff${tmx(unit('Wind', 'Du vent à gogo'))}`, 'utf16le'));
    expect((await hexapla(root, ['tm', 'import', 'wide.tmx'])).stdout).toBe('wide.tmx: fr-FR: 1 added, 0 known\n');
    expect(readFileSync(join(root, MEMORY), 'utf8')).toContain('Du vent à gogo');
  });

  test('reads a hand-off in PO that came back', async () => {
    const draft = { ...plainUnit('abcde-102', 'Two', 'Deux'), state: 'initial' } as const;
    const handOff = handOffOf({ ...plainUnit('abcde-101', 'One', 'Un') }, draft, plainUnit('abcde-103', 'Three'));
    const root = project({ 'back.po': (await poFormat.write?.(handOff, STANDARD)) ?? '' });
    const { stdout } = await hexapla(root, ['tm', 'import', 'back.po']);
    expect(stdout).toBe('back.po: fr-FR: 1 added, 0 known, 2 skipped (2 without a translation)\n');
    expect(readFileSync(join(root, MEMORY), 'utf8')).toContain('{"source":"One","target":"Un","origin":"back"}');
    const other = project({ 'back.po': (await poFormat.write?.({ ...handOff, targetLocale: locale('de-DE') }, STANDARD)) ?? '' });
    expect((await hexapla(other, ['tm', 'import', 'back.po', '--quiet'])).stderr).toBe(
      'hexapla: back.po: Expected a translation from `en-US` to `fr-FR`, found one from `en-US` to `de-DE`\n',
    );
  });

  test.each([
    ['that is cut off', TMX.slice(0, -30), /^hexapla: a\.tmx:\d+:\d+: Expected well-formed XML, found: /],
    ['that is no memory', '{}', /^hexapla: a\.tmx:1:\d+: Expected well-formed XML/],
    [
      'with an entity',
      TMX.replace('"tmx14.dtd"', '"tmx14.dtd" [<!ENTITY a "b">]'),
      /^hexapla: a\.tmx:2:\d+: Expected `<!DOCTYPE tmx/,
    ],
  ])('refuses a file %s, and all files with it', async (_, text, message) => {
    const root = project({ 'a.tmx': text, 'b.tmx': TMX });
    const { code, stdout, stderr } = await hexapla(root, ['tm', 'import', 'b.tmx', 'a.tmx', '--quiet']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(message);
    expect(existsSync(join(root, MEMORY))).toBe(false);
  });

  test('refuses what is no file', async () => {
    const root = project();
    mkdirSync(join(root, 'a.tmx'));
    for (const [file, found] of [
      ['a.tmx', 'Expected a file, found a directory'],
      ['b.tmx', 'Expected a file that can be read, found no such file'],
    ] as const) {
      const { code, stderr } = await hexapla(root, ['tm', 'import', file, '--quiet']);
      expect({ code, stderr }).toEqual({ code: 3, stderr: `hexapla: ${file}: ${found}\n` });
    }
  });

  test('does not write a memory that somebody has to repair first', async () => {
    const root = project({ 'old.tmx': TMX, [MEMORY]: '{"version":1}\n<<<<<<< ours\n{"source":"a","target":"b","origin":"c"}\n' });
    const before = readFileSync(join(root, MEMORY), 'utf8');
    const { code, stderr } = await hexapla(root, ['tm', 'import', 'old.tmx', '--quiet']);
    expect(code).toBe(3);
    expect(stderr).toBe(
      `hexapla: ${MEMORY}:2:1 record: Expected a pair of texts, found a mark of a merge conflict; keep the lines of both sides and remove the marks\n`,
    );
    expect(readFileSync(join(root, MEMORY), 'utf8')).toBe(before);
  });

  test('does not write through a link that leads out of the project', async () => {
    const outside = workspace({ 'canary.txt': 'alive' });
    const root = project({ 'old.tmx': TMX, '.hexapla/x': '' });
    symlinkSync(outside, join(root, '.hexapla/memory'));
    const { code } = await hexapla(root, ['tm', 'import', 'old.tmx', '--quiet']);
    expect(code).toBe(4);
    expect(existsSync(join(outside, 'fr-FR.ndjson'))).toBe(false);
  });

  test('knows only languages of the project', async () => {
    const { code, stderr } = await hexapla(project({ 'old.tmx': TMX }), ['tm', 'import', 'old.tmx', '--locale', 'de', '--quiet']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'hexapla: Expected a configured locale (`fr-FR`), found `de`\n' });
  });
});

describe('tm search', () => {
  test('finds translations in the documents and in what was imported', async () => {
    const root = project({ 'old.tmx': TMX });
    await hexapla(root, ['tm', 'import', 'old.tmx']);
    expect(await matches(root, 'Fly the **red** kite.')).toEqual({
      version: 1,
      locale: 'fr-FR',
      text: 'Fly the **red** kite.',
      matches: [
        {
          similarity: 0.786,
          kind: 'fuzzy',
          origin: 'source-docs/page.md',
          source: 'Fly the **blue** kite.',
          target: 'Faites voler le cerf-volant **bleu**.',
        },
      ],
    });
    expect((await matches(root, 'Fly the yellow kite.')).matches[0]).toMatchObject({
      kind: 'exact',
      similarity: 1,
      origin: 'old',
    });
  });

  test('does not take for a translation what was left in English', async () => {
    expect((await matches(project(), 'Paper tears easily.')).matches).toEqual([]);
  });

  test('prints for people', async () => {
    const root = project();
    const { stdout } = await hexapla(root, ['tm', 'search', 'It is windy today.', '--locale', 'fr-FR']);
    expect(stdout).toBe('100 %  exact  source-docs/page.md\n       It is windy today.\n       Il y a du vent aujourd’hui.\n');
    const none = await hexapla(root, ['tm', 'search', 'Nothing of the kind', '--locale', 'fr-FR']);
    expect(none).toMatchObject({ code: 0, stdout: 'No translation of a similar text into fr-FR.\n' });
  });

  test('tells as much as asked for', async () => {
    const root = project({
      'old.tmx': tmx(unit('Fly one kite', 'a'), unit('Fly two kites', 'b'), unit('Fly one big kite', 'c')),
    });
    await hexapla(root, ['tm', 'import', 'old.tmx']);
    expect((await matches(root, 'Fly one kite', '--limit', '1')).matches).toHaveLength(1);
    expect((await matches(root, 'Fly one kite', '--min', '0.1')).matches.length).toBeGreaterThan(2);
  });

  test.each([
    [['--limit', '0'], 'Expected a whole number as `--limit`, found `0`'],
    [['--min', '70'], 'Expected a number above 0, at most 1, as `--min`, found `70`'],
    [['--min', 'x'], 'Expected a number above 0, at most 1, as `--min`, found `x`'],
    [['--format', 'xml'], 'Expected a format (`text`, `json`), found `xml`'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await hexapla(project(), ['tm', 'search', 'x', '--locale', 'fr-FR', ...args, '--quiet']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `hexapla: ${message}\n` });
  });
});

describe('tm export', () => {
  test('writes all that is known, which can be imported elsewhere', async () => {
    const root = project({ 'old.tmx': TMX });
    await hexapla(root, ['tm', 'import', 'old.tmx']);
    const { code, stdout } = await hexapla(root, ['tm', 'export', '-o', 'out']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'out/fr-FR.tmx: 5 translations\n' });
    const text = readFileSync(join(root, 'out/fr-FR.tmx'), 'utf8');
    const file = await readTmxFile(text);
    expect(file).toMatchObject({ sourceLanguage: 'en-US', tool: 'hexapla' });
    expect(text).toContain('Faites voler le cerf-volant <bpt i="1" x="1" type="bold">**</bpt>bleu<ept i="1">**</ept>.');

    const other = project({ 'locales/fr-FR/page.md': '', 'all.tmx': text });
    expect((await hexapla(other, ['tm', 'import', 'all.tmx'])).stdout).toBe('all.tmx: fr-FR: 5 added, 0 known\n');
    const lines = readFileSync(join(other, MEMORY), 'utf8');
    expect(lines).toContain('"source":"Fly the **blue** kite.","target":"Faites voler le cerf-volant **bleu**."');
    expect(lines).toContain('"source":"Use **two * three** strings."');
  });

  test('writes one file for one language', async () => {
    const root = project();
    expect((await hexapla(root, ['tm', 'export', '--locale', 'fr-FR', '-o', 'a.tmx'])).stdout).toBe('a.tmx: 3 translations\n');
    expect(readFileSync(join(root, 'a.tmx'), 'utf8')).toContain('<seg>Cerfs-volants</seg>');
  });

  test('refuses one file for several languages', async () => {
    const root = project({ 'locales/de-DE/page.md': '# Drachen\n' });
    const { code, stderr } = await hexapla(root, ['tm', 'export', '-o', 'a.tmx', '--quiet']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'hexapla: Expected a folder as `-o` for 2 languages, found the file `a.tmx`\n',
    });
  });
});

test('tm explains itself', async () => {
  const { code, stdout } = await hexapla(project(), ['tm', '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('hexapla tm import old-project.tmx');
});
