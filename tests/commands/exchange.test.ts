import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/model/content.ts';
import type { HandOffUnit } from '../../src/model/hand-off.ts';
import { hexapla, status, workspace, write } from '../cli/run.ts';
import { edit, exported, french, imported, inFrench, outcomes } from './exchange-workspace.ts';

const PAGE = `---
title: Kites
description: All about kites. And a little about wind.
date: 2026-01-02
---

# Fly a kite

A **red** kite flies best. Run against the [wind](wind.md) with \`run --fast\`.

![A kite in the sky](kite.png)

- Japan East
- String of any colour

| Part | Price |
|---|---|
| Tail | 2 |

<p>Made of paper &amp; wood.</p>
`;
const SOURCE = 'source-docs/kite.md';
const TARGET = 'locales/fr-FR/kite.md';
const FORMS = ['bilingual', 'plain'] as const;
const FORMATS = ['xliff', 'xliff2', 'po'] as const;

type Form = (typeof FORMS)[number];

/** A project with a page that has no translation yet. */
const project = (form: Form, page = PAGE, more: Readonly<Record<string, string>> = {}) =>
  workspace({ [SOURCE]: page, 'hexapla.config.json': JSON.stringify({ locales: [{ tag: 'fr-FR' }], form }), ...more });

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

/** The project with its page translated, as an import makes it. */
async function translated(form: Form, page = PAGE): Promise<string> {
  const root = project(form, page);
  const [file = ''] = await exported(root);
  await edit(root, file, (unit) => inFrench(unit));
  await imported(root);
  return root;
}

async function counts(root: string) {
  const [document] = (await status(root, '--all-units')).documents;
  return document?.counts ?? {};
}

const text = (content: Content | null | undefined) =>
  content?.parts.map((part) => (part.type === 'text' ? part.text : '')).join('') ?? null;

