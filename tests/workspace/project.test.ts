import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { locale } from '../../src/model/locale.ts';
import { openProject, type Project } from '../../src/workspace/project.ts';
import { temporaryTree } from './temporary-tree.ts';

const list = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, '']));
const open = (root: string, configFile: string | null = null): Promise<Project> => openProject({ root, configFile });
const rows = (project: Project): string[] =>
  project.documents.map(
    ({ source, locale, target, expectedTarget }) =>
      `${source} ${locale} ${target} ${expectedTarget === target ? '=' : expectedTarget}`,
  );
const brief = (project: Project): string[] =>
  project.findings.map(({ rule, severity, path, locale, message }) => `${severity} ${rule} ${path} ${locale}: ${message}`);
const configured = (config: object, ...names: string[]): string =>
  temporaryTree({ ...list(...names), 'hexapla.config.json': JSON.stringify(config) });

describe('openProject', () => {
  it('detects our own layout and pairs up its documents', async () => {
    const project = await open(
      temporaryTree(
        list(
          'source-docs/b.md',
          'source-docs/a.md',
          'source-docs/x/c.mdx',
          'locales/fr-FR/a.md',
          'locales/fr-FR/x/c.mdx',
          'locales/de-DE/b.md',
          'locales/de-DE/old.md',
          'locales/de-DE/logo.png',
        ),
      ),
    );
    expect(project).toMatchObject({
      configFile: null,
      detected: { name: 'hexapla' },
      sourceLocale: 'en-US',
      locales: ['de-DE', 'fr-FR'],
      findings: [],
    });
    expect(project.sources).toEqual(['source-docs/a.md', 'source-docs/b.md', 'source-docs/x/c.mdx']);
    expect(rows(project)).toEqual([
      'source-docs/a.md de-DE null locales/de-DE/a.md',
      'source-docs/a.md fr-FR locales/fr-FR/a.md =',
      'source-docs/b.md de-DE locales/de-DE/b.md =',
      'source-docs/b.md fr-FR null locales/fr-FR/b.md',
      'source-docs/x/c.mdx de-DE null locales/de-DE/x/c.mdx',
      'source-docs/x/c.mdx fr-FR locales/fr-FR/x/c.mdx =',
      'null de-DE locales/de-DE/old.md =',
    ]);
  });

  it('keeps the order of the configuration and reports its file', async () => {
    const root = configured({ locales: [{ tag: 'fr' }, { tag: 'de' }] }, 'source-docs/a.md');
    const project = await open(root);
    expect(project).toMatchObject({ configFile: 'hexapla.config.json', detected: null, locales: ['fr', 'de'] });
    expect(project.documents.map(({ locale }) => locale)).toEqual(['fr', 'de']);
  });

  it('finds the folder of a locale in whatever letter case', async () => {
    const root = configured(
      { locales: [{ tag: 'zh-Hant-TW' }, { tag: 'fr-fr' }] },
      'source-docs/a.md',
      'source-docs/b.md',
      'locales/zh-hant-tw/a.md',
      'locales/fr-FR/a.md',
      'locales/fr-FR/c.md',
    );
    expect(rows(await open(root))).toEqual([
      'source-docs/a.md zh-Hant-TW locales/zh-hant-tw/a.md =',
      'source-docs/a.md fr-fr locales/fr-FR/a.md =',
      'source-docs/b.md zh-Hant-TW null locales/zh-hant-tw/b.md',
      'source-docs/b.md fr-fr null locales/fr-FR/b.md',
      'null fr-fr locales/fr-FR/c.md =',
    ]);
  });

  it('finds localized files beside the source, and never takes them for sources', async () => {
    const config = {
      source: { include: ['docs/**/*.md'] },
      target: 'docs/{dir}/{name}.{locale}.{ext}',
      locales: [{ tag: 'zh-TW' }, { tag: 'fr' }],
    };
    const root = configured(
      config,
      'docs/a.md',
      'docs/x/b.md',
      'docs/a.fr.md',
      'docs/x/b.zh-tw.md',
      'docs/x/gone.fr.md',
      'docs/notes.v2.md',
    );
    const project = await open(root);
    expect(project.sources).toEqual(['docs/a.md', 'docs/notes.v2.md', 'docs/x/b.md']);
    expect(rows(project)).toEqual([
      'docs/a.md zh-TW null docs/a.zh-TW.md',
      'docs/a.md fr docs/a.fr.md =',
      'docs/notes.v2.md zh-TW null docs/notes.v2.zh-TW.md',
      'docs/notes.v2.md fr null docs/notes.v2.fr.md',
      'docs/x/b.md zh-TW docs/x/b.zh-tw.md docs/x/b.zh-TW.md',
      'docs/x/b.md fr null docs/x/b.fr.md',
      'null fr docs/x/gone.fr.md =',
    ]);
  });

  it('finds folders of locales inside the folder of the source', async () => {
    const config = { source: { include: ['docs/**/*.md'] }, target: 'docs/{locale}/{path}', locales: [{ tag: 'fr' }] };
    const project = await open(configured(config, 'docs/a.md', 'docs/fr/a.md', 'docs/fr/fr/b.md', 'docs/frites/c.md'));
    expect(project.sources).toEqual(['docs/a.md', 'docs/frites/c.md']);
    expect(rows(project)).toEqual([
      'docs/a.md fr docs/fr/a.md =',
      'docs/frites/c.md fr null docs/fr/frites/c.md',
      'null fr docs/fr/fr/b.md =',
    ]);
  });

  it('does not report a localized file as orphaned whose source is excluded', async () => {
    const config = {
      source: { include: ['docs/**/*.md'], exclude: ['docs/internal/**'] },
      target: 'l/{locale}/{path}',
      locales: [{ tag: 'fr' }],
    };
    const project = await open(
      configured(config, 'docs/a.md', 'docs/internal/b.md', 'l/fr/a.md', 'l/fr/internal/b.md', 'l/fr/.draft/c.md', 'l/fr/c.txt'),
    );
    expect(rows(project)).toEqual(['docs/a.md fr l/fr/a.md =']);
  });

  it('reads several doc sets with fixed parts of their own', async () => {
    const config = {
      source: [{ include: ['docs/**/*.md', 'README.md'] }, { include: ['blog/posts/*.md', 'docs/a.md'] }],
      target: 'l/{lang}/{path}',
      locales: [{ tag: 'fr-CA' }],
    };
    const project = await open(
      configured(config, 'docs/a.md', 'README.md', 'blog/posts/p.md', 'blog/posts/deep/q.md', 'l/fr/p.md'),
    );
    expect(rows(project)).toEqual([
      'README.md fr-CA null l/fr/README.md',
      'blog/posts/p.md fr-CA l/fr/p.md =',
      'docs/a.md fr-CA null l/fr/a.md',
    ]);
    expect(project.findings).toEqual([]);
  });

  it('takes a page for the translation where only the extension or `index` differs, and no other source has it', async () => {
    const project = await open(
      configured(
        { locales: [{ tag: 'fr' }, { tag: 'ja' }] },
        'source-docs/a.mdx',
        'source-docs/b/index.md',
        'source-docs/c.md',
        'source-docs/c/_index.md',
        'locales/fr/a.md',
        'locales/fr/b.md',
        'locales/fr/c.md',
        'locales/ja/a/index.mdx',
        'locales/ja/a.md',
      ),
    );
    expect(rows(project)).toEqual([
      'source-docs/a.mdx fr locales/fr/a.md locales/fr/a.mdx',
      'source-docs/a.mdx ja locales/ja/a/index.mdx locales/ja/a.mdx',
      'source-docs/b/index.md fr locales/fr/b.md locales/fr/b/index.md',
      'source-docs/b/index.md ja null locales/ja/b/index.md',
      'source-docs/c.md fr locales/fr/c.md =',
      'source-docs/c.md ja null locales/ja/c.md',
      'source-docs/c/_index.md fr null locales/fr/c/_index.md',
      'source-docs/c/_index.md ja null locales/ja/c/_index.md',
      'null ja locales/ja/a.md =',
    ]);
  });

  it('gives a doc set the target that it has of its own', async () => {
    const project = await open(
      configured(
        {
          source: [
            { include: ['docs/**/*.md'] },
            { include: ['blog/**/*.md'], target: 'i18n/{locale}/blog/{path}' },
            { include: ['i18n/en.json'], target: 'i18n/{locale}.json' },
          ],
          target: 'docs/{locale}/{path}',
          locales: [{ tag: 'fr' }, { tag: 'pt-BR' }],
        },
        'docs/a.md',
        'docs/fr/a.md',
        'docs/fr/gone.md',
        'blog/a.md',
        'i18n/fr/blog/a.md',
        'i18n/pt-br/blog/gone.md',
        'i18n/en.json',
        'i18n/pt-br.json',
        'i18n/notes.txt',
      ),
    );
    expect(rows(project)).toEqual([
      'blog/a.md fr i18n/fr/blog/a.md =',
      'blog/a.md pt-BR null i18n/pt-br/blog/a.md',
      'docs/a.md fr docs/fr/a.md =',
      'docs/a.md pt-BR null docs/pt-BR/a.md',
      'i18n/en.json fr null i18n/fr.json',
      'i18n/en.json pt-BR i18n/pt-br.json i18n/pt-BR.json',
      'null fr docs/fr/gone.md =',
      'null pt-BR i18n/pt-br/blog/gone.md =',
    ]);
    expect(brief(project)).toEqual([]);
  });

  it('refuses two sources that would share a target, and keeps the first', async () => {
    const config = { source: [{ include: ['docs/**/*.md'] }, { include: ['guide/**/*.md'] }], locales: [{ tag: 'fr' }] };
    const project = await open(configured(config, 'docs/a.md', 'guide/a.md', 'locales/fr/a.md'));
    expect(rows(project)).toEqual(['docs/a.md fr locales/fr/a.md =']);
    expect(brief(project)).toEqual([
      'error target-collision guide/a.md fr: Expected a localized document of its own, found `locales/fr/a.md`, which is that of `docs/a.md`; change `target` in the configuration',
    ]);
  });

  it('reads other checkouts, and says when one is missing', async () => {
    const config = {
      source: { include: ['**/*.md'] },
      target: '{path}',
      locales: [
        { tag: 'fr', repository: '../docs.fr/' },
        { tag: 'de', repository: '../docs.de' },
      ],
    };
    const outer = temporaryTree({
      ...list('docs/a.md', 'docs/x/b.md', 'docs.fr/x/b.md', 'docs.fr/x/c.md'),
      'docs/hexapla.config.json': JSON.stringify(config),
    });
    const project = await open(join(outer, 'docs'));
    expect(rows(project)).toEqual([
      'a.md fr null ../docs.fr/a.md',
      'a.md de null ../docs.de/a.md',
      'x/b.md fr ../docs.fr/x/b.md =',
      'x/b.md de null ../docs.de/x/b.md',
      'null fr ../docs.fr/x/c.md =',
    ]);
    expect(brief(project)).toEqual([
      'error missing-checkout ../docs.de de: Expected a checkout of `de` at `../docs.de`, found none',
    ]);
  });

  it('does not take a checkout inside the project for sources', async () => {
    const config = { source: { include: ['**/*.md'] }, target: '{path}', locales: [{ tag: 'fr', repository: './l10n/fr' }] };
    const project = await open(configured(config, 'a.md', 'l10n/fr/a.md', 'l10n/README.md'));
    expect(rows(project)).toEqual(['a.md fr l10n/fr/a.md =', 'l10n/README.md fr null l10n/fr/l10n/README.md']);
  });

  it('warns when nothing matches', async () => {
    const project = await open(configured({ source: { include: ['doc/**/*.md', 'x.md'] }, locales: [] }, 'docs/a.md'));
    expect(brief(project)).toEqual([
      'warning no-sources . null: Expected source documents that match `doc/**/*.md` `x.md`, found none',
    ]);
  });

  it('reports what cannot be read on both sides, and lists the rest', async () => {
    const outer = temporaryTree(
      list('repo/source-docs/a.md', 'repo/source-docs/dir.md/b.md', 'repo/locales/fr/a.md', 'secret.md'),
    );
    const root = join(outer, 'repo');
    symlinkSync('../../secret.md', join(root, 'source-docs/out.md'));
    symlinkSync('../../../secret.md', join(root, 'locales/fr/out.md'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(root, 'locales/fr/pipe.md')]);
    const project = await open(root);
    expect(rows(project)).toEqual([
      'source-docs/a.md fr locales/fr/a.md =',
      'source-docs/dir.md/b.md fr null locales/fr/dir.md/b.md',
    ]);
    expect(brief(project)).toEqual([
      'error unreadable-file source-docs/dir.md null: Expected a file, found a directory',
      'error unreadable-file source-docs/out.md null: Expected a file, found a symbolic link that leads out of the project',
      'error unreadable-file locales/fr/out.md fr: Expected a file, found a symbolic link that leads out of the project',
      ...(process.platform === 'win32' ? [] : ['error unreadable-file locales/fr/pipe.md fr: Expected a file, found a FIFO']),
    ]);
  });

  it('reports folders below `locales/` that are no locale', async () => {
    const project = await open(temporaryTree(list('source-docs/a.md', 'locales/images/a.md', 'locales/pt_BR/a.md')));
    expect(project.findings.map(({ rule, path }) => [rule, path])).toEqual([['not-a-locale', 'locales/pt_BR']]);
  });

  it('gives the same for the same tree, and resolves links to the root', async () => {
    const outer = temporaryTree(list('real/source-docs/a.md', 'real/locales/fr/a.md'));
    symlinkSync('real', join(outer, 'link'));
    const { targetsOf, sourcesOf, files, trusted, ...linked } = await open(join(outer, 'link'));
    expect(await open(join(outer, 'real'))).toMatchObject(linked);
    expect(targetsOf('source-docs/a.md', locale('fr'))).toEqual(['locales/fr/a.md']);
    expect(sourcesOf('locales/fr/a.md', locale('fr'))).toEqual(['source-docs/a.md']);
  });

  it.each([
    ['no such folder', 'none', null, 'Expected the folder of a project at'],
    ['no layout', '', null, 'found neither; looked for'],
    ['a configuration that is missing', '', 'x.json', 'x.json: Expected a configuration file, found none'],
  ])('refuses %s', async (_, folder, configFile, message) => {
    const root = join(temporaryTree({}), folder);
    const error: unknown = await openProject({ root, configFile }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(message);
  });
});
