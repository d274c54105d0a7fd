import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { commitOn, status, workspace, write } from '../cli/run.ts';
import { SYNC_ROWS } from './sync-rows.ts';
import { asRead, firstNight, forms, nextNight, readTarget, SOURCE, synced, TARGET } from './sync-workspace.ts';

const RECORD = '.hexapla/fr-FR/source-docs/page.md.ndjson';

describe.each(['plain', 'bilingual'] as const)('a %s translation', (form) => {
  test.each(SYNC_ROWS)('follows $name', async ({ before, source, after }) => {
    const documents = forms(before);
    const root = await firstNight(documents.source, documents[form]);
    expect(readTarget(root)).toBe(documents[form]);
    const found = await nextNight(root, { source });
    expect(asRead(found)).toBe(after);
    expect((await synced(root)).writes).toEqual([]);
  });

  test.each(SYNC_ROWS)('is as it was when this is taken back: $name', async ({ before, source }) => {
    const documents = forms(before);
    const root = await firstNight(documents.source, documents[form]);
    await nextNight(root, { source });
    const found = await nextNight(root, { source: documents.source });
    expect(asRead(found)).toBe(documents.plain);
  });
});

describe('what waits for a translation', () => {
  const { source, plain } = forms(['# ', ['Guide', 'Guide pratique'], '\n\n', ['One is here.', 'Un est ici.'], '\n']);
  const more = `${source}\nA second paragraph came later.\n`;

  test('is a translation once somebody replaced it, mark or no mark', async () => {
    const root = await firstNight(source, plain);
    const waiting = await nextNight(root, { source: more });
    expect(waiting).toContain('came later.<!-- hexapla: not translated');
    const translated = waiting.replace('A second paragraph came later.', 'Un second paragraphe est venu plus tard.');
    expect(await nextNight(root, { translation: translated })).toBe(`${plain}\nUn second paragraphe est venu plus tard.\n`);
    expect((await synced(root)).writes).toEqual([]);
  });

  test('follows its source', async () => {
    const root = await firstNight(source, plain);
    await nextNight(root, { source: more });
    const found = await nextNight(root, { source: more.replace('second', 'third') });
    expect(asRead(found)).toBe(`${plain}\nA third paragraph came later.(en)\n`);
  });

  test('goes with its source', async () => {
    const root = await firstNight(source, plain);
    await nextNight(root, { source: more });
    expect(await nextNight(root, { source })).toBe(plain);
  });
});

describe.each(['plain', 'bilingual'] as const)('an image that is new in a %s document', (form) => {
  const documents = forms([['One is here.', 'Un est ici.'], '\n\n', ['Two is there.', 'Deux est là.'], '\n']);
  const { source } = documents;
  const [first, last] = documents[form].trimEnd().split('\n\n') as [string, string];

  async function waiting(image: string): Promise<string> {
    const root = await firstNight(source, documents[form]);
    await nextNight(root, { source: source.replace('\n\n', `\n\n${image}\n\n`) });
    return root;
  }

  async function statusOf(root: string): Promise<readonly string[]> {
    const [document] = (await status(root, '--all-units')).documents;
    return document?.units.flatMap((unit) => (unit.kind === 'alt' ? [unit.status] : [])) ?? [];
  }

  test.each([
    ['alone', '![Bread](b.png)', '![Bread](b.png)(en)'],
    ['in a link', '[![Bread](b.png)](c.md)', '[![Bread](b.png)(en)](c.md)'],
    ['with attributes', '![Bread](b.png){width=5}', '![Bread](b.png){width=5}(en)'],
    ['as a tag', '<img alt="Bread" src="b.png">', '<img alt="Bread" src="b.png">(en)'],
    ['as a directive', ':::image source="b.png" alt-text="Bread":::', ':::image source="b.png" alt-text="Bread":::(en)'],
    ['in an item', '- ![Bread](b.png)', '- ![Bread](b.png)(en)'],
    ['without a text', '![](b.png)', '![](b.png)'],
  ])('waits for the translation of its text: %s', async (_, image, expected) => {
    const root = await waiting(image);
    expect(asRead(readTarget(root))).toBe(`Un est ici.\n\n${expected}\n\nDeux est là.\n`);
    expect(await statusOf(root)).toEqual(image.includes('Bread') ? ['missing'] : []);
    expect((await synced(root)).writes).toEqual([]);
  });

  test('waits behind a sentence that is translated', async () => {
    const root = await firstNight(source, documents[form]);
    const found = await nextNight(root, { source: source.replace('there.', 'there. ![Bread](b.png)') });
    expect(asRead(found)).toBe('Un est ici.\n\nDeux est là. ![Bread](b.png)(en)\n');
    expect((await synced(root)).writes).toEqual([]);
  });

  test('has a translation once somebody wrote one', async () => {
    const root = await waiting('![Bread](b.png)');
    const translated = readTarget(root).replace('![Bread]', '![Du pain]');
    expect(await nextNight(root, { translation: translated })).toBe(`${first}\n\n![Du pain](b.png)\n\n${last}\n`);
    expect(await statusOf(root)).not.toContain('missing');
    expect((await synced(root)).writes).toEqual([]);
  });

  test('follows its source, and goes with it', async () => {
    const root = await waiting('![Bread](b.png)');
    const other = source.replace('\n\n', '\n\n![White bread](b.png)\n\n');
    expect(asRead(await nextNight(root, { source: other }))).toContain('\n\n![White bread](b.png)(en)\n\n');
    expect(await nextNight(root, { source })).toBe(documents[form]);
  });
});

