import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { loadConfig } from '../../src/workspace/load-config.ts';
import { initConfig } from '../../src/workspace/write-config.ts';
import { asOrdinaryUser, hasPermissions } from './ordinary-user.ts';
import { temporaryTree } from './temporary-tree.ts';

const OWN = { 'source-docs/a.md': '', 'locales/fr-FR/a.md': '' };

describe('initConfig', () => {
  it('writes what was detected, so that it is read back as the same', async () => {
    const root = temporaryTree(OWN);
    const { path, detected } = await initConfig({ root, layout: null });
    expect(path).toBe('hexapla.config.json');
    expect(readFileSync(join(root, path), 'utf8')).toBe(`{
  "$schema": "./node_modules/hexapla/config.schema.json",
  "source": {
    "locale": "en-US",
    "include": [
      "source-docs/**/*.{md,mdx}"
    ],
    "exclude": []
  },
  "target": "locales/{locale}/{path}",
  "locales": [
    {
      "tag": "fr-FR"
    }
  ]
}
`);
    const { $schema, ...config } = (await loadConfig({ root, file: null }))?.config ?? expect.fail();
    expect($schema).toBe('./node_modules/hexapla/config.schema.json');
    expect(config).toEqual(detected.config);
    expect(readdirSync(root).sort()).toEqual(['hexapla.config.json', 'locales', 'source-docs']);
  });

  it('writes doc sets with their own targets, and the front matter of the generator', async () => {
    const root = temporaryTree({
      'docusaurus.config.js': '',
      'docs/a.md': '',
      'blog/b.md': '',
      'i18n/fr/docusaurus-plugin-content-docs/current/a.md': '',
      'i18n/fr/docusaurus-plugin-content-blog/b.md': '',
    });
    const { detected } = await initConfig({ root, layout: null });
    const written: unknown = JSON.parse(readFileSync(join(root, 'hexapla.config.json'), 'utf8'));
    expect(written).toMatchObject({
      source: [
        { locale: 'en', include: ['blog/**/*.{md,mdx}'], exclude: [] },
        { include: ['docs/**/*.{md,mdx}'], target: 'i18n/{locale}/docusaurus-plugin-content-docs/current/{path}' },
      ],
      target: 'i18n/{locale}/docusaurus-plugin-content-blog/{path}',
      frontMatter: ['title', 'description', 'keywords', 'sidebar_label', 'pagination_label'],
    });
    expect(JSON.stringify(written)).not.toContain('null');
    const { $schema: _schema, ...config } = (await loadConfig({ root, file: null }))?.config ?? expect.fail();
    expect(config).toEqual(detected.config);
  });

  it('writes the layout that is asked for', async () => {
    const root = temporaryTree({ 'docs/a.md': '', 'docs/fr/a.md': '', 'README.md': '', 'README.ja.md': '' });
    expect((await initConfig({ root, layout: 'readme.tag.md' })).detected.config.locales).toMatchObject([{ tag: 'ja' }]);
  });

  it('names the checkouts of siblings', async () => {
    const root = join(temporaryTree({ 'docs/a.md': '', 'docs.fr/a.md': '' }), 'docs');
    const { detected } = await initConfig({ root, layout: null });
    expect((await loadConfig({ root, file: null }))?.config.locales).toEqual(detected.config.locales);
  });

  it('refuses to overwrite a configuration, and leaves it as it is', async () => {
    const root = temporaryTree({ ...OWN, 'hexapla.config.json': '{ mine' });
    const error: unknown = await initConfig({ root, layout: null }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(
      'hexapla.config.json: Expected no configuration yet, found one; edit it, or remove it and run `hexapla init` again',
    );
    expect(readFileSync(join(root, 'hexapla.config.json'), 'utf8')).toBe('{ mine');
  });

  it('refuses a link that leads to nothing instead of writing through it', async () => {
    const outer = temporaryTree({ 'repo/source-docs/a.md': '' });
    symlinkSync('../stolen.json', join(outer, 'repo/hexapla.config.json'));
    await expect(initConfig({ root: join(outer, 'repo'), layout: null })).rejects.toBeInstanceOf(UsageError);
    expect(readdirSync(outer)).toEqual(['repo']);
    expect(readdirSync(join(outer, 'repo')).sort()).toEqual(['hexapla.config.json', 'source-docs']);
  });

  it('says what was looked for when there is no layout, and writes nothing', async () => {
    const root = temporaryTree({ 'a.txt': '' });
    await expect(initConfig({ root, layout: null })).rejects.toThrow('Docusaurus: `docusaurus.config.*` with `i18n/TAG/`');
    expect(readdirSync(root)).toEqual(['a.txt']);
  });

  it('lets one of several at once win, with a whole file', async () => {
    const root = temporaryTree(OWN);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => initConfig({ root, layout: null })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(loadConfig({ root, file: null })).resolves.not.toBeNull();
  });

  it.runIf(hasPermissions)('says that the folder cannot be written, as a fault of the environment', async () => {
    const root = temporaryTree({});
    mkdirSync(join(root, 'repo/source-docs'), { recursive: true });
    writeFileSync(join(root, 'repo/source-docs/a.md'), '');
    chmodSync(join(root, 'repo'), 0o555);
    const code =
      "module.initConfig({ root: root + '/repo', layout: null }).catch((error) => ({ exitCode: error.exitCode, message: error.message }))";
    const found = await asOrdinaryUser({ module: 'write-config.ts', code, root });
    expect(found).toEqual({ exitCode: 4, message: 'Expected to write `hexapla.config.json`, found permission denied' });
  });
});