describe.each(FORMS)('a page that is translated elsewhere, in the %s form', (form) => {
  test.each(FORMATS)('comes back whole by way of %s', async (format) => {
    const root = project(form);
    const [file = ''] = await exported(root, '--format', format);
    await edit(root, file, (unit) => inFrench(unit), format);
    const told = await imported(root);
    expect([told.code, new Set(Object.values(outcomes(told)))]).toEqual([0, new Set(['accepted'])]);
    const page = read(root, TARGET);
    for (const part of ['**réd**', `[${french('wind')}](wind.md)`, '`run --fast`', `![${french('A kite in the sky')}](kite.png)`])
      expect(page).toContain(part);
    expect(page).toContain(`title: ${french('Kites')}\ndescription: ${french('All about kites. And a little about wind.')}\n`);
    expect(await counts(root)).toMatchObject({ units: 14, current: 14 });
    expect((await imported(root)).writes).toEqual([]);
    expect((await hexapla(root, ['sync', '--quiet'])).stdout).toContain('nothing to change');
  });

  test('is what the source was when it left, whatever that is by now', async () => {
    const root = project(form);
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => inFrench(unit));
    write(
      root,
      SOURCE,
      PAGE.replace('flies best', 'always flies very well').replace('# Fly a kite\n', '# Fly a kite\n\nThis is new.\n'),
    );
    const told = await imported(root);
    expect(Object.values(outcomes(told)).filter((outcome) => outcome !== 'accepted')).toEqual(['stale']);
    const [document] = (await status(root)).documents;
    expect(document?.units.map(({ status: own, was, source }) => [own, was, source])).toEqual([
      ['missing', null, 'This is new.'],
      ['stale', 'A **red** kite flies best.', 'A **red** kite always flies very well.'],
    ]);
    expect((await imported(root)).writes).toEqual([]);
    await hexapla(root, ['sync']);
    expect((await hexapla(root, ['sync', '--quiet'])).stdout).toContain('nothing to change');
    expect((await imported(root)).writes).toEqual([]);
  });

  test('keeps what is gone by now, and puts it back with its source', async () => {
    const root = project(form);
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => inFrench(unit));
    write(root, SOURCE, PAGE.replace('- String of any colour\n', ''));
    const told = await imported(root);
    expect(Object.values(outcomes(told)).filter((outcome) => outcome !== 'accepted')).toEqual(['kept']);
    expect(read(root, TARGET)).not.toContain(french('String'));
    write(root, SOURCE, PAGE);
    await hexapla(root, ['sync']);
    expect(read(root, TARGET)).toContain(french('String of any colour'));
  });

  test('is not made before enough of it is translated', async () => {
    const root = project(form);
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => (unit.context.kind === 'cell' ? inFrench(unit) : unit));
    expect(outcomes(await imported(root))).toMatchObject({ 112: 'kept', 101: 'untranslated' });
    await edit(root, file, (unit) => inFrench(unit));
    expect(new Set(Object.values(outcomes(await imported(root))))).toEqual(new Set(['accepted']));
  });

  test('gets the values of an entry together, whenever each of them came back', async () => {
    const entry = 'hero:\n  title: Kites\n  tagline: All about kites.\n';
    const config = { locales: [{ tag: 'fr-FR' }], form, frontMatter: ['hero.title', 'hero.tagline'] };
    const page = PAGE.replace('date: 2026-01-02\n', entry);
    const root = project(form, page, { 'hexapla.config.json': JSON.stringify(config) });
    const [file = ''] = await exported(root);
    const isTagline = ({ notes }: HandOffUnit) => notes.some((note) => note.includes('tagline'));
    await edit(root, file, (unit) => (isTagline(unit) ? unit : inFrench(unit)));
    await imported(root);
    expect(read(root, TARGET)).toContain(entry);
    await edit(root, file, (unit) => (isTagline(unit) ? inFrench(unit) : null));
    await imported(root);
    expect(read(root, TARGET)).toContain(`hero:\n  title: ${french('Kites')}\n  tagline: ${french('All about kites.')}\n`);
    expect(await counts(root)).toMatchObject({ units: 13, current: 13 });
  });

  test('gets the sentence that is translated anew, and no other changes', async () => {
    const root = await translated(form);
    const before = read(root, TARGET);
    write(root, SOURCE, PAGE.replace('flies best', 'flies best on Sundays'));
    const [file = ''] = await exported(root);
    const seen: HandOffUnit[] = [];
    await edit(root, file, (unit) => {
      seen.push(unit);
      return inFrench(unit);
    });
    expect(seen.map(({ source, previous, notes }) => [text(source), text(previous?.target), notes])).toEqual([
      [
        'A red kite flies best on Sundays.',
        french('A red kite flies best.'),
        ['The source changed since it was translated (major): wording'],
      ],
    ]);
    await imported(root);
    const differing = read(root, TARGET)
      .split('\n')
      .filter((line, at) => line !== before.split('\n')[at] && !line.startsWith('ms.'));
    expect(differing).toHaveLength(1);
    expect(differing[0]).toContain(french(' kite flies best on Sundays.'));
  });

  test('leaves translations whose source is gone to the next sync', async () => {
    const root = await translated(form);
    write(root, SOURCE, PAGE.replace('- String of any colour\n', '').replace('flies best', 'flies best on Sundays'));
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => inFrench(unit));
    expect(new Set(Object.values(outcomes(await imported(root))))).toEqual(new Set(['accepted']));
    expect(read(root, TARGET)).toContain(french('String of any colour'));
    expect(read(root, TARGET)).toContain(french('flies best on Sundays'));
    await hexapla(root, ['sync', '--quiet']);
    expect(read(root, TARGET)).not.toContain(french('String of any colour'));
  });

  test('is not overwritten where somebody translated it in the meantime', async () => {
    const root = await translated(form);
    write(root, SOURCE, PAGE.replace('flies best', 'flies best on Sundays'));
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => inFrench(unit));
    const own = read(root, TARGET).replace(french(' kite flies best.'), ' kite du dimanche.');
    write(
      root,
      TARGET,
      form === 'plain' ? own : own.replace('kite flies best.</span></span>', 'kite flies best on Sundays.</span></span>'),
    );
    const told = await imported(root);
    expect([told.code, told.documents[0]?.units[0]?.outcome]).toEqual([1, 'refused']);
    expect(read(root, TARGET)).toContain(' kite du dimanche.');
    expect((await imported(root, '--overwrite')).documents[0]?.units[0]?.outcome).toBe('accepted');
    expect(read(root, TARGET)).not.toContain(' kite du dimanche.');
  });
});

