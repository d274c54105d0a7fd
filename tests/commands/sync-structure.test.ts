import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { commitOn, git, pair, status, workspace, write } from '../cli/run.ts';
import { asRead, firstNight, forms, nextNight, type Parts, readTarget, SOURCE, synced, TARGET } from './sync-workspace.ts';

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const pinOf = (text: string) => /openlocfilehash: (\S+)/.exec(text)?.[1];
const bodyOf = (text: string) => asRead(text).replace(/^---\n[\s\S]*?\n---\n\n?/, '');

const A = ['The first sentence stands here.', 'La première phrase se trouve ici.'] as const;
const B = ['Another one follows it closely.', 'Une autre la suit de près.'] as const;
const C = ['A third paragraph speaks of water.', 'Un troisième paragraphe parle de l’eau.'] as const;
const CODE = '```sh\nheat 200\n```\n\n';

/** A repository whose bilingual page is pinned to the source of its first commit, and of which nothing is recorded. */
async function pinned(before: Parts, source: string, edited = (text: string) => text): Promise<string> {
  const documents = forms(before);
  const page = `---\nms.openlocfilehash: ${sha1(documents.source)}\nms.contentlocale: fr-FR\n---\n\n${edited(documents.bilingual)}`;
  const root = workspace({ [SOURCE]: documents.source, [TARGET]: page });
  await git(root, 'init', '-q');
  await commitOn(1, root, 'A page and its translation');
  write(root, SOURCE, source);
  await commitOn(2, root, 'The source goes on');
  return root;
}

/** The ways in which a sentence stands in a page: around A and B, which were one paragraph or are one. */
const PLACES: readonly { readonly name: string; readonly around: (a: string, b: string) => string }[] = [
  { name: 'a paragraph', around: (a, b) => `${a} ${b}\n` },
  { name: 'paragraphs', around: (a, b) => `${a}\n\n${b}\n` },
  { name: 'a numbered list', around: (a, b) => `1. ${a}\n2. ${b}\n` },
  { name: 'a list with a paragraph below', around: (a, b) => `- ${a}\n\n${b}\n` },
  { name: 'a nested list', around: (a, b) => `- ${a}\n  - ${b}\n` },
  { name: 'a quote', around: (a, b) => `> ${a}\n\n${b}\n` },
  { name: 'a heading', around: (a, b) => `### ${a}\n\n${b}\n` },
  { name: 'cells', around: (a, b) => `| ${a} | ${b} |\n| --- | --- |\n` },
  { name: 'rows', around: (a, b) => `| ${a} |\n| --- |\n| ${b} |\n` },
];
const MOVES = PLACES.flatMap((from) =>
  PLACES.flatMap((to) => (from === to ? [] : [{ name: `${from.name} to ${to.name}`, from, to }])),
);

/** The same sorts of blocks stand elsewhere in the page, so that none of them is the only one. */
function around(middle: string): string {
  return `# Guide\n\n1. One here.\n2. Two here.\n\n- Three here.\n\n> Four here.\n\n### Five here\n\nSix here.\n\n| Seven | Eight |\n| --- | --- |\n| Nine | Ten |\n\nEleven here.\n\n${middle}\nTwelve here.\n`;
}

function partsOf(text: string): Parts {
  const known = new Map<string, string>([A, B]);
  const words = [
    ...known.keys(),
    ...(around('').match(/(?:One|Two|Three|Four|Six|Eleven|Twelve) here\.|Five here|Guide|Seven|Eight|Nine|Ten/g) ?? []),
  ];
  return text
    .split(new RegExp(`(${words.map((word) => word.replaceAll('.', '\\.')).join('|')})`))
    .map((part) => (words.includes(part) ? [part, known.get(part) ?? part.toUpperCase()] : part));
}

const frenchOf = (text: string) => forms(partsOf(text)).plain;

describe('the structure of the source', () => {
  test.each(MOVES)('is that of a page that is pinned: from $name', async ({ from, to }) => {
    const after = around(to.around(A[0], B[0]));
    const root = await pinned(partsOf(around(from.around(A[0], B[0]))), after);
    await synced(root);
    expect(bodyOf(readTarget(root))).toBe(frenchOf(after));
    expect(pinOf(readTarget(root))).toBe(sha1(after));
  });

  // A recorded table that became something else stays a table, as it was: what ends it is not known from names of frames.
  test.each(MOVES.filter(({ from }) => from.name !== 'cells'))(
    'is that of a page that is recorded: from $name',
    async ({ from, to }) => {
      const before = forms(partsOf(around(from.around(A[0], B[0]))));
      const after = around(to.around(A[0], B[0]));
      const root = await firstNight(before.source, before.plain);
      expect(await nextNight(root, { source: after })).toBe(frenchOf(after));
      expect((await synced(root)).findings).toEqual([]);
    },
  );
});

