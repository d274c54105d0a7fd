import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commitOn, git, hexapla, pair, write } from '../cli/run.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PAGES = 26;
const LOCALES = ['fr-FR', 'de-DE'];
/** Pages from this one on are bilingual. */
const BILINGUAL = 20;

const name = (at: number) => `page-${at}.md`;
/** The page behind the next one: pages link to one another in a ring. */
const link = (at: number) => `[${at}](${name((at + 2) % PAGES)}#care)`;
const sentences = (at: number) => [`Rinse part ${at} before you use it.`, `Read about ${link(at)} and the kettle.`];
const english = (at: number) => `# Part ${at}\n\n${sentences(at).join(' ')}\n\n## Care\n\nWash it well.\n`;
const plain = (at: number) =>
  `# Pièce ${at}\n\nRincez la pièce ${at} avant de l’utiliser. Lisez ${link(at)} et la bouilloire.\n\n## Care\n\nLavez-la bien.\n`;

function bilingual(at: number): string {
  const [rinse = '', read = ''] = sentences(at);
  const spans = [
    [`Pièce ${at}`, `Part ${at}`],
    [`Rincez la pièce ${at} avant de l’utiliser.`, rinse],
    [`Lisez ${link(at)} et la bouilloire.`, read],
    ['Lavez-la bien.', 'Wash it well.'],
  ].map(([target = '', source = ''], number) => pair(`a${at}-${101 + number}`, target, source));
  return `# ${spans[0]}\n\n${spans[1]} ${spans[2]}\n\n## Care\n\n${spans[3]}\n`;
}

const CONFIG = {
  source: { locale: 'en-US', include: ['source-docs/**/*.md'] },
  target: 'locales/{locale}/{path}',
  locales: LOCALES.map((tag) => ({ tag })),
  check: { glossary: 'terms.csv' },
};

let root = '';
let cache = '';
/** Of builds whose pages are made by threads. */
let threadCache = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'hexapla-kept-'));
  cache = mkdtempSync(join(tmpdir(), 'hexapla-cache-'));
  threadCache = mkdtempSync(join(tmpdir(), 'hexapla-cache-'));
  write(root, 'hexapla.config.json', JSON.stringify(CONFIG));
  write(root, 'terms.csv', 'en-US,fr-FR\nkettle,bouilloire\n');
  write(root, '.gitignore', 'site*\n');
  for (let at = 0; at < PAGES; at += 1) {
    write(root, `source-docs/${name(at)}`, english(at));
    for (const tag of LOCALES) write(root, `locales/${tag}/${name(at)}`, at < BILINGUAL ? plain(at) : bilingual(at));
  }
  await git(root, 'init', '-q');
  await commitOn(1, root, 'All');
});

afterAll(() => {
  for (const folder of [root, cache, threadCache]) rmSync(folder, { recursive: true, force: true });
});

/** How many pages were taken as they were, and all files of the site. */
async function built(env: Readonly<Record<string, string>> = {}) {
  const { code, stderr } = await hexapla(root, ['dashboard', 'build', '-o', 'site', '--verbose'], {
    env: { SOURCE_DATE_EPOCH: '1709251200', HEXAPLA_CACHE: cache, ...env },
  });
  expect([code, stderr]).toEqual([0, expect.stringContaining('Wrote the dashboard')]);
  const taken = /Took (\d+) of \d+ pages/.exec(stderr)?.[1];
  const folder = join(root, 'site');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((path) => /\.\w+$/.test(path)).map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
  return { taken: taken === undefined ? null : Number(taken), site: Object.fromEntries(files) };
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  write(root, path, text.replace(from, to));
}

const packs = () => readdirSync(cache).filter((path) => path.endsWith('.pack'));