describe('what is refused for itself', () => {
  const lost = (unit: HandOffUnit): HandOffUnit => {
    const own = inFrench(unit);
    return { ...own, target: { parts: (own.target?.parts ?? []).filter(({ type }) => type === 'text'), codes: [] } };
  };
  const twice = (unit: HandOffUnit): HandOffUnit => {
    const own = inFrench(unit);
    return { ...own, target: { parts: [...(own.target?.parts ?? []), ...(own.target?.parts ?? [])], codes: unit.source.codes } };
  };
  const empty = (unit: HandOffUnit): HandOffUnit => ({ ...unit, target: { parts: [], codes: [] }, state: 'translated' });
  const tampered = (unit: HandOffUnit): HandOffUnit => {
    const own = inFrench(unit);
    return { ...own, source: { ...own.source, parts: [...own.source.parts, { type: 'text', text: ' More.' }] }, markdown: null };
  };
  const unknown = (unit: HandOffUnit): HandOffUnit => ({ ...inFrench(unit), id: '00000-999' });

  test.each<readonly [string, (unit: HandOffUnit) => HandOffUnit, RegExp]>([
    ['codes that are lost', lost, /^Expected `\[…\]\(wind\.md\)` in the translation, found none; Expected `` `run --fast` `` in/],
    ['codes that are doubled', twice, /^Expected `\[…\]\(wind\.md\)` once in the translation, found it again/],
    ['an empty target', empty, /^Expected a translation, found an empty text/],
    ['another source', tampered, /^Expected the source as it was handed off, found another text/],
    ['an unknown unit', unknown, /^Expected the id of a sentence of `source-docs\/kite\.md`, found `00000-999`/],
  ])('%s', async (_, change, reason) => {
    const root = project('plain');
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => (text(unit.source)?.startsWith('Run against') ? change(unit) : inFrench(unit)));
    const told = await imported(root);
    const refused = told.documents[0]?.units.filter(({ outcome }) => outcome === 'refused') ?? [];
    expect(told.code).toBe(1);
    expect(refused.map((unit) => unit.reason)).toEqual([expect.stringMatching(reason)]);
    expect(refused[0]?.line).toBeGreaterThan(1);
    expect(outcomes(told)).toMatchObject({ 104: 'accepted' });
  });

  test('a name that is its source is taken, and a sentence that nobody translated is left out', async () => {
    const root = project('plain');
    const [file = ''] = await exported(root, '--profile', 'omegat');
    const told = await imported(root);
    expect(told.code).toBe(0);
    const of = (line: string) => told.documents[0]?.units.find((unit) => unit.id.endsWith(line));
    expect(of('110')).toMatchObject({ outcome: 'kept', warnings: [] });
    expect(of('106')).toMatchObject({ outcome: 'untranslated' });
    expect(file).toBe('out/fr-FR/source-docs/kite.md.xlf');
  });

  test('a target that is its source is a warning where a tool marked it as translated, until it is there', async () => {
    const root = project('plain');
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => inFrench(unit, (own) => own));
    const warned = ({ documents }: Awaited<ReturnType<typeof imported>>) =>
      documents.flatMap(({ units }) => units.filter(({ warnings }) => warnings.length > 0).map(({ id }) => id.slice(6)));
    expect(warned(await imported(root))).toEqual(['102', '103', '104', '105', '106', '107', '109', '114']);
    expect(warned(await imported(root))).toEqual([]);
  });

  test('bold that is left out is a warning', async () => {
    const root = project('plain');
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => (text(unit.source)?.includes('red') ? lost(unit) : inFrench(unit)));
    const told = await imported(root);
    expect(told.documents[0]?.units.find(({ warnings }) => warnings.length > 0)).toMatchObject({
      outcome: 'accepted',
      warnings: ['The translation does without `**…**`'],
    });
  });

  test.each(FORMS)('what nobody touched is there already, in the %s form', async (form) => {
    const root = await translated(form);
    const before = read(root, TARGET);
    const [file = ''] = await exported(root, '--only', 'current');
    // Of an image of a bilingual page it is only known that it is there.
    await edit(root, file, (unit) => (unit.context.kind === 'alt' ? null : unit));
    const told = await imported(root);
    expect(new Set(Object.values(outcomes(told)))).toEqual(new Set(['unchanged']));
    expect([told.writes, read(root, TARGET)]).toEqual([[], before]);
  });

  test('what is absent is no deletion', async () => {
    const root = await translated('plain');
    const before = read(root, TARGET);
    const [file = ''] = await exported(root, '--only', 'current');
    await edit(root, file, (unit) => (unit.id.endsWith('104') ? unit : null));
    expect(outcomes(await imported(root))).toEqual({ 104: 'unchanged' });
    expect(read(root, TARGET)).toBe(before);
  });
});