describe('code of a page that is pinned', () => {
  const before: Parts = ['# ', ['Guide', 'Guide pratique'], '\n\n', CODE, A, '\n'];
  const after = `# Guide\n\n${CODE.replace('200', '200\nwait 10')}${A[0]}\n`;

  test('follows the source, and then the pin does', async () => {
    const root = await pinned(before, after);
    await synced(root);
    expect(readTarget(root)).toContain('```sh\nheat 200\nwait 10\n```');
    expect(pinOf(readTarget(root))).toBe(sha1(after));
  });

  test('stays where a translator changed it, and the pin stays until that is looked at', async () => {
    const root = await pinned(before, after, (text) => text.replace('heat 200', 'heat 200 # chauffer'));
    const old = pinOf(readTarget(root));
    for (const _ of [1, 2]) {
      const { findings, writes } = await synced(root);
      expect(findings.map(({ message }) => message)).toEqual([
        `Expected the code of \`${SOURCE}\`, line 3, as it is today, found code that is another one here; it is left as it is. Take the change over, and the page counts as up to date`,
      ]);
      expect(writes.filter(({ path }) => path === TARGET)).toEqual([]);
      expect(pinOf(readTarget(root))).toBe(old);
    }
    expect((await status(root)).documents[0]).toMatchObject({ inSync: false });
    write(root, TARGET, readTarget(root).replace('# chauffer', '# chauffer\nwait 10 # attendre'));
    expect((await synced(root)).findings).toEqual([]);
    expect(pinOf(readTarget(root))).toBe(sha1(after));
    expect(readTarget(root)).toContain('# attendre');
  });

  test('stays where nothing says what it was, and the pin stays', async () => {
    const root = await pinned(before, after);
    const lost = readTarget(root).replace(/openlocfilehash: .*/, `openlocfilehash: ${sha1('unknown')}`);
    write(root, TARGET, lost);
    expect((await synced(root)).findings).toHaveLength(1);
    expect(readTarget(root)).toBe(lost);
  });

  test('that a translator changed is no matter while the source does not change', async () => {
    const source = `# Guide\n\n${CODE}${A[0]} ${B[0]}\n`;
    const edited = (text: string) =>
      text
        .replace('heat 200', 'chauffer 200')
        .replace('\n\n```', `\n\n${'```'}`)
        .trimEnd()
        .concat(` ${pair('abcde-190', B[1], B[0])}\n`);
    const root = await pinned(before, source, edited);
    expect((await synced(root)).findings).toEqual([]);
    expect(pinOf(readTarget(root))).toBe(sha1(source));
    expect(readTarget(root)).toContain('chauffer 200');
  });
});

describe('a cell that was only code', () => {
  const HEAD = [
    '# ',
    ['Guide', 'Guide pratique'],
    '\n\n| ',
    ['Layout', 'Disposition'],
    ' | ',
    ['Found', 'Trouvé'],
    ' |\n| --- | --- |\n',
  ] as const;
  const HEAD_EN = '# Guide\n\n| Layout | Found |\n| --- | --- |\n';
  const HEAD_FR = '# Guide pratique\n\n| Disposition | Trouvé |\n| --- | --- |\n';

  test.each([
    ['beside a sentence', [...HEAD, '| ', A, ' | ', B, ' |\n| ', C, ' | `README.md` |\n']],
    ['as the only such row', [...HEAD, '| `a` | `b` |\n| ', C, ' | `README.md` |\n']],
    ['beside other code', [...HEAD, '| `a` | `README.md` |\n']],
  ] as readonly (readonly [string, Parts])[])('gets the sentence that it became: %s', async (_, before) => {
    const documents = forms(before);
    const after = documents.source.replace('`README.md`', 'Look for `README.md` or `b`.');
    const root = await pinned(before, after);
    const told = await synced(root);
    expect(told.writes.map(({ reason }) => reason)).toContain('1 new sentence to translate');
    expect(bodyOf(readTarget(root))).toBe(documents.plain.replace('`README.md`', 'Look for `README.md` or `b`.(en)'));
  });

  test('is told of where nothing says what it was', async () => {
    const root = workspace({
      [SOURCE]: `${HEAD_EN}| ${A[0]} | ${B[0]} |\n`,
      [TARGET]: forms([...HEAD, '| ', A, ' | `README.md` |\n']).bilingual,
    });
    const { findings } = await synced(root);
    expect(bodyOf(readTarget(root))).toBe(`${HEAD_FR}| ${A[1]} | \`README.md\` |\n`);
    expect(findings.map(({ message }) => message)).toEqual([
      `Expected a place for every sentence of \`${SOURCE}\` that is not translated, found none for that of line 5: ${B[0]}`,
    ]);
    expect((await synced(root)).findings).toEqual(findings);
  });
});