describe('an attribute that is new', () => {
  test('does not keep a page of MDX from following its source', async () => {
    const root = await firstNight('One is here.\n', 'Un est ici.\n');
    write(root, 'source-docs/a.mdx', 'One is here.\n');
    write(root, 'locales/fr-FR/a.mdx', 'Un est ici.\n');
    await synced(root);
    write(root, 'source-docs/a.mdx', 'One is here.\n\n<TabItem label="Bread">\n\n![Salt](s.png)\n\n</TabItem>\n');
    await synced(root);
    const found = readFileSync(join(root, 'locales/fr-FR/a.mdx'), 'utf8');
    expect(asRead(found)).toBe('Un est ici.\n\n<TabItem label="Bread">\n\n![Salt](s.png)(en)\n\n</TabItem>\n');
  });
});

describe('what people did to a translation', () => {
  const parts = [
    '# ',
    ['Guide', 'Guide pratique'],
    '\n\n',
    ['One is here.', 'Un est ici.'],
    '\n\n',
    ['Two is there.', 'Deux est là.'],
    '\n',
  ] as const;
  const { source, plain, bilingual } = forms(parts);

  test.each([
    ['plain', plain],
    ['bilingual', bilingual],
  ])('stays: a remark of their own in a %s file', async (_, translation) => {
    const root = await firstNight(source, translation);
    const [head, rest] = [
      translation.slice(0, translation.lastIndexOf('\n\n')),
      translation.slice(translation.lastIndexOf('\n\n')),
    ];
    const remarked = `${head}\n\n> [!TIP]\n> Remarque du traducteur : lisez bien.${rest}`;
    expect(await nextNight(root, { translation: remarked })).toBe(remarked);
    await commitOn(2, root, 'A remark');
    const found = await nextNight(root, { source: source.replace('# Guide\n', '# Guide\n\nAn introduction is new.\n') });
    expect(asRead(found)).toBe(
      '# Guide pratique\n\nAn introduction is new.(en)\n\nUn est ici.\n\n> [!TIP]\n> Remarque du traducteur : lisez bien.\n\nDeux est là.\n',
    );
  });

  test('stays: a fence that they took out', async () => {
    const withCode = source.replace('Two is', '```sh\nrun\n```\n\nTwo is');
    const root = await firstNight(withCode, plain.replace('Deux est', '```sh\nrun\n```\n\nDeux est'));
    const found = await nextNight(root, { translation: plain, source: `${withCode}\nThree is new.\n` });
    expect(asRead(found)).toBe(`${plain}\nThree is new.(en)\n`);
  });

  test('stays: code in a row where the source has a word', async () => {
    const cells = ['| ', ['Name', 'Nom'], ' | ', ['Use', 'Usage'], ' |\n| --- | --- |\n| '] as const;
    const table = forms([...cells, 'Source', ' | ', ['A dog.', 'Un chien.'], ' |\n']);
    const translation = table.bilingual.replace('| Source', '| `Source`');
    const root = await firstNight(table.source, translation);
    expect(readTarget(root)).toBe(translation);
    const found = await nextNight(root, { source: `${table.source}\nTwo is new.\n` });
    expect(asRead(found)).toBe(`${asRead(translation)}\nTwo is new.(en)\n`);
  });

  test('is left alone while a merge is not resolved', async () => {
    const root = await firstNight(source, plain);
    const torn = plain.replace('Un est ici.', '<<<<<<< ours\nUn est ici.\n=======\nUn se trouve ici.\n>>>>>>> theirs');
    expect(await nextNight(root, { source: `${source}\nThree is new.\n`, translation: torn })).toBe(torn);
    expect((await synced(root)).findings.map(({ rule }) => rule)).toContain('sync');
  });
});

