import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { dataFile, documentFileName, type SiteFile } from '../../../src/dashboard/server/data-file.ts';
import { indexPage } from '../../../src/dashboard/server/index-page.ts';
import { SiteData } from '../../../src/dashboard/server/site-data.ts';
import type { DashboardOverview, WorkRow } from '../../../src/model/dashboard.ts';
import { locale } from '../../../src/model/locale.ts';
import { NAMED_PAYLOADS } from '../payloads.ts';
import { documentOf, FIGURES, projectOf } from '../site.ts';

/** What the files of a site hand to a page, by name. */
function handedOver(files: readonly SiteFile[]): ReadonlyMap<string, unknown> {
  const handed = new Map<string, unknown>();
  for (const { text } of files)
    runInNewContext(text, { hexapla: (name: string, data: unknown) => handed.set(name, JSON.parse(JSON.stringify(data))) });
  return handed;
}

function siteOf(paths: readonly string[]): {
  readonly handed: ReadonlyMap<string, unknown>;
  readonly overview: DashboardOverview;
} {
  const files: SiteFile[] = [];
  const tags = [locale('fr-FR'), locale('ar')];
  const data = new SiteData({ write: (file) => files.push(file), paths, tags });
  for (const path of paths) data.add(documentOf({ path, text: 'a text' }));
  const overview = data.finish(projectOf({ tags, text: 'name' }));
  return { handed: handedOver(files), overview };
}

describe('dataFile', () => {
  it.each(NAMED_PAYLOADS)('hands over %s as it is, and would end no script', (_, payload) => {
    const file = dataFile('overview', { payload });
    expect([handedOver([file]).get('overview'), /<|[\u2028\u2029]/.test(file.text)]).toEqual([{ payload: payload }, false]);
  });
});

describe('SiteData', () => {
  it('writes each document to a file that its path tells, and lists all of them', () => {
    const { handed, overview } = siteOf(['b.md', 'a.md']);
    expect([...handed.keys()].sort()).toEqual(
      [
        'documents-0',
        'findings-0-0',
        'history',
        'overview',
        'search',
        'search-grams-0',
        'search-paths-0',
        'work-0-missing-0',
        'work-0-stale-0',
        documentFileName('a.md'),
        documentFileName('b.md'),
      ].sort(),
    );
    expect(handed.get('documents-0')).toEqual({
      documents: ['a.md', 'b.md'].map((path) => [path, 0, [[1, 1, FIGURES], null]]),
    });
    expect(handed.get('overview')).toEqual(overview);
    expect(overview.locales.map(({ documents, pagesMissing, work }) => [documents, pagesMissing, work])).toEqual([
      [2, 0, { stale: 1, missing: 1 }],
      [0, 0, { stale: 0, missing: 0 }],
    ]);
    expect([overview.rules.map(({ rule, warning }) => [rule, warning]), overview.worst.length, overview.oldest.length]).toEqual([
      [['a text', 2]],
      2,
      2,
    ]);
  });

  it('puts documents whose paths have the same fingerprint into one file', () => {
    // Two paths of 32-bit FNV-1a that collide: found by trying.
    const [one, two] = collision();
    const { handed } = siteOf([one, two, 'c.md']);
    expect(documentFileName(one)).toBe(documentFileName(two));
    expect(handed.get(documentFileName(one))).toMatchObject({ documents: [{ path: one }, { path: two }] });
  });

  it('cuts long lists into files', () => {
    const paths = Array.from({ length: 4500 }, (_, at) => `${at}.md`);
    const { handed, overview } = siteOf(paths);
    expect([overview.chunks.documents, overview.locales[0]?.work, overview.rules[0]?.chunks]).toEqual([
      3,
      { stale: 3, missing: 3 },
      3,
    ]);
    const rows = [0, 1, 2].flatMap((at) => (handed.get(`work-0-stale-${at}`) as { items: WorkRow[] }).items);
    expect(new Set(rows.map(([path]) => path)).size).toBe(4500);
  });
});

function collision(): readonly [string, string] {
  const seen = new Map<string, string>();
  for (let at = 0; ; at += 1) {
    const path = `docs/page-${at}.md`;
    const name = documentFileName(path);
    const other = seen.get(name);
    if (other !== undefined) return [other, path];
    seen.set(name, path);
  }
}

describe('indexPage', () => {
  it('has no script and no style of its own, and a strict policy', () => {
    const { text } = indexPage('abc');
    expect(text).not.toMatch(/<style|\sstyle=|<script>|\son\w+=/);
    expect(/content="([^"]*default-src[^"]*)"/.exec(text)?.[1]).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';(?!.*unsafe)/,
    );
  });
});