describe('a file that is refused as a whole', () => {
  const refusal = async (change: (file: string) => string, format = 'xliff') => {
    const root = project('plain');
    const [file = ''] = await exported(root, '--format', format);
    await edit(root, file, (unit) => inFrench(unit), format as 'xliff');
    write(root, file, change(read(root, file)));
    const before = read(root, SOURCE);
    const { code, refused, writes } = await imported(root);
    expect([code, writes, read(root, SOURCE)]).toEqual([3, [], before]);
    return refused[0]?.message ?? '';
  };

  test('is cut off', async () => {
    expect(await refusal((file) => file.slice(0, file.length / 2))).toMatch(/kite\.md\.xlf:\d+:\d+: Expected/);
    expect(await refusal((file) => file.slice(0, file.length / 2), 'po')).toMatch(/kite\.md\.po:\d+:\d+: Expected/);
  });

  test('is for another language', async () => {
    expect(await refusal((file) => file.replace('target-language="fr-FR"', 'target-language="it-IT"'))).toMatch(
      /kite\.md\.xlf:3:\d+: Expected a configured locale \(`fr-FR`\), found `it-IT`/,
    );
    expect(await refusal((file) => file.replace('source-language="en-US"', 'source-language="nl"'))).toMatch(
      /Expected a translation from `en-US`, found one from `nl`/,
    );
  });

  test('has a version that nobody reads', async () => {
    expect(await refusal((file) => file.replace('version="1.2"', 'version="3.0"'))).toMatch(/kite\.md\.xlf:\d+:\d+: Expected/);
  });

  test('has an id twice', async () => {
    expect(await refusal((file) => file.replace(/id="(\w{5})-105"/, 'id="$1-104"'))).toMatch(/kite\.md\.xlf:\d+:\d+: Expected/);
  });

  test.each([
    '../../x.md',
    '/etc/x.md',
    'C:\\x.md',
    'a\\..\\b.md',
    '%2e%2e/x.md',
    'a/./b.md',
    'a//b.md',
    '.git/hooks/x.md',
    '.GIT/x.md',
    'source-docs/x.md.',
    'source-docs/x.md ',
    'source-docs/../../x.md',
  ])('names %s', async (path) => {
    expect(await refusal((file) => file.replace(/original="[^"]*"/, () => `original="${path}"`))).toContain(
      'Expected a path inside the project',
    );
  });

  test('is no exchange of translations, or is not there', async () => {
    const root = project('plain', PAGE, { 'notes.po': 'Some notes.\n' });
    expect((await imported(root, 'notes.po')).refused[0]?.message).toContain(
      'notes.po:1:1: Expected XLIFF, PO or TMX, found none',
    );
    expect(await hexapla(root, ['import', 'nothing.xlf'])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('nothing.xlf: Expected a file of translations or a folder of them, found no such file'),
    });
  });

  test('is missing from a folder', async () => {
    const root = project('plain', PAGE, { 'empty/notes.txt': 'None.' });
    expect(await hexapla(root, ['import', 'empty'])).toMatchObject({
      code: 3,
      stderr: 'hexapla: empty: Expected files of translations (`.xlf`, `.xliff`, `.po`, `.tmx`) in the folder, found none\n',
    });
  });

  test('leaves the others alone, and a document that is gone does as well', async () => {
    const root = project('plain', PAGE, { 'source-docs/a.md': 'One sentence.\n', 'source-docs/b.md': 'Another one.\n' });
    const files = await exported(root);
    for (const file of files) await edit(root, file, (unit) => inFrench(unit));
    write(root, 'out/fr-FR/source-docs/a.md.xlf', 'broken');
    write(
      root,
      'out/fr-FR/source-docs/b.md.xlf',
      read(root, 'out/fr-FR/source-docs/b.md.xlf').replaceAll('source-docs/b.md', 'source-docs/c.md'),
    );
    write(root, 'source-docs/b.md', 'Something else.\n');
    const told = await imported(root);
    expect(told.code).toBe(3);
    expect(told.refused.map(({ file }) => file)).toEqual(['out/fr-FR/source-docs/a.md.xlf']);
    expect(told.documents.find(({ source }) => source === 'source-docs/c.md')?.units[0]).toMatchObject({
      outcome: 'refused',
      reason: 'Expected a file that is a source document of the project, found `source-docs/c.md`',
    });
    expect(read(root, TARGET)).toContain(french('Fly a kite'));
  });
});