describe('a translation whose source is gone', () => {
  const { source, plain } = forms([['One is here.', 'Un est ici.'], '\n\n', ['Two is there.', 'Deux est là.'], '\n']);

  test('is kept in the record, and comes back with its source', async () => {
    const root = await firstNight(source, plain);
    expect(await nextNight(root, { source: 'One is here.\n' })).toBe('Un est ici.\n');
    expect(readFileSync(join(root, RECORD), 'utf8')).toContain('"text":"Deux est là."');
    expect(await nextNight(root, { source: 'Two is there.\n\nOne is here.\n' })).toBe('Deux est là.\n\nUn est ici.\n');
    expect(readFileSync(join(root, RECORD), 'utf8')).not.toContain('"text"');
  });
});

test('pins wait until the source is committed, and then move together', async () => {
  const [source, edited] = ['# Guide\n\nOne is here.\n', '## Guide\n\nOne is here.\n'];
  const pins = (text: string, commit: string) =>
    `---\nms.openlocfilehash: ${createHash('sha1').update(text).digest('hex')}\nms.sourcegitcommit: ${commit}\n---\n\n`;
  const [old, plain] = [pins(source, '0123456789abcdef0123456789abcdef01234567'), '# Guide pratique\n\nUn est ici.\n'];
  const root = await firstNight(source, old + plain);
  expect(await nextNight(root, { source: edited })).toBe(`${old}#${plain}`);
  await commitOn(2, root, 'Another level');
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  expect(await nextNight(root, {})).toBe(`${pins(edited, commit)}#${plain}`);
  expect((await synced(root)).writes).toEqual([]);
});

test('a title whose translation reads the same stays when the source has another one', async () => {
  const source = (title: string) => `---\ntitle: ${title}\n---\n\nOne is here.\n`;
  const plain = '---\ntitle: Hexapla\n---\n\nUn est ici.\n';
  const root = await firstNight(source('Hexapla'), plain);
  expect(await nextNight(root, { source: source('Six columns') })).toBe(plain);
  expect((await synced(root)).findings).toEqual([]);
});

describe('a source that goes back to what the pins of its translation name', () => {
  const parts = (hash: string) => [
    `---\ntitle: T\n---\n\n`.replace('---\n\n', `ms.openlocfilehash: ${hash}\n---\n\n`),
    ...(['## ', ['Guide', 'Guide pratique'], '\n\n', ['One is here.', 'Un est ici.'], ' '] as const),
    ...([['Two is there.', 'Deux est là.'], '\n\n### ', ['Notes', 'Remarques'], '\n'] as const),
  ];
  const source = forms(parts('').slice(1)).source;
  const sha1 = createHash('sha1').update(source).digest('hex');
  const edits = [
    ['a sentence came', source.replace('here.', 'here. Three is new.')],
    ['a sentence went and another one changed', source.replace(' Two is there.', '').replace('here', 'down here')],
    ['a heading changed its level', source.replace('## Guide', '### Guide').replace('here', 'down here')],
  ] as const;

  test.each(edits.flatMap(([name, edited]) => (['plain', 'bilingual'] as const).map((form) => ({ name, edited, form }))))(
    'has the same $form translation again after $name',
    async ({ edited, form }) => {
      const translation = forms(parts(sha1))[form];
      const root = await firstNight(source, translation);
      expect(readTarget(root)).toBe(translation);
      expect(await nextNight(root, { source: edited })).not.toBe(translation);
      expect((await synced(root)).writes).toEqual([]);
      expect(await nextNight(root, { source })).toBe(translation);
    },
  );
});

test('a translation that is kept of a sentence that stands twice changes nothing', async () => {
  const source = '---\ntitle: All\n---\n\n# All\n\nOne is here.\n\n## All\n';
  const edited = source.replace('\n## All\n', '');
  const pin = `ms.openlocfilehash: ${createHash('sha1').update(source).digest('hex')}\n`;
  const root = await firstNight(source, `---\ntitle: Tout\n${pin}---\n\n# Tout\n\nUn est ici.\n\n## Tout\n`);
  await nextNight(root, { source: edited });
  expect((await synced(root)).writes).toEqual([]);
});

