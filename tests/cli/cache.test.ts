import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { git, hexapla, workspace, write } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

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

/** A page of each kind, in front of those that are in sync. */
async function addKinds(): Promise<void> {
  write(root, 'source-docs/page-0.md', english('page-0.md').replace('one sentence', 'a sentence'));
  write(root, 'source-docs/new.md', '# New\n');
  write(root, 'locales/fr-FR/alone.md', '# Seule\n\nUne phrase.\n');
  write(root, 'locales/fr-FR/page-1.md', new Uint8Array([0x23, 0x20, 0xff, 0x0a]));
  write(root, 'source-docs/page-2.md', new Uint8Array([0xfe, 0xff]));
  await git(root, 'mv', 'source-docs/page-3.md', 'source-docs/moved.md');
  await git(root, 'add', '-A');
  await git(root, 'commit', '-qm', 'Changes');
}

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

  test('is the same whichever threads compared it, as is what is told', async () => {
    await addKinds();
    const run = async (threads: string, own: string) => {
      const env = { HEXAPLA_CACHE: own, HEXAPLA_THREADS: threads };
      const { code, stdout, stderr } = await hexapla(root, ['status', '--format', 'json', '--verbose'], { env });
      return { code, stdout, stderr };
    };
    const alone = await run('1', 'off');
    const counts = JSON.parse(alone.stdout).totals['fr-FR'].counts;
    expect(counts).toMatchObject({ stale: 1, missing: 1 });
    expect(JSON.parse(alone.stdout).findings).toHaveLength(2);
    for (const threads of ['2', '3', '5']) {
      const stderr = `${alone.stderr}hexapla: Compares 62 documents with ${threads} threads\n`;
      expect(await run(threads, cache)).toEqual({ ...alone, stderr });
      expect(await run('1', cache)).toEqual(alone);
      for (const path of kept()) rmSync(path);
    }
  });

  test.each(['1', '2'])('is used, also where %s threads compared it', async (threads) => {
    await status({ HEXAPLA_THREADS: threads });
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
