import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DocSet, docSets } from '../../src/workspace/config.ts';
import { configIssues } from '../../src/workspace/config-rules.ts';
import { detectLayout, noLayout } from '../../src/workspace/layout.ts';
import { LAYOUTS } from '../../src/workspace/layouts.ts';
import { temporaryTree } from './temporary-tree.ts';

const files = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, '']));

interface Row {
  readonly tree: Record<string, string>;
  /** Folder of the tree that is the project. */
  readonly root?: string;
  readonly name: string;
  readonly source: Partial<DocSet>;
  readonly target: string;
  readonly tags: readonly string[];
  readonly reason: string;
}

const ROWS: Record<string, Row> = {
  'our own': {
    tree: files('source-docs/a.md', 'locales/fr-FR/a.md', 'locales/zh-hant-tw/', 'locales/en-US/', 'locales/README.md'),
    name: 'hexapla',
    source: { locale: 'en-US', include: ['source-docs/**/*.{md,mdx}'] },
    target: 'locales/{locale}/{path}',
    tags: ['fr-FR', 'zh-hant-tw'],
    reason: '`source-docs/` `locales/fr-FR/` `locales/zh-hant-tw/`',
  },
  'our own, before any translation': {
    tree: files('source-docs/a.md', 'docs/a.md', 'docs/a.fr.md'),
    name: 'hexapla',
    source: { locale: 'en-US', include: ['source-docs/**/*.{md,mdx}'] },
    target: 'locales/{locale}/{path}',
    tags: [],
    reason: '`source-docs/`',
  },
  Docusaurus: {
    tree: {
      ...files(
        'docs/intro.md',
        'i18n/fr/docusaurus-plugin-content-docs/current/intro.md',
        'i18n/pt-BR/code.json',
        'i18n/en/code.json',
      ),
      'docusaurus.config.js': 'module.exports = { i18n: { defaultLocale: "en", locales: ["en", "fr"] } };',
    },
    name: 'Docusaurus',
    source: { locale: 'en', include: ['docs/**/*.{md,mdx}'] },
    target: 'i18n/{locale}/docusaurus-plugin-content-docs/current/{path}',
    tags: ['fr', 'pt-BR'],
    reason: '`docusaurus.config.js`',
  },
  'Docusaurus in website/, with another default locale': {
    tree: {
      ...files('docs/intro.md', 'website/i18n/ja/'),
      'website/docusaurus.config.ts': "throw new Error('never run'); i18n: { defaultLocale: 'en-GB' }",
    },
    name: 'Docusaurus',
    source: { locale: 'en-GB', include: ['docs/**/*.{md,mdx}'] },
    target: 'website/i18n/{locale}/docusaurus-plugin-content-docs/current/{path}',
    tags: ['ja'],
    reason: '`website/docusaurus.config.ts`',
  },
  'VitePress with the source in its root': {
    tree: files(
      'docs/.vitepress/config.ts',
      'docs/index.md',
      'docs/guide/a.md',
      'docs/new/a.md',
      'docs/fr/guide/a.md',
      'docs/zh/index.md',
      'docs/public/',
    ),
    name: 'VitePress',
    source: { locale: 'en', include: ['docs/**/*.{md,mdx}'] },
    target: 'docs/{locale}/{path}',
    tags: ['fr', 'zh'],
    reason: '`docs/.vitepress/` `docs/fr/` `docs/zh/`',
  },
  'VitePress with the source in a folder': {
    tree: files('.vitepress/config.ts', 'en/a.md', 'fr/', 'src/a.ts'),
    name: 'VitePress',
    source: { locale: 'en', include: ['en/**/*.{md,mdx}'] },
    target: '{locale}/{path}',
    tags: ['fr'],
    reason: '`.vitepress/` `en/` `fr/`',
  },
  Starlight: {
    tree: {
      ...files('src/content/docs/index.mdx', 'src/content/docs/pt-br/index.mdx'),
      'astro.config.mjs': "import starlight from '@astrojs/starlight';",
    },
    name: 'Starlight',
    source: { locale: 'en', include: ['src/content/docs/**/*.{md,mdx}'] },
    target: 'src/content/docs/{locale}/{path}',
    tags: ['pt-br'],
    reason: '`astro.config.mjs` `src/content/docs/pt-br/`',
  },
  'Hugo by content folder': {
    tree: {
      ...files('content/en/docs/a.md', 'content/ko/docs/a.md', 'content/zh-cn/'),
      'hugo.toml': 'defaultContentLanguage = "en"\n',
    },
    name: 'Hugo',
    source: { locale: 'en', include: ['content/en/**/*.{md,mdx}'] },
    target: 'content/{locale}/{path}',
    tags: ['ko', 'zh-cn'],
    reason: '`hugo.toml` `content/en/` `content/ko/` `content/zh-cn/`',
  },
  'Hugo by file name, source in German': {
    tree: {
      ...files('content/_index.md', 'content/_index.fr.md', 'content/x/a.md', 'content/x/a.en.md', 'content/x/a.min.md'),
      'config.yaml': 'baseURL: https://example.org\ndefaultContentLanguage: de\n',
    },
    name: 'Hugo',
    source: { locale: 'de', include: ['content/**/*.{md,mdx}'] },
    target: 'content/{dir}/{name}.{locale}.{ext}',
    tags: ['en', 'fr'],
    reason: '`config.yaml` `content/*.en.md` `content/*.fr.md`',
  },
  'Hugo by content folder, source in German beside them': {
    tree: { ...files('content/a.md', 'content/en/a.md', 'content/fr/a.md'), 'hugo.toml': "defaultContentLanguage = 'de'\n" },
    name: 'Hugo',
    source: { locale: 'de', include: ['content/**/*.{md,mdx}'] },
    target: 'content/{locale}/{path}',
    tags: ['en', 'fr'],
    reason: '`hugo.toml` `content/en/` `content/fr/`',
  },
  'Hugo with config/_default': {
    tree: files('content/a.md', 'content/fr/a.md', 'config/_default/hugo.yaml'),
    name: 'Hugo',
    source: { locale: 'en', include: ['content/**/*.{md,mdx}'] },
    target: 'content/{locale}/{path}',
    tags: ['fr'],
    reason: '`config/_default/hugo.yaml` `content/fr/`',
  },
  'MkDocs by folder': {
    tree: { ...files('handbook/en/a.md', 'handbook/fr/a.md'), 'mkdocs.yml': 'site_name: x\ndocs_dir: "handbook" # ours\n' },
    name: 'MkDocs',
    source: { locale: 'en', include: ['handbook/en/**/*.{md,mdx}'] },
    target: 'handbook/{locale}/{path}',
    tags: ['fr'],
    reason: '`mkdocs.yml` `handbook/en/` `handbook/fr/`',
  },
  'MkDocs by suffix': {
    tree: files('mkdocs.yml', 'docs/index.en.md', 'docs/index.fr.md', 'docs/a.en.md', 'docs/b.md'),
    name: 'MkDocs',
    source: { locale: 'en', include: ['docs/**/*.en.{md,mdx}'] },
    target: 'docs/{dir}/{name}.{locale}.{ext}',
    tags: ['fr'],
    reason: '`mkdocs.yml` `docs/*.fr.md`',
  },
  'MkDocs before any translation': {
    tree: files('mkdocs.yml', 'docs/index.md'),
    name: 'MkDocs',
    source: { locale: 'en', include: ['docs/**/*.{md,mdx}'] },
    target: 'docs/{locale}/{path}',
    tags: [],
    reason: '`mkdocs.yml`',
  },
  'name.TAG.md': {
    tree: files('docs/guide/a.md', 'docs/guide/a.zh-CN.md', 'docs/b.md', 'docs/b.test.md', 'docs/c.de.md'),
    name: 'name.TAG.md',
    source: { locale: 'en', include: ['docs/**/*.{md,mdx}'] },
    target: 'docs/{dir}/{name}.{locale}.{ext}',
    tags: ['zh-CN'],
    reason: '`docs/*.zh-CN.md`',
  },
  'content/TAG': {
    tree: files('content/en-US/a.md', 'content/fr-FR/a.md', 'content/images/'),
    name: 'content/TAG',
    source: { locale: 'en-US', include: ['content/en-US/**/*.{md,mdx}'] },
    target: 'content/{locale}/{path}',
    tags: ['fr-FR'],
    reason: '`content/en-US/` `content/fr-FR/`',
  },
  'TAG at the root': {
    tree: files('en/a.md', 'fr/a.md', 'src/a.ts'),
    name: 'content/TAG',
    source: { locale: 'en', include: ['en/**/*.{md,mdx}'] },
    target: '{locale}/{path}',
    tags: ['fr'],
    reason: '`en/` `fr/`',
  },
  'sibling checkouts': {
    tree: files('docs/a.md', 'docs.fr-FR/a.md', 'docs.zh-hant-tw/a.md', 'docs.old/a.md', 'docs-tools/a.md'),
    root: 'docs',
    name: 'sibling checkouts',
    source: { locale: 'en', include: ['**/*.{md,mdx}'] },
    target: '{path}',
    tags: ['fr-FR', 'zh-hant-tw'],
    reason: '`../docs.fr-FR/` `../docs.zh-hant-tw/`',
  },
  'sibling checkouts of `docs.en-us`, also when a site generator is there': {
    tree: files('docs.en-us/docs/a.md', 'docs.en-us/mkdocs.yml', 'docs.fr-fr/docs/a.md'),
    root: 'docs.en-us',
    name: 'sibling checkouts',
    source: { locale: 'en-us', include: ['**/*.{md,mdx}'] },
    target: '{path}',
    tags: ['fr-fr'],
    reason: '`../docs.fr-fr/`',
  },
  'README.TAG.md': {
    tree: files('README.md', 'README.zh-CN.md', 'src/a.md', 'src/a.fr.md'),
    name: 'README.TAG.md',
    source: { locale: 'en', include: ['*.{md,mdx}'] },
    target: '{dir}/{name}.{locale}.{ext}',
    tags: ['zh-CN'],
    reason: '`*.zh-CN.md`',
  },
};