describe('a page that has another name by now', () => {
  const moved = (root: string, text: string) => {
    rmSync(join(root, SOURCE));
    write(root, 'source-docs/glider.md', text);
  };
  const git = (root: string, ...args: readonly string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args]);
  const handedOff = async () => {
    const root = project('plain');
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => inFrench(unit));
    return root;
  };

  test('is found by its bytes', async () => {
    const root = await handedOff();
    moved(root, PAGE);
    const told = await imported(root);
    expect([told.code, told.documents.map(({ source }) => source)]).toEqual([0, ['source-docs/glider.md']]);
    expect(new Set(Object.values(outcomes(told)))).toEqual(new Set(['accepted']));
    expect(read(root, 'locales/fr-FR/glider.md')).toContain(french('Fly a kite'));
  });

  test('is found by what git knows', async () => {
    const root = await handedOff();
    git(root, 'init', '-q');
    git(root, 'add', 'source-docs');
    git(root, 'commit', '-qm', 'one');
    moved(root, PAGE.replace('flies best', 'flies best of all'));
    git(root, 'add', '-A', 'source-docs');
    git(root, 'commit', '-qm', 'two');
    const told = await imported(root);
    expect([told.code, outcomes(told)]).toMatchObject([0, { 105: 'stale', 106: 'accepted' }]);
    expect((await imported(root)).writes).toEqual([]);
  });

  test('is found by its record', async () => {
    const root = await translated('plain');
    write(root, SOURCE, PAGE.replace('flies best', 'flies best on Sundays'));
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => inFrench(unit));
    moved(root, PAGE.replace('flies best', 'flies best on Sundays').replace('Run against', 'Never run against'));
    expect(outcomes(await imported(root))).toEqual({ 105: 'accepted' });
    await hexapla(root, ['sync']);
    expect(await imported(root)).toMatchObject({ code: 0, writes: [] });
    expect(read(root, 'locales/fr-FR/glider.md')).toContain(french(' kite flies best on Sundays.'));
  });
});

test('a page that is gone is told once, a file of texts by key is told not to be written', async () => {
  const root = project('plain', PAGE, {
    'source-docs/toc.yml': '- name: First page\n  href: a.md\n',
    'hexapla.config.json': JSON.stringify({
      source: { locale: 'en-US', include: ['source-docs/**/*.{md,yml}'] },
      locales: [{ tag: 'fr-FR' }],
    }),
  });
  for (const file of await exported(root)) await edit(root, file, (unit) => inFrench(unit));
  expect(read(root, 'out/fr-FR/source-docs/toc.yml.xlf')).toContain('>Value of 0.name<');
  rmSync(join(root, SOURCE));
  const { code, stdout, stderr } = await hexapla(root, ['import', 'out']);
  expect([code, stdout.split('\n').filter((line) => line.startsWith('refused'))]).toEqual([
    1,
    [
      'refused  out/fr-FR/source-docs/kite.md.xlf:10:1 source-docs/kite.md: Expected a file that is a source document of the project, found `source-docs/kite.md` (14 sentences)',
    ],
  ]);
  expect(stderr).toContain(
    'source-docs/toc.yml import: Expected a page, found a file of texts by key, which nobody but you can write: the records keep what came back for `locales/fr-FR/toc.yml`\n',
  );
  expect(read(root, '.hexapla/fr-FR/source-docs/toc.yml.ndjson')).toContain(french('First page'));
});