describe('a dry run', () => {
  test('plans the same and writes nothing', async () => {
    const { source, plain } = forms([['One is here.', 'Un est ici.'], '\n']);
    const root = await firstNight(source, plain);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(root, SOURCE), `${source}\nTwo is new.\n`);
    const planned = await synced(root, { dryRun: true });
    expect(planned.writes).toMatchObject([
      { action: 'update' },
      { action: 'update' },
      { path: TARGET, action: 'update', reason: '1 new sentence to translate' },
    ]);
    expect(readTarget(root)).toBe(plain);
    expect((await synced(root)).writes).toEqual(planned.writes);
  });
});

describe('a notice', () => {
  test.each(['docusaurus', 'vitepress', 'mkdocs', 'hugo', 'github'])(
    'stands on a page while it is behind, as %s has it',
    async (style) => {
      const { source, plain } = forms([['One is here.', 'Un est ici.'], '\n\n', ['Two is there.', 'Deux est là.'], '\n']);
      const root = await firstNight(source, plain);
      const sync = { notice: { style, text: { 'fr-FR': 'Cette page n’est pas à jour.' } } };
      write(root, 'hexapla.config.json', JSON.stringify({ locales: [{ tag: 'fr-FR' }], sync }));
      expect(await nextNight(root, {})).toBe(plain);
      const behind = await nextNight(root, { source: source.replace('is here', 'was never here') });
      expect(behind).toContain('n’est pas à jour');
      expect(behind.endsWith(`\n\n${plain}`)).toBe(true);
      expect((await synced(root)).writes).toEqual([]);
      const translated = behind.replace('Un est ici.', 'Un n’a jamais été ici.');
      expect(await nextNight(root, { translation: translated })).toBe(plain.replace('Un est ici.', 'Un n’a jamais été ici.'));
    },
  );
});

describe('another form', () => {
  const parts = [
    '# ',
    ['Guide', 'Guide pratique'],
    '\n\n- [',
    ['One is here', 'Un est ici'],
    '](a.md)\n\n',
    ['Two is there.', 'Deux est là.'],
    ' ',
    ['It stays.', 'Il reste.'],
    '\n',
  ] as const;
  const { source, plain, bilingual } = forms(parts);

  test('comes and goes, and leaves what it was', async () => {
    const root = await firstNight(source, bilingual);
    await synced(root, { form: 'plain' });
    expect(readTarget(root)).toBe(plain);
    expect((await synced(root, { form: 'plain' })).writes).toEqual([]);
    await synced(root, { form: 'bilingual' });
    const prefix = /data-ttu-id="([0-9a-f]{5})/.exec(readTarget(root))?.[1] ?? '';
    const anchored = bilingual.replaceAll('abcde', prefix).replace('# ', '# <a name="guide"></a>');
    expect(readTarget(root)).toBe(anchored);
    expect((await synced(root, { form: 'bilingual' })).writes).toEqual([]);
  });

  test('may stand beside the first', async () => {
    const root = await firstNight(source, bilingual);
    await synced(root, { form: 'both' });
    expect(readTarget(root)).toBe(bilingual);
    expect(readFileSync(join(root, 'plain', TARGET), 'utf8')).toBe(plain);
    expect((await synced(root, { form: 'both' })).writes).toEqual([]);
  });
});

describe('paragraphs as a translator joined or parted them', () => {
  const one = 'The first paragraph is about bread.';
  const two = 'The second paragraph is about butter and salt.';
  const un = 'Le premier paragraphe parle de pain.';
  const deux = 'Le second paragraphe parle de beurre et de sel.';

  test.each([
    ['joined', `${one}\n\n${two}\n`, `${un} ${deux}\n`],
    ['parted', `${one} ${two}\n`, `${un}\n\n${deux}\n`],
  ])('stay %s', async (_, source, translation) => {
    const root = await firstNight(source, translation);
    expect(readTarget(root)).toBe(translation);
    const found = await nextNight(root, { source: `${source}\nA third one came.\n` });
    expect(asRead(found)).toBe(`${translation}\nA third one came.(en)\n`);
  });
});