describe('detectLayout', () => {
  it.each(Object.entries(ROWS))('%s', async (_, row) => {
    const root = join(temporaryTree(row.tree), row.root ?? '');
    const detected = (await detectLayout(root)) ?? expect.fail('no layout');
    expect(detected.name).toBe(row.name);
    expect(detected.reason).toBe(row.reason);
    expect(docSets(detected.config)).toEqual([{ exclude: [], ...row.source }]);
    expect(detected.config.target).toBe(row.target);
    expect(detected.config.locales.map(({ tag }) => tag)).toEqual(row.tags);
    expect(detected.findings).toEqual([]);
    expect(configIssues(detected.config)).toEqual([]);
  });

  it('has a row for every layout', () => {
    expect(new Set(Object.values(ROWS).map(({ name }) => name))).toEqual(new Set(LAYOUTS.map(({ name }) => name)));
  });

  it.each([
    ['folders', files('content/en/a.md', 'content/EN/a.md', 'content/fr/a.md', 'content/FR/a.md')],
    ['suffixes', files('docs/a.md', 'docs/a.FR.md', 'docs/a.fr.md', 'docs/a.EN.md')],
    ['checkouts', files('docs/a.md', 'docs.en/a.md', 'docs.FR/a.md', 'docs.fr/a.md')],
  ])('takes each locale once, in whatever letter case: %s', async (kind, tree) => {
    const detected =
      (await detectLayout(join(temporaryTree(tree), kind === 'checkouts' ? 'docs' : ''))) ?? expect.fail('no layout');
    expect(detected.config.locales.map(({ tag }) => tag)).toEqual(['FR']);
    expect(configIssues(detected.config)).toEqual([]);
  });

  it('puts the checkouts of siblings into the configuration', async () => {
    const root = join(temporaryTree(files('docs/a.md', 'docs.fr-FR/a.md')), 'docs');
    expect((await detectLayout(root))?.config.locales).toEqual([{ tag: 'fr-FR', label: null, repository: '../docs.fr-FR' }]);
  });

  it('reports folders below `locales/` that are no locale, and second spellings of one', async () => {
    const detected = await detectLayout(
      temporaryTree(files('source-docs/a.md', 'locales/pt_BR/a.md', 'locales/fr-FR/', 'locales/fr-fr/')),
    );
    expect(detected?.config.locales.map(({ tag }) => tag)).toEqual(['fr-FR']);
    expect(detected?.findings.map(({ severity, rule, path, message }) => [severity, rule, path, message])).toEqual([
      ['warning', 'not-a-locale', 'locales/fr-fr', 'Expected one folder a locale, found `fr-FR` and `fr-fr`; it is not read'],
      [
        'warning',
        'not-a-locale',
        'locales/pt_BR',
        'Expected a folder named by a BCP 47 language tag such as `fr-FR`, found `pt_BR`; it is not read',
      ],
    ]);
  });

  it.each([
    ['nothing', files('README.md')],
    ['code', files('src/a.ts', 'src/content/x.json', 'package.json')],
    [
      'folders with short names that hold no translations',
      files('docs/a.md', 'docs/new/b.md', 'docs/src/c.md', 'docs/ts/d.md', 'docs/images/'),
    ],
    ['`fr/` at the root of a project', files('a.md', 'fr/a.md')],
    ['Astro without Starlight', { ...files('src/content/docs/a.md'), 'astro.config.mjs': 'export default {}' }],
    ['a config.toml and content that are not of Hugo', { ...files('content/a.md'), 'config.toml': 'x = 1' }],
    ['MkDocs with its documents elsewhere', { ...files('docs/a.md'), 'mkdocs.yml': 'docs_dir: ../docs' }],
  ])('sees no layout in %s', async (_, tree) => {
    expect(await detectLayout(temporaryTree(tree))).toBeNull();
  });
});

describe('noLayout', () => {
  it('says what was looked for and how to configure by hand', () => {
    const { message, exitCode } = noLayout('somewhere');
    expect(exitCode).toBe(2);
    expect(message).toContain('Expected `hexapla.config.json` or a known layout of documentation in `somewhere`, found neither');
    for (const { name, sign } of LAYOUTS) expect(message).toContain(`  ${name}: ${sign}`);
    expect(message).toContain('"target": "locales/{locale}/{path}"');
  });
});