test.each(FORMS)('a text that was translated twice and is gone keeps both translations, in the %s form', async (form) => {
  const root = project(form, '# Fly\n\nRun fast. Stop.\n\n## Land\n\nRun fast. Turn.\n');
  const [file = ''] = await exported(root);
  let at = 0;
  await edit(root, file, (unit) => {
    at += 1;
    return inFrench(unit, (own) => `${french(own)} ${at}`);
  });
  write(root, SOURCE, '# Fly\n\nStop.\n\n## Land\n\nTurn.\n');
  const told = await imported(root);
  expect([told.code, outcomes(told)['102'], outcomes(told)['105']]).toEqual([0, 'kept', 'kept']);
  const record = read(root, '.hexapla/fr-FR/source-docs/kite.md.ndjson');
  expect([2, 5].map((number) => record.includes(`Rùn fâst. ${number}`))).toEqual([true, true]);
  expect((await imported(root)).writes).toEqual([]);
});

describe('files that come together', () => {
  test('may be the same', async () => {
    const root = project('plain');
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => inFrench(unit));
    const told = await imported(root, file, file);
    const found = told.documents.map(({ units }) => new Set(units.map(({ outcome }) => outcome)));
    expect([told.code, found]).toEqual([0, [new Set(['accepted']), new Set(['accepted'])]]);
  });

  test('may contradict each other: the first one is taken, and nothing is lost in silence', async () => {
    const root = project('plain');
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) => inFrench(unit));
    write(root, 'other.xlf', read(root, file).replace(french(' kite flies best.'), ' kite volé.'));
    const told = await imported(root, file, 'other.xlf');
    expect(told.code).toBe(1);
    expect(told.documents[1]?.units.filter(({ outcome }) => outcome === 'refused').map(({ reason }) => reason)).toEqual([
      expect.stringMatching(
        /^Expected one translation of the sentence, found another one in `out\/fr-FR\/source-docs\/kite\.md\.xlf:14:1`/,
      ),
    ]);
    expect(read(root, TARGET)).toContain(french(' kite flies best.'));
  });

  test('may be of other documents, which is told', async () => {
    const root = project('plain', PAGE, { 'source-docs/a.md': 'One sentence.\n' });
    await exported(root);
    const file = 'out/fr-FR/source-docs/a.md.xlf';
    await edit(root, file, (unit) => inFrench(unit));
    write(root, file, read(root, file).replace('original="source-docs/a.md"', `original="${SOURCE}"`));
    const told = await imported(root, file);
    expect(told.documents[0]?.units[0]).toMatchObject({
      outcome: 'refused',
      reason: expect.stringMatching(/^Expected the id of a sentence of `source-docs\/kite\.md`, found `\w{5}-101`/),
    });
  });
});

describe('what translators type', () => {
  const payloads = [
    '*x',
    '</span>',
    '[x](javascript:alert(1))',
    '---',
    '<script>alert(1)</script>',
    '| a | b',
    '# Head',
    '{{ x }}',
    '`',
    '<!--',
    '1. x',
    '> x',
    '\n\nNew paragraph',
  ];

  test.each(FORMS)('stays text in its sentence, in the %s form', async (form) => {
    const root = project(form);
    const [file = ''] = await exported(root);
    let at = 0;
    await edit(root, file, (unit) => inFrench(unit, (own) => `${payloads[at++ % payloads.length]} ${own}`));
    const told = await imported(root);
    expect(new Set(Object.values(outcomes(told)))).toEqual(new Set(['accepted']));
    expect(await counts(root)).toMatchObject({ units: 14, current: 14, orphaned: 0 });
    expect((await imported(root)).writes).toEqual([]);
  });
});

