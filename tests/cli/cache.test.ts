import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { git, hexapla, workspace, write } from './run.ts';

const PAGES = Array.from({ length: 60 }, (_, at) => `page-${at}.md`);
const english = (name: string) => `# The page ${name}\n\nIt has one sentence. Another one is about ${name.length} letters.\n`;
const french = (name: string) => `# La page ${name}\n\nElle a une phrase. Une autre parle de ${name.length} lettres.\n`;

let root = '';
let cache = '';

beforeEach(async () => {
  const files = PAGES.flatMap((name) => [
    [`source-docs/${name}`, english(name)],
    [`locales/fr-FR/${name}`, french(name)],
  ]);
  root = workspace(Object.fromEntries(files));
  cache = mkdtempSync(join(tmpdir(), 'hexapla-cache-'));
  const own = cache;
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  await git(root, 'init', '-q');
  await git(root, 'add', '-A');
  await git(root, 'commit', '-qm', 'All');
});

async function status(env: Readonly<Record<string, string>> = {}): Promise<string> {
  const run = await hexapla(root, ['status', '--format', 'json'], { env: { HEXAPLA_CACHE: cache, ...env } });
  expect(run).toMatchObject({ code: 0 });
  return run.stdout;
}

const kept = () => readdirSync(cache).map((name) => join(cache, name));

describe('what is kept from one status to the next', () => {
  test('changes nothing in the output, be it there, off, damaged, or not to be written', async () => {
    const off = await status({ HEXAPLA_CACHE: 'off' });
    expect(kept()).toEqual([]);
    expect(await status()).toBe(off);
    expect(kept()).toHaveLength(1);
    expect(await status()).toBe(off);
    const [file = ''] = kept();
    const text = readFileSync(file, 'utf8');
    for (const damaged of ['', text.slice(0, -20), text.replace('current', 'missing'), `${'0'.repeat(64)}\n{`]) {
      writeFileSync(file, damaged);
      expect(await status()).toBe(off);
    }
    expect(await status({ HEXAPLA_CACHE: join(root, 'source-docs/page-0.md') })).toBe(off);
  });

  test('is used', async () => {
    await status();
    const [file = ''] = kept();
    const [, content = ''] = readFileSync(file, 'utf8').split('\n');
    const changed = content.replaceAll('"current":3', '"current":7');
    const { createHash } = await import('node:crypto');
    writeFileSync(file, `${createHash('sha256').update(changed).digest('hex')}\n${changed}`);
    expect(JSON.parse(await status()).documents[0].counts.current).toBe(7);
  });

  test.each([
    [
      'the source changed',
      () => write(root, 'source-docs/page-3.md', english('page-3.md').replace('one sentence', 'a sentence')),
    ],
    ['the translation changed', () => write(root, 'locales/fr-FR/page-3.md', '# La page page-3.md\n')],
    ['a page is new', () => write(root, 'source-docs/page-new.md', '# New\n')],
    ['a translation is gone', () => rmSync(join(root, 'locales/fr-FR/page-3.md'))],
    ['the configuration changed', () => write(root, 'hexapla.config.json', '{"locales":[{"tag":"fr-FR"}],"frontMatter":[]}')],
  ])('is not used where %s', async (_, change) => {
    await status();
    change();
    const now = await status({ HEXAPLA_CACHE: 'off' });
    expect(await status()).toBe(now);
    expect(await status()).toBe(now);
  });

  test('is not used where history or records say something else', async () => {
    await status();
    write(root, 'source-docs/page-3.md', english('page-3.md').replace('one sentence', 'a sentence'));
    await git(root, 'commit', '-qam', 'A change');
    expect(await status()).toBe(await status({ HEXAPLA_CACHE: 'off' }));
    await hexapla(root, ['ack', 'source-docs', '--locale', 'fr-FR']);
    const acknowledged = await status();
    expect(acknowledged).toBe(await status({ HEXAPLA_CACHE: 'off' }));
    expect(JSON.parse(acknowledged).totals['fr-FR'].counts.stale).toBe(0);
  });
});