/** Each change comes after those before it. `taken`: pages that it leaves as they were. */
const CHANGES: readonly (readonly [what: string, change: () => unknown, taken: number | null])[] = [
  ['nothing was kept yet', () => undefined, null],
  ['nothing changed', () => undefined, PAGES],
  ['a source changed', () => edit(`source-docs/${name(3)}`, 'before you use it', 'after you used it'), PAGES - 1],
  ['a source of a bilingual page changed', () => edit(`source-docs/${name(22)}`, 'before you use it', 'now'), PAGES - 1],
  // The page itself, and the one that links to a heading of it.
  ['a translation changed', () => edit(`locales/fr-FR/${name(5)}`, 'Rincez', 'Lavez'), PAGES - 2],
  ['a commit holds these changes', () => commitOn(2, root, 'Changes'), PAGES - 3],
  ['a commit has other files', () => commitNotes(), PAGES],
  ['a translated heading changed', () => edit(`locales/fr-FR/${name(7)}`, '## Care', '## Entretien'), PAGES - 2],
  ['a translation that others link to is gone', () => rmSync(join(root, `locales/fr-FR/${name(9)}`)), PAGES - 2],
  ['a page that others link to is gone', () => removePage(11), PAGES - 2],
  ['a page is new', () => write(root, 'source-docs/new.md', '# New\n'), PAGES - 1],
  ['the glossary changed', () => write(root, 'terms.csv', 'en-US,fr-FR\nkettle,théière\n'), 0],
  ['the configuration changed', () => write(root, 'hexapla.config.json', JSON.stringify({ ...CONFIG, check: {} })), 0],
  ['a page was acknowledged', () => acknowledge(`source-docs/${name(3)}`), PAGES - 1],
  ['a commit was taken back', () => git(root, 'reset', '-q', '--soft', 'HEAD~2'), PAGES - 3],
  ['a page was renamed', () => rename(13, 'renamed.md'), PAGES - 1],
  ['a byte of the cache changed', () => damage((bytes) => bytes.fill(0, 0, 1)), PAGES - 1],
  ['the cache is cut off', () => damage((bytes) => bytes.subarray(0, -100)), null],
  ['the cache is empty', () => damage((bytes) => bytes.subarray(0, 0)), null],
  ['nothing changed since', () => undefined, PAGES],
];

function commitNotes(): Promise<void> {
  write(root, 'notes.txt', '');
  return commitOn(3, root, 'Notes');
}

function removePage(at: number): void {
  for (const folder of ['source-docs', ...LOCALES.map((tag) => `locales/${tag}`)]) rmSync(join(root, folder, name(at)));
}

async function acknowledge(path: string): Promise<void> {
  const { code, stderr } = await hexapla(root, ['ack', path, '--locale', 'fr-FR'], { env: { HEXAPLA_CACHE: 'off' } });
  expect([code, stderr]).toEqual([0, expect.anything()]);
}

function rename(at: number, to: string): void {
  for (const folder of ['source-docs', ...LOCALES.map((tag) => `locales/${tag}`)])
    renameSync(join(root, folder, name(at)), join(root, folder, to));
}

function damage(change: (bytes: Buffer) => Buffer): void {
  const [own = ''] = packs();
  const path = join(cache, own);
  writeFileSync(path, change(readFileSync(path)));
}

describe('a build with the pages of an earlier one', () => {
  it.each(CHANGES)('writes what a build without them writes, where %s', async (_, change, taken) => {
    await change();
    const { site } = await built({ HEXAPLA_CACHE: 'off' });
    expect(await built()).toEqual({ taken, site });
    expect(packs()).toHaveLength(1);
    const byThreads = await built({ HEXAPLA_CACHE: threadCache, HEXAPLA_THREADS: '2' });
    expect(byThreads.site).toEqual(site);
  });

  it('takes the pages that threads made as those that it made itself', async () => {
    expect((await built({ HEXAPLA_CACHE: threadCache })).taken).toBe(PAGES);
  });

  it('goes on where nothing can be kept', async () => {
    const { site } = await built({ HEXAPLA_CACHE: 'off' });
    expect(await built({ HEXAPLA_CACHE: join(root, 'terms.csv') })).toEqual({ taken: null, site });
  });
});