describe('a page in a language without blanks between sentences', () => {
  const chinese = (unit: HandOffUnit) =>
    inFrench(unit, (words) =>
      words
        .replace(/[A-Za-z]+/g, '风')
        .replaceAll(' ', '')
        .replaceAll('.', '。'),
    );
  const page =
    '---\ntitle: T\ndescription: One is here. Two is there.\n---\n\nOne is **here**. Two is there. Use Azure.\nThree is it.\n';
  const inChinese = async (tag: string) => {
    const root = workspace({ [SOURCE]: page, 'hexapla.config.json': JSON.stringify({ locales: [{ tag }], form: 'plain' }) });
    const [file = ''] = await exported(root);
    await edit(root, file, (unit) =>
      text(unit.source) === 'Use Azure.' ? inFrench(unit, (own) => own.replace('Use', '用')) : chinese(unit),
    );
    expect(new Set(Object.values(outcomes(await imported(root))))).toEqual(new Set(['accepted']));
    expect((await imported(root)).writes).toEqual([]);
    return read(root, `locales/${tag}/kite.md`);
  };

  test.each(['zh-CN', 'ja-JP'])('has none: %s', async (tag) => {
    expect(await inChinese(tag)).toMatch(/description: 风+。风+。\n---\n\n风+\*\*风\*\*。风+。用 Azure\.\n风+。\n/);
  });

  test('has them where the language has: th-TH', async () => {
    expect(await inChinese('th-TH')).toContain('。 风');
  });
});

