import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFindings } from '../../src/commands/checked-documents.ts';
import { compareDocuments } from '../../src/commands/compare-project.ts';
import { openSelected } from '../../src/commands/open-project.ts';
import type { Session } from '../../src/commands/session.ts';
import { git, write } from '../cli/run.ts';
import { temporaryTree } from '../workspace/temporary-tree.ts';

const nothing = () => undefined;
const CONFIG = JSON.stringify({
  source: { locale: 'en', include: ['docs/**/*.{md,mdx}'] },
  target: 'i18n/{locale}/{path}',
  locales: [{ tag: 'fr' }, { tag: 'de' }],
});

/** What is found in a project of these files, as rows of severity, rule, place and message. */
function findingsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return findingsAt(temporaryTree({ 'hexapla.config.json': CONFIG, ...files }));
}

async function findingsAt(root: string): Promise<readonly string[]> {
  const session: Session = {
    root,
    configFile: null,
    engine: 'satteri',
    program: '',
    colour: false,
    width: 80,
    note: nothing,
    detail: nothing,
    complain: nothing,
    progress: nothing,
    stdin: () => Promise.resolve(new Uint8Array()),
  };
  const { project, documents, reading } = await openSelected(session, { paths: [], locales: [] });
  const { compared } = await compareDocuments(project, documents, { session, reading, pairs: true, history: null });
  const findings = await documentFindings(project, compared, { reading });
  return findings.map(({ severity, rule, path, place, locale, message }) => {
    expect(path.startsWith(`i18n/${locale}/`)).toBe(true);
    return `${severity} ${rule} ${path}:${place === null ? '-' : `${place.line}:${place.column}`} ${message}`;
  });
}