describe('a document that cannot be read for sure', () => {
  const { source, plain } = forms([['One is here.', 'Un est ici.'], '\n']);

  test.each([
    ['the source nests too deep', { source: `${'> '.repeat(3000)}${source}` }],
    ['the front matter of the source is torn', { source: `---\ntitle: "a\n---\n${source}` }],
    [
      'the front matter of the translation is torn',
      { translation: `---\ntitle: "a\n---\n${plain}`, source: `${source}\nNew.\n` },
    ],
  ])('is left as it is: %s', async (_, edit) => {
    const root = await firstNight(source, plain);
    expect(await nextNight(root, edit)).toBe('translation' in edit ? edit.translation : plain);
    expect((await synced(root)).findings.map(({ rule }) => rule)).toContain('sync');
  });

  test('is no Markdown: files of texts by key are left alone', async () => {
    const texts = '{ "hello": "Hello.", "bye": "Good bye." }\n';
    const root = await firstNight(source, plain);
    write(root, 'hexapla.config.json', JSON.stringify({ source: { include: ['texts/*.json'] }, locales: [{ tag: 'fr-FR' }] }));
    write(root, 'texts/a.json', texts);
    write(root, 'locales/fr-FR/a.json', '{ "hello": "Bonjour." }\n');
    await commitOn(2, root, 'Texts');
    expect((await synced(root)).writes).toEqual([]);
  });
});

describe('a large project', () => {
  test('is told the second night what it was told the first, whatever is kept of it', async () => {
    vi.stubEnv('HEXAPLA_CACHE', workspace({}));
    onTestFinished(() => void vi.unstubAllEnvs());
    const { source, plain } = forms([['One is here.', 'Un est ici.'], '\n']);
    const root = await firstNight(source, plain);
    for (let page = 0; page < 60; page += 1) {
      write(root, `source-docs/${page}.md`, `${source}\nDonâ€™t number ${page}.\n`);
      write(root, `locales/fr-FR/${page}.md`, `${plain}\nPas le numéro ${page}.\n`);
    }
    write(root, 'locales/fr-FR/7.md', '<<<<<<< ours\nUn est ici.\n=======\nUn.\n>>>>>>> theirs\n');
    await commitOn(2, root, 'Many pages');
    await synced(root);
    const told = [(await synced(root)).findings, (await synced(root)).findings];
    expect(told[0]?.map(({ rule }) => rule).sort()).toEqual([...Array(60).fill('mojibake'), 'sync']);
    expect(told[1]).toEqual(told[0]);
  });
});

describe('the front matter', () => {
  const { source, plain } = forms([['One is here.', 'Un est ici.'], '\n']);
  const front = (lines: string) => `---\n${lines}---\n`;

  test.each([
    ['a key that is new', 'weight: 1\n', 'weight: 1\nnew: a\n', 'weight: 1\n', 'weight: 1\nnew: a\n'],
    ['a value that was a copy', 'weight: 1\n', 'weight: 2\n', 'weight: 1\n', 'weight: 2\n'],
    ['a value that somebody set', 'weight: 1\n', 'weight: 2\n', 'weight: 7\n', 'weight: 7\n'],
    ['a key that is gone', 'weight: 1\nold: b\n', 'weight: 1\n', 'weight: 1\nold: b\n', 'weight: 1\n'],
    ['a key of its own', 'weight: 1\n', 'weight: 2\n', 'weight: 1\nmine: c\n', 'weight: 2\nmine: c\n'],
  ])('follows %s', async (_, before, after, translated, expected) => {
    const root = await firstNight(front(before) + source, front(translated) + plain);
    expect(await nextNight(root, { source: front(after) + source })).toBe(front(expected) + plain);
    expect((await synced(root)).writes).toEqual([]);
  });

  test.each([
    ['source', /^---\nid: a\ntitle: One\n# hexapla: not translated 10 [0-9a-f]{8}\n---\n/],
    ['leave', /^---\nid: a\n---\n/],
  ])('of a title that is new, where missing is `%s`', async (missing, expected) => {
    const root = await firstNight(front('id: a\n') + source, front('id: a\n') + plain);
    write(root, 'hexapla.config.json', JSON.stringify({ locales: [{ tag: 'fr-FR' }], sync: { missing } }));
    expect(await nextNight(root, { source: front('id: a\ntitle: One\n') + source })).toMatch(expected);
    expect((await synced(root)).writes).toEqual([]);
  });
});