describe('export', () => {
  test('says what it hands off, and writes a manifest', async () => {
    const root = project('plain');
    const { stdout } = await hexapla(root, ['export', '-o', 'out', '--locale', 'fr-FR']);
    expect(stdout).toContain('fr-FR  1 document: 14 sentences, 44 words, 14 missing\n');
    const manifest = JSON.parse(read(root, 'out/manifest.json'));
    expect(manifest).toMatchObject({ version: 1, sourceLocale: 'en-US', format: 'xliff', profile: 'standard', commit: null });
    expect(manifest.files[0]).toMatchObject({
      path: 'fr-FR/source-docs/kite.md.xlf',
      locale: 'fr-FR',
      documents: [{ source: SOURCE, target: TARGET, units: 14, stale: 0, missing: 14, words: 44 }],
    });
    expect(manifest.totals['fr-FR']).toMatchObject({ units: 14, words: 44 });
  });

  test('hands nothing off where nothing is to be translated', async () => {
    const root = await translated('plain');
    expect((await hexapla(root, ['export', '-o', 'again'])).stdout).toContain('Nothing to hand off');
  });

  test('takes away what an earlier hand-off asked for, unless somebody worked in it', async () => {
    const root = project('plain', PAGE, { 'source-docs/a.md': 'One sentence.\n', 'source-docs/b.md': 'Another one.\n' });
    const [a = '', b = '', kite = ''] = await exported(root);
    await edit(root, b, (unit) => inFrench(unit));
    for (const name of ['a', 'b']) write(root, `locales/fr-FR/${name}.md`, 'Une phrase.\n');
    expect(await exported(root, SOURCE)).toEqual([b, kite]);
    expect(a).toBe('out/fr-FR/source-docs/a.md.xlf');
  });

  test('puts all documents into one file where it is asked to', async () => {
    const root = project('plain', PAGE, { 'source-docs/a.md': 'One sentence.\n' });
    expect(await exported(root, '--package')).toEqual(['out/fr-FR.xlf']);
    await edit(root, 'out/fr-FR.xlf', (unit) => inFrench(unit));
    expect((await imported(root)).documents.map(({ source }) => source)).toEqual(['source-docs/a.md', SOURCE]);
  });

  test('tells the context of each sentence', async () => {
    const root = project('plain');
    const [file = ''] = await exported(root);
    const seen = new Map<string, HandOffUnit>();
    await edit(root, file, (unit) => {
      seen.set(unit.id.slice(6), unit);
      return unit;
    });
    expect(seen.get('106')?.context).toEqual({
      kind: 'paragraph',
      line: 9,
      headings: ['Fly a kite'],
      before: 'A red kite flies best.',
      behind: 'A kite in the sky',
    });
    expect(seen.get('101')?.notes).toEqual(['Value of title in the front matter']);
    expect(seen.get('106')?.source.codes.map(({ kind }) => kind)).toEqual(['link', 'code']);
  });

  test('offers translations of the same and of similar sentences', async () => {
    const root = await translated('plain');
    write(root, 'source-docs/other.md', 'A **red** kite flies best.\n\nA **blue** kite flies best.\n');
    const file = 'out/fr-FR/source-docs/other.md.xlf';
    await exported(root);
    const matches: (readonly [string, string | null])[] = [];
    await edit(root, file, (unit) => {
      matches.push(...unit.matches.map(({ kind, target }) => [kind, text(target)] as const));
      return unit;
    });
    expect(matches).toEqual([
      ['exact', french('A red kite flies best.')],
      ['fuzzy', french('A red kite flies best.')],
    ]);
    await exported(root, '--no-memory');
    expect(read(root, file)).not.toContain('alt-trans');
  });

  test('offers one of them as a draft in PO, which counts once a translator says so', async () => {
    const root = await translated('plain');
    write(root, 'source-docs/other.md', 'A **red** kite flies best.\n\nA **blue** kite flies best.\n');
    const file = 'out/fr-FR/source-docs/other.md.po';
    await exported(root, '--format', 'po');
    const offered = read(root, file);
    expect(offered.match(/^#\. memory: \d+ %, from .+: A \*\*red\*\* kite flies best\.$/gm)).toHaveLength(2);
    expect(outcomes(await imported(root, file))).toEqual({ 101: 'untranslated', 102: 'untranslated' });
    const [same = '', ...rest] = offered.split(/(?<=flies best\."\nmsgstr .*\n)/);
    write(root, file, [same.replace('#, fuzzy, ', '#, '), ...rest].join(''));
    expect(outcomes(await imported(root, file))).toEqual({ 101: 'kept', 102: 'untranslated' });
  });

  test.each([
    [['--format', 'docx'], 'Expected a format (`xliff`, `xliff2`, `po`, `tmx`), found `docx`'],
    [['--only', 'stale,old'], 'Expected a status (`stale`, `missing`, `unknown`, `current`), found `old`'],
    [['--profile', 'other'], 'Expected a profile (`standard`, `omegat`, `translate-toolkit`), found `other`'],
    [['--locale', 'it'], 'Expected a configured locale (`fr-FR`), found `it`'],
  ])('refuses %j', async (args, message) => {
    expect(await hexapla(project('plain'), ['export', '-o', 'out', ...args])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(message),
    });
  });

  test('writes outside of the project where it is asked to, never through a link of the project', async () => {
    const root = project('plain');
    const other = workspace({ 'a.txt': '' });
    expect((await hexapla(root, ['export', '-o', join(other, 'new/folder')])).code).toBe(0);
    expect(read(other, 'new/folder/manifest.json')).toContain(SOURCE);
  });
});

test('a dry run tells the same and writes nothing', async () => {
  const root = project('bilingual');
  const [file = ''] = await exported(root);
  await edit(root, file, (unit) => inFrench(unit));
  const dry = await hexapla(root, ['import', 'out', '--dry-run', '--quiet']);
  const page = `${TARGET}\n         new page, 14 of 14 sentences with a translation\n\n14 sentences accepted.\n1 file`;
  expect(dry.stdout).toContain(`create   ${page} to write. 2 records in \`.hexapla\`.\nNothing was written (\`--dry-run\`).\n`);
  expect((await status(root)).documents[0]?.target).toBeNull();
  const { stdout } = await hexapla(root, ['import', 'out', '--quiet']);
  expect(stdout).toContain(`created  ${page} written. 2 records in \`.hexapla\`.\n`);
});
