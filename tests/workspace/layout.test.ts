import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitFiles } from '../../src/workspace/commit-files.ts';
import { docSets } from '../../src/workspace/config.ts';
import { configIssues } from '../../src/workspace/config-rules.ts';
import { detectLayout, layoutOf, namedLayout, noLayout } from '../../src/workspace/layout.ts';
import { LAYOUTS } from '../../src/workspace/layouts.ts';
import { git } from '../cli/run.ts';
import { temporaryTree } from './temporary-tree.ts';

const files = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, '']));

interface Row {
  readonly tree: Record<string, string>;
  /** Folder of the tree that is the project. */
  readonly root?: string;
  readonly name: string;
  readonly source: { readonly locale: string; readonly include: readonly string[]; readonly exclude?: readonly string[] };
  readonly target: string;
  /** The other doc sets: what they include and their target. */
  readonly more?: readonly (readonly [include: string, target: string])[];
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
    more: [['i18n/en/**/*.json', 'i18n/{locale}/{path}']],
    reason: '`docusaurus.config.js` `i18n/fr/` `i18n/pt-BR/`',
  },
  'Docusaurus with versions, a blog, pages and a second docs plugin': {
    tree: {
      ...files(
        'docs/a.md',
        'blog/b.md',
        'src/pages/c.mdx',
        'guides/d.md',
        'versioned_docs/version-1.0/a.md',
        'versioned_docs/version-0.9/a.md',
        'community_versioned_docs/version-1/e.md',
        'i18n/de/docusaurus-plugin-content-docs/current/a.md',
        'i18n/fr/docusaurus-plugin-content-docs/version-1.0/a.md',
        'i18n/fr/docusaurus-plugin-content-docs/version-1.0/x/_category_.yml',
        'i18n/fr/docusaurus-plugin-content-docs/current.json',
        'i18n/fr/docusaurus-plugin-content-docs-community/current/d.md',
        'i18n/fr/docusaurus-plugin-content-docs-community/version-1/e.md',
        'i18n/fr/docusaurus-plugin-content-blog/b.md',
        'i18n/fr/docusaurus-plugin-content-pages/c.mdx',
        'i18n/fr/docusaurus-theme-classic/navbar.json',
      ),
      'docusaurus.config.js':
        "i18n: { defaultLocale: 'en' }, plugins: [['@docusaurus/plugin-content-docs', { id: 'community', sidebarPath: false, path: './guides' }]]",
    },
    name: 'Docusaurus',
    source: { locale: 'en', include: ['blog/**/*.{md,mdx}'] },
    target: 'i18n/{locale}/docusaurus-plugin-content-blog/{path}',
    tags: ['de', 'fr'],
    more: [
      ['docs/**/*.{md,mdx}', 'i18n/{locale}/docusaurus-plugin-content-docs/current/{path}'],
      [
        'versioned_docs/version-1.0/**/*.{md,mdx} versioned_docs/version-1.0/**/_category_.{json,yml,yaml}',
        'i18n/{locale}/docusaurus-plugin-content-docs/version-1.0/{path}',
      ],
      ['guides/**/*.{md,mdx}', 'i18n/{locale}/docusaurus-plugin-content-docs-community/current/{path}'],
      [
        'community_versioned_docs/version-1/**/*.{md,mdx}',
        'i18n/{locale}/docusaurus-plugin-content-docs-community/version-1/{path}',
      ],
      ['src/pages/**/*.{md,mdx}', 'i18n/{locale}/docusaurus-plugin-content-pages/{path}'],
    ],
    reason: '`docusaurus.config.js` `i18n/de/` `i18n/fr/`',
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
    reason: '`website/docusaurus.config.ts` `website/i18n/ja/`',
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
  'Docusaurus with its pages in a folder that the configuration names': {
    tree: {
      ...files('content/a.md', 'i18n/sr-Cyrl-RS/docusaurus-plugin-content-docs/current/a.md'),
      'docusaurus.config.ts': "presets: [['classic', { docs: { sidebarPath: './s.ts', path: './content/' } }]]",
    },
    name: 'Docusaurus',
    source: { locale: 'en', include: ['content/**/*.{md,mdx}'] },
    target: 'i18n/{locale}/docusaurus-plugin-content-docs/current/{path}',
    tags: ['sr-Cyrl-RS'],
    reason: '`docusaurus.config.ts` `i18n/sr-Cyrl-RS/`',
  },
  'VitePress with a root in Chinese': {
    tree: {
      ...files('docs/a.md', 'docs/en/a.md', 'docs/ja/b.md'),
      'docs/.vitepress/config.mts': "locales: { root: { label: '简体中文', lang: 'zh-CN' }, en: { lang: 'en-US' } }",
    },
    name: 'VitePress',
    source: { locale: 'zh-CN', include: ['docs/**/*.{md,mdx}'] },
    target: 'docs/{locale}/{path}',
    tags: ['en'],
    reason: '`docs/.vitepress/` `docs/en/`',
  },
  'VitePress with rewrites: a root that stands in a folder': {
    tree: {
      ...files('docs/en/a.md', 'docs/fr/a.md'),
      'docs/.vitepress/config.ts': "rewrites: { 'en/:rest*': ':rest*' }, locales: { root: { label: 'English', lang: 'en-US' } }",
    },
    name: 'VitePress',
    source: { locale: 'en', include: ['docs/en/**/*.{md,mdx}'] },
    target: 'docs/{locale}/{path}',
    tags: ['fr'],
    reason: '`docs/.vitepress/` `docs/en/` `docs/fr/`',
  },
  'Starlight with a root in English beside another English': {
    tree: {
      ...files('src/content/docs/a.md', 'src/content/docs/en-gb/a.md', 'src/content/docs/zh-Hant-TW/a.md'),
      'astro.config.mjs': "starlight({ locales: { root: { label: 'English', lang: 'en' }, 'en-gb': { label: 'x' } } })",
    },
    name: 'Starlight',
    source: { locale: 'en', include: ['src/content/docs/**/*.{md,mdx}'] },
    target: 'src/content/docs/{locale}/{path}',
    tags: ['en-gb', 'zh-Hant-TW'],
    reason: '`astro.config.mjs` `src/content/docs/en-gb/` `src/content/docs/zh-Hant-TW/`',
  },
  'VitePress with the source in a folder': {
    tree: files('.vitepress/config.ts', 'en/a.md', 'fr/', 'src/a.ts'),
    name: 'VitePress',
    source: { locale: 'en', include: ['en/**/*.{md,mdx}'] },
    target: '{locale}/{path}',
    tags: ['fr'],
    reason: '`.vitepress/` `en/` `fr/`',
  },
  'VitePress in a package, with the documents in a folder of their own': {
    tree: {
      ...files('packages/docs/src/guide/a.md', 'packages/docs/src/zh/guide/a.md', 'packages/core/a.ts'),
      'packages/docs/.vitepress/config.mts': "export default { srcDir: './src' }",
    },
    name: 'VitePress',
    source: { locale: 'en', include: ['packages/docs/src/**/*.{md,mdx}'] },
    target: 'packages/docs/src/{locale}/{path}',
    tags: ['zh'],
    reason: '`packages/docs/.vitepress/` `packages/docs/src/zh/`',
  },
  'Starlight with the source in a folder, and the texts of its interface': {
    tree: {
      ...files(
        'docs/src/content/docs/en/index.mdx',
        'docs/src/content/docs/zh-cn/index.mdx',
        'docs/src/content/i18n/en.json',
        'docs/src/content/i18n/zh-CN.json',
        'examples/basics/astro.config.mjs',
      ),
      'docs/astro.config.mjs': "import starlight from '@astrojs/starlight'; starlight({ defaultLocale: 'en' })",
    },
    name: 'Starlight',
    source: { locale: 'en', include: ['docs/src/content/docs/en/**/*.{md,mdx}'] },
    target: 'docs/src/content/docs/{locale}/{path}',
    tags: ['zh-cn'],
    more: [['docs/src/content/i18n/en.json', 'docs/src/content/i18n/{locale}.json']],
    reason: '`docs/astro.config.mjs` `docs/src/content/docs/en/` `docs/src/content/docs/zh-cn/`',
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
  'Hugo with a folder for each language that is not named by it': {
    tree: {
      ...files('content/english/a.md', 'content/french/a.md', 'content/chinese/a.md'),
      'hugo.toml':
        '[languages]\n[languages.en]\ncontentDir = "content/english"\n[languages.fr]\n  [languages.fr.params]\n  x = 1\n  contentDir = "content/french" # fr\n[languages.zh-Hant-TW]\ncontentDir = \'content/chinese\'\n[languages.es]\ncontentDir = "content/spanish"\n',
    },
    name: 'Hugo',
    source: { locale: 'en', include: ['content/english/**/*.{md,mdx}'] },
    target: '{path}',
    tags: ['fr', 'zh-Hant-TW'],
    reason: '`hugo.toml` `content/french/` `content/chinese/`',
  },
  'Docsy: Hugo in a folder, `contentDir` in YAML, and its texts by key': {
    tree: {
      ...files('site/content/en/a.md', 'site/content/pt-br/a.md', 'site/i18n/en.yaml', 'site/i18n/pt-br.yaml'),
      'site/hugo.yaml':
        'languages:\n  en:\n    contentDir: content/en\n    params:\n      x: y\n  pt-br:\n    contentDir: content/pt-br\n',
    },
    name: 'Hugo',
    source: { locale: 'en', include: ['site/content/en/**/*.{md,mdx}'] },
    target: 'site/content/{locale}/{path}',
    tags: ['pt-br'],
    more: [['site/i18n/en.yaml', 'site/i18n/{locale}.yaml']],
    reason: '`site/hugo.yaml` `site/content/en/` `site/content/pt-br/`',
  },
  'Hugo in English only, in a folder for it': {
    tree: { ...files('content/en/a.md'), 'hugo.yaml': 'contentDir: content/en\n' },
    name: 'Hugo',
    source: { locale: 'en', include: ['content/en/**/*.{md,mdx}'] },
    target: 'content/{locale}/{path}',
    tags: [],
    reason: '`hugo.yaml`',
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
  'MkDocs by suffix, the source in German without one': {
    tree: {
      ...files('docs/a.md', 'docs/a.en.md', 'docs/x/b.md', 'docs/x/b.es-419.md', 'docs/en/c.md'),
      'mkdocs.yml':
        'plugins:\n  - i18n:\n      docs_structure: suffix\n      languages:\n        - locale: en\n          name: English\n        - locale: de\n          default: true\n',
    },
    name: 'MkDocs',
    source: { locale: 'de', include: ['docs/**/*.{md,mdx}'] },
    target: 'docs/{dir}/{name}.{locale}.{ext}',
    tags: ['en', 'es-419'],
    reason: '`mkdocs.yml` `docs/*.en.md` `docs/*.es-419.md`',
  },
  'MkDocs with a site a language': {
    tree: files(
      'docs/en/mkdocs.yml',
      'docs/en/docs/a.md',
      'docs/en/data/x.yml',
      'docs/fr/docs/a.md',
      'docs/fr/notes.md',
      'docs/zh-hant/docs/',
    ),
    name: 'MkDocs',
    source: { locale: 'en', include: ['docs/en/docs/**/*.{md,mdx}'] },
    target: 'docs/{locale}/docs/{path}',
    tags: ['fr', 'zh-hant'],
    reason: '`docs/en/mkdocs.yml` `docs/en/docs/` `docs/fr/docs/` `docs/zh-hant/docs/`',
  },
  'MDN in one repository': {
    tree: files('files/en-us/web/a/index.md', 'files/fr/web/a/index.md', 'files/sr-cyrl-rs/', 'files/jsondata/'),
    name: 'MDN',
    source: { locale: 'en-us', include: ['files/en-us/**/*.{md,mdx}'] },
    target: 'files/{locale}/{path}',
    tags: ['fr', 'sr-cyrl-rs'],
    reason: '`files/en-us/` `files/fr/` `files/sr-cyrl-rs/`',
  },
  'MDN with its translations in the repository beside it': {
    tree: files(
      'content/files/en-us/web/index.md',
      'translated-content/files/zh-cn/web/index.md',
      'translated-content/README.md',
    ),
    root: 'content',
    name: 'MDN',
    source: { locale: 'en-us', include: ['files/en-us/**/*.{md,mdx}'] },
    target: 'files/{locale}/{path}',
    tags: ['zh-cn'],
    reason: '`files/en-us/` `../translated-content/files/zh-cn/`',
  },
  OpenLocalization: {
    tree: {
      ...files('docs/articles/a.md', 'docs.fr-fr/articles/a.md', 'docs.ja-jp/articles/a.md', 'docs.xx-old/'),
      'docs/.localization-config':
        '{ "Filters": [{ "Files": ["/articles/**/*.md", "!**/TOC*.md"], "Priorities": [{ "Priority": "ht", "Locales": ["fr-FR", "de-de", "sr-latn-rs"] }] }], "AutoPush": true }',
    },
    root: 'docs',
    name: 'OpenLocalization',
    source: { locale: 'en', include: ['articles/**/*.md'], exclude: ['**/TOC*.md'] },
    target: '{path}',
    tags: ['fr-fr'],
    reason: '`.localization-config`, which names 3 locales `../docs.fr-fr/`',
  },
  'OpenLocalization with locales and files at its top': {
    tree: {
      ...files('repo/a.md', 'repo.ja-jp/a.md', 'repo.pt-BR/a.md'),
      'repo/.localization-config': '{ "locales": ["ja-jp", "pt-br"], "files": ["**/*.md"] }',
    },
    root: 'repo',
    name: 'OpenLocalization',
    source: { locale: 'en', include: ['**/*.md'] },
    target: '{path}',
    tags: ['ja-jp', 'pt-BR'],
    reason: '`.localization-config`, which names 2 locales `../repo.ja-jp/` `../repo.pt-BR/`',
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
  'several folders of content': {
    tree: files(
      'src/content/docs/en/a.md',
      'src/content/docs/fr/a.md',
      'src/content/pages/en/b.md',
      'src/content/pages/ja/b.md',
      'src/content/blog/c.md',
    ),
    name: 'content/TAG',
    source: { locale: 'en', include: ['src/content/docs/en/**/*.{md,mdx}'] },
    target: 'src/content/docs/{locale}/{path}',
    tags: ['fr', 'ja'],
    more: [['src/content/pages/en/**/*.{md,mdx}', 'src/content/pages/{locale}/{path}']],
    reason: '`src/content/docs/en/` `src/content/docs/fr/` `src/content/pages/en/` `src/content/pages/ja/`',
  },
  'translations/TAG of `docs/`': {
    tree: files('docs/guide/a.md', 'i18n/fr/guide/a.md', 'i18n/fr.json', 'i18n/ja/other.md'),
    name: 'translations/TAG',
    source: { locale: 'en', include: ['docs/**/*.{md,mdx}'] },
    target: 'i18n/{locale}/{path}',
    tags: ['fr'],
    reason: '`docs/` `i18n/fr/`',
  },
  'translations/TAG of the whole project': {
    tree: files('README.md', '1-intro/README.md', 'translations/zh-Hant/1-intro/README.md', 'translations/es-419/README.md'),
    name: 'translations/TAG',
    source: { locale: 'en', include: ['**/*.{md,mdx}'] },
    target: 'translations/{locale}/{path}',
    tags: ['es-419', 'zh-Hant'],
    reason: '`./` `translations/es-419/` `translations/zh-Hant/`',
  },
  'sibling checkouts with tables of contents': {
    tree: files('docs/a.md', 'docs/articles/toc.yml', 'docs.fr-FR/a.md', 'docs.fr-FR/articles/toc.yml'),
    root: 'docs',
    name: 'sibling checkouts',
    source: { locale: 'en', include: ['**/*.{md,mdx}', '**/{toc,TOC}.{yml,yaml}'] },
    target: '{path}',
    tags: ['fr-FR'],
    reason: '`../docs.fr-FR/`',
  },
  'sibling checkouts named with a hyphen': {
    tree: files('docs/src/a.md', 'docs-zh-cn/src/a.md', 'docs-cs/README.md'),
    root: 'docs',
    name: 'sibling checkouts',
    source: { locale: 'en', include: ['**/*.{md,mdx}'] },
    target: '{path}',
    tags: ['zh-cn'],
    reason: '`../docs-zh-cn/`',
  },
  'sibling checkouts whose names begin with the tag': {
    tree: files(
      'guide.dev/src/a.md',
      'fr.guide.dev/src/a.md',
      'pt-br.guide.dev/src/a.md',
      'my.guide.dev/b.md',
      'guide.dev.bak/a.md',
    ),
    root: 'guide.dev',
    name: 'sibling checkouts',
    source: { locale: 'en', include: ['**/*.{md,mdx}'] },
    target: '{path}',
    tags: ['fr', 'pt-br'],
    reason: '`../fr.guide.dev/` `../pt-br.guide.dev/`',
  },
  'checkouts inside one project, as submodules': {
    tree: files('handbook.en-us/a.md', 'handbook.fr-fr/a.md', 'handbook.fr-fr/.git', 'tools/x.ts'),
    name: 'sibling checkouts',
    source: { locale: 'en-us', include: ['handbook.en-us/**/*.{md,mdx}'] },
    target: 'handbook.{locale}/{path}',
    tags: ['fr-fr'],
    reason: '`handbook.en-us/` `handbook.fr-fr/`',
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
  'PATH/TAG of a site in a monorepo': {
    tree: files(
      'apps/site/pages/en/about.md',
      'apps/site/pages/fr/about.md',
      'apps/site/pages/zh-tw/learn/a.md',
      'apps/site/pages/zh-tw/about.md',
      'packages/i18n/en/notes.md',
      'packages/i18n/fr/other.md',
      'tests/en/a.md',
      'tests/fr/a.md',
      'README.md',
      'README.fr.md',
    ),
    name: 'PATH/TAG',
    source: { locale: 'en', include: ['apps/site/pages/en/**/*.{md,mdx}'] },
    target: 'apps/site/pages/{locale}/{path}',
    tags: ['fr', 'zh-tw'],
    reason: '`apps/site/pages/en/` `apps/site/pages/fr/` `apps/site/pages/zh-tw/`',
  },
  'PATH/TAG beside its source': {
    tree: files(
      '_articles/start.md',
      '_articles/best.md',
      '_articles/fr/start.md',
      '_articles/fr/best.md',
      '_articles/fr/index.md',
      'packages/README.md',
      'packages/is/README.md',
      'packages/id/index.md',
    ),
    name: 'PATH/TAG',
    source: { locale: 'en', include: ['_articles/**/*.{md,mdx}'] },
    target: '_articles/{locale}/{path}',
    tags: ['fr'],
    reason: '`_articles/fr/`',
  },
  'PATH/TAG in several folders': {
    tree: files('a/b/en/x.md', 'a/b/fr/x.md', 'c/d/en/y.md', 'c/d/ja/y.md'),
    name: 'PATH/TAG',
    source: { locale: 'en', include: ['a/b/en/**/*.{md,mdx}'] },
    target: 'a/b/{locale}/{path}',
    tags: ['fr', 'ja'],
    more: [['c/d/en/**/*.{md,mdx}', 'c/d/{locale}/{path}']],
    reason: '`a/b/en/` `a/b/fr/` `c/d/en/` `c/d/ja/`',
  },
  'PATH/name.TAG.md': {
    tree: files('src/posts/2026/a.mdx', 'src/posts/2026/a.ja.mdx', 'src/posts/2025/b.mdx', 'src/posts/2025/b.ja.mdx', 'src/c.md'),
    name: 'PATH/name.TAG.md',
    source: { locale: 'en', include: ['src/posts/**/*.{md,mdx}'] },
    target: 'src/posts/{dir}/{name}.{locale}.{ext}',
    tags: ['ja'],
    reason: '`src/posts/*.ja.md`',
  },
  'README.TAG.md': {
    tree: files('README.md', 'README.zh-CN.md', 'README.sr-cyrl-rs.md', 'CHANGES.md', 'src/a.md', 'src/a.fr.md'),
    name: 'README.TAG.md',
    source: { locale: 'en', include: ['README.md'] },
    target: '{name}.{locale}.{ext}',
    tags: ['sr-cyrl-rs', 'zh-CN'],
    reason: '`README.sr-cyrl-rs.md` `README.zh-CN.md`',
  },
  'README_TAG.md': {
    tree: files('README.md', 'README_zh-CN.md', 'README_ja.md', 'how.md', 'how_to.md'),
    name: 'README.TAG.md',
    source: { locale: 'en', include: ['README.md'] },
    target: '{name}_{locale}.{ext}',
    tags: ['ja', 'zh-CN'],
    reason: '`README_ja.md` `README_zh-CN.md`',
  },
  'README-TAG.md in another folder': {
    tree: files('Readme.md', 'docs/Readme-ja.md', 'docs/Readme-old.md', 'docs/plans.md'),
    name: 'README.TAG.md',
    source: { locale: 'en', include: ['Readme.md'] },
    target: 'docs/{name}-{locale}.{ext}',
    tags: ['ja'],
    reason: '`docs/Readme-ja.md`',
  },
};

describe('detectLayout', () => {
  it.each(Object.entries(ROWS))('%s', async (_, row) => {
    const root = join(temporaryTree(row.tree), row.root ?? '');
    const detected = (await detectLayout(root)) ?? expect.fail('no layout');
    expect(detected.name).toBe(row.name);
    expect(detected.reason).toBe(row.reason);
    const [first, ...more] = docSets(detected.config).map(({ frontMatter: _ignored, ...set }) => set);
    expect(first).toEqual({ exclude: [], target: row.target, ...row.source });
    expect(more.map(({ include, target }) => [include.join(' '), target])).toEqual(row.more ?? []);
    expect(detected.config.locales.map(({ tag }) => tag)).toEqual(row.tags);
    expect(detected.findings).toEqual([]);
    expect(configIssues(detected.config)).toEqual([]);
  });

  it.each(Object.entries(ROWS))('makes the same of a commit: %s', async (_, row) => {
    const top = temporaryTree(row.tree);
    await git(top, 'init', '-q');
    await git(top, 'add', '-A', '-f');
    await git(top, 'commit', '-qm', 'All', '--allow-empty');
    await git(top, 'clean', '-fdxq'); // git keeps no empty folders
    const root = join(top, row.root ?? '');
    expect(layoutOf(await commitFiles(root, 'HEAD'), root)).toEqual(await detectLayout(root));
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

  it('chooses by a fixed order where several layouts fit, and names the others', async () => {
    const tree = files('docs/en/a.md', 'docs/fr/a.md', 'docs/b.md', 'docs/b.ja.md', 'README.md', 'README.de.md');
    const detected = (await detectLayout(temporaryTree(tree))) ?? expect.fail('no layout');
    expect(detected.name).toBe('name.TAG.md');
    expect(detected.others).toEqual([
      { name: 'content/TAG', reason: '`docs/en/` `docs/fr/`' },
      { name: 'README.TAG.md', reason: '`README.de.md`' },
    ]);
  });

  it('looks for folders of languages where they are, not where a link leads to them', async () => {
    const root = temporaryTree(files('website/a/en/x.md', 'website/a/fr/x.md'));
    symlinkSync('website/a', join(root, 'again'));
    symlinkSync('..', join(root, 'website/a/up'));
    const detected = (await detectLayout(root)) ?? expect.fail('no layout');
    expect(docSets(detected.config).map(({ target }) => target)).toEqual(['website/a/{locale}/{path}']);
    await git(root, 'init', '-q');
    await git(root, 'add', '-A');
    await git(root, 'commit', '-qm', 'All');
    expect(layoutOf(await commitFiles(root, 'HEAD'), root)).toEqual(detected);
  });

  it('does not search all of a project where a usual place fits', async () => {
    const root = temporaryTree(
      files('docs/en/a.md', 'docs/fr/a.md', 'other/deep/en/b.md', 'other/deep/ja/b.md', 'README.md', 'README.de.md'),
    );
    const detected = (await detectLayout(root)) ?? expect.fail('no layout');
    expect([detected.name, ...detected.others.map(({ name }) => name)]).toEqual(['content/TAG', 'README.TAG.md']);
    expect((await namedLayout(root, 'PATH/TAG')).config.locales.map(({ tag }) => tag)).toEqual(['fr', 'ja']);
  });

  it('does not ask names where a file proves a layout that has translations', async () => {
    const tree = {
      ...files(
        'docs/a.md',
        'docs/fr/a.md',
        'README.md',
        'README.de.md',
        'mkdocs.yml',
        'hugo.toml',
        'content/b.fr.md',
        'content/b.md',
      ),
    };
    const detected = (await detectLayout(temporaryTree(tree))) ?? expect.fail('no layout');
    expect(detected.name).toBe('Hugo');
    expect(detected.others.map(({ name }) => name)).toEqual(['MkDocs']);
  });

  it('names the folder of each language that is not called by its tag', async () => {
    const { tree } = ROWS['Hugo with a folder for each language that is not named by it'] ?? expect.fail();
    const detected = await detectLayout(temporaryTree(tree));
    expect(detected?.config.locales[0]).toEqual({ tag: 'fr', label: null, repository: 'content/french' });
  });

  it('says that `.localization-config` is no JSON, and goes by the checkouts', async () => {
    const tree = { ...files('docs/a.md', 'docs.fr-fr/a.md'), 'docs/.localization-config': '{ "files": [“**/*.md”] }' };
    const detected = await detectLayout(join(temporaryTree(tree), 'docs'));
    expect(detected?.config.locales.map(({ tag }) => tag)).toEqual(['fr-fr']);
    expect(detected?.findings.map(({ rule, path }) => [rule, path])).toEqual([['localization-config', '.localization-config']]);
  });

  it.each([
    ['hexapla', files('source-docs/a.md'), ['title', 'description', 'keywords']],
    [
      'Docusaurus',
      { ...files('docs/a.md'), 'docusaurus.config.js': '' },
      ['title', 'description', 'keywords', 'sidebar_label', 'pagination_label'],
    ],
    ['Hugo', files('content/a.md', 'hugo.toml'), ['title', 'description', 'keywords', 'linkTitle', 'summary']],
  ])('knows the front matter of %s', async (_, tree, keys) => {
    expect((await detectLayout(temporaryTree(tree)))?.config.frontMatter).toEqual(keys);
  });

  it.each(['fr', 'pt-BR', 'zh-cn', 'zh-Hant-TW', 'sr-cyrl-rs', 'es-419', 'ca-valencia', 'FR-ca', 'fil'])(
    'knows the tag %s',
    async (tag) => {
      const detected = await detectLayout(temporaryTree(files('content/en/a.md', `content/${tag}/a.md`, 'content/guide/a.md')));
      expect(detected?.config.locales.map((locale) => locale.tag)).toEqual([tag]);
    },
  );

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

describe('namedLayout', () => {
  const tree = files('docs/en/a.md', 'docs/fr/a.md', 'docs/b.md', 'docs/b.ja.md');

  it('takes the layout that is asked for', async () => {
    const { name, config } = await namedLayout(temporaryTree(tree), 'CONTENT/tag');
    expect(name).toBe('content/TAG');
    expect(config.locales.map(({ tag }) => tag)).toEqual(['fr']);
  });

  it('says what it knows, and what it does not find', async () => {
    await expect(namedLayout(temporaryTree(tree), 'Docusauros')).rejects.toThrow('did you mean `Docusaurus`?');
    await expect(namedLayout(temporaryTree(tree), 'Hugo')).rejects.toThrow('Expected the layout Hugo (`hugo.*` with');
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