describe('the findings of documents', () => {
  it('tell where, in which document of which locale', async () => {
    const found = await findingsIn({
      'docs/feed.md': '# Feed\n\nSee [oats](oats.md#mix) and [hay](hay.md).\n',
      'docs/oats.md': '# Oats\n\n## Mix\n\nGood.\n',
      'docs/hay.md': '# Hay\n\nDry.\n',
      'i18n/fr/feed.md': '# Nourrir\n\nVoir [avoine](oats.md#mix) et [foin](hey.md).\n',
      'i18n/fr/oats.md': '# Avoine\n\n## Mélanger\n\n<<<<<<< HEAD\nBon.\n',
      'i18n/de/feed.md': '# Füttern\n\nSiehe [Hafer](oats.md#mix) und [Heu](hay.md).\n',
    });
    expect([...found].sort()).toEqual([
      'error link-target i18n/fr/feed.md:3:31 Expected a link to `hay.md` as in the source, found `hey.md`, which leads nowhere',
      'error merge-conflict i18n/fr/oats.md:5:1 Expected a merged text, found the conflict marker `<<<<<<<`; choose a side and delete the markers',
      'info link-fallback i18n/de/feed.md:3:7 Expected pages in `de` behind all links, found `docs/oats.md`, `docs/hay.md` in `en` only',
      'warning link-fragment i18n/fr/feed.md:3:6 Expected a heading or an anchor `mix` in `i18n/fr/oats.md`, found none',
    ]);
  });

  it('of a bilingual document are those of its translation, at places of the file', async () => {
    const pair = (id: number, target: string, source: string) =>
      `<span data-ttu-id="abcde-${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="abcde-${id}">${source}</span></span>`;
    const found = await findingsIn({
      'docs/feed.md': '# Feed\n\n> [!NOTE]\n> Feed all.\n\n[!INCLUDE [hay](hay.md)]\n\nSee [oats](oats.md).\n',
      'docs/oats.md': 'Oats.\n',
      'i18n/fr/feed.md': [
        `# <a name="feed"></a>${pair(101, 'Nourrir', 'Feed')}`,
        `> [!REMARQUE]\n> ${pair(102, 'Nourrir tout.', 'Feed all.')}`,
        `${pair(103, 'Voir [avoine](avoine.md).', 'See [oats](oats.md).')}\n`,
      ].join('\n\n'),
    });
    expect(found).toEqual([
      'error alerts i18n/fr/feed.md:3:3 Expected `[!NOTE]`, found `[!REMARQUE]`: sites do not read it as an alert',
      'warning includes i18n/fr/feed.md:- Expected `[!INCLUDE [hay](hay.md)]` as in the source, found it nowhere',
      'error link-target i18n/fr/feed.md:6:36 Expected a link to `oats.md` as in the source, found `avoine.md`, which leads nowhere',
    ]);
  });

  it('are none where links resolve in some way that sites know', async () => {
    const links = [
      ...[
        'oats.md',
        './oats',
        'oats/',
        '../feed/oats.md',
        'oats.md?a=b#mix',
        'sub/',
        'sub/index.md',
        'images/a.png',
        '/docs/feed/oats',
      ],
      ...[
        '/feed/oats/',
        '/feed/oats.html',
        '~/docs/feed/oats.md',
        'oats.html',
        '/logo.svg',
        '/nowhere/at/all',
        'https://a.example',
      ],
      ...['xref:a', '{{ b }}', '@site/c.md', 'mailto:d@e.example', '#top'],
    ].map((destination) => `[a](${destination})`);
    const text = `# A\n\n${links.join(' ')}\n`;
    const found = await findingsIn({
      'docs/feed/a.md': text,
      'docs/feed/oats.md': '# Oats {#mix}\n',
      'docs/feed/sub/index.md': '# Sub\n',
      'docs/feed/images/a.png': '',
      'docs/public/logo.svg': '',
      'i18n/fr/feed/a.md': text,
      'i18n/fr/feed/oats.md': '# Avoine {#mix}\n',
      'i18n/fr/feed/sub/index.md': '# Sous\n',
    });
    expect(found).toEqual([]);
  });

  it('know from git what a translation was made from', async () => {
    const code = '```js\nfeedAll(3);\nopenGate(4);\n```\n';
    const root = temporaryTree({
      'hexapla.config.json': CONFIG,
      'docs/a.md': `# Feed\n\nFeed all hens.\n\n${code}\n[!INCLUDE [hay](hay.md)]\n`,
      'i18n/fr/a.md': `# Nourrir\n\nNourrir toutes les poules.\n\n${code}`,
    });
    await git(root, 'init', '-q');
    await git(root, 'add', '.');
    await git(root, 'commit', '-q', '-m', 'Translate');
    write(root, 'docs/a.md', `# Feed\n\nFeed all hens now.\n\n${code}\n[!INCLUDE [hay](hay.md)]\n\n[!INCLUDE [oats](oats.md)]\n`);
    expect(await findingsAt(root)).toEqual([
      'warning includes i18n/fr/a.md:- Expected `[!INCLUDE [hay](hay.md)]` as in the source, found it nowhere',
    ]);
    const commit = readFileSync(join(root, '.git/refs/heads/main'), 'utf8').trim();
    const french = `# Nourrir\n\nNourrir toutes les poules.\n\n[!INCLUDE [hay](hay.md)]\n`;
    write(root, 'i18n/fr/a.md', `---\nl10n:\n  sourceCommit: ${commit}\n---\n${french}`);
    expect(await findingsAt(root)).toEqual([
      'error code-blocks i18n/fr/a.md:- Expected the code block with `openGate(4);` as in the source, found it nowhere: lost content',
      'warning structure i18n/fr/a.md:- Expected a code block as in the source, found the end',
    ]);
  });

  it('leave out what is missing, what is no Markdown and what has no source', async () => {
    const found = await findingsIn({
      'docs/a.md': 'Hay.\n',
      'i18n/fr/b.md': '<<<<<<< HEAD\n',
    });
    expect(found).toEqual([]);
  });

  it('of MDX know its elements and its links', async () => {
    const found = await findingsIn({
      'docs/a.mdx': '<Tabs>\n  <Tab label="A">\n\n  Hay.\n\n  </Tab>\n</Tabs>\n\n<Card href="b" />\n',
      'docs/b.mdx': 'Oats.\n',
      'i18n/fr/a.mdx': '<Tabs>\n  <Tab label="A">\n\n  Foin.\n\n  </Tab>\n</Tabs>\n\n<Card href="bé" />\n',
      'i18n/fr/b.mdx': 'Avoine.\n',
    });
    expect(found).toEqual([
      'error link-target i18n/fr/a.mdx:9:1 Expected a link to `b` as in the source, found `bé`, which leads nowhere',
    ]);
  });
});
