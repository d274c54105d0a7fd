import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { docSets } from '../../src/workspace/config.ts';
import { loadConfig, parseConfig } from '../../src/workspace/load-config.ts';
import { asOrdinaryUser, hasPermissions } from './ordinary-user.ts';
import { temporaryTree } from './temporary-tree.ts';

const FR = '"locales": [{ "tag": "fr-FR" }]';

async function messageFor(text: string): Promise<string> {
  const error: unknown = await parseConfig('hexapla.config.json', text).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UsageError);
  return error instanceof UsageError ? error.message : '';
}

describe('loadConfig', () => {
  it('is null when there is no configuration', async () => {
    expect(await loadConfig({ root: temporaryTree({}), file: null })).toBeNull();
  });

  it('reads `hexapla.config.json` with comments, a byte-order mark and trailing commas', async () => {
    const root = temporaryTree({ 'hexapla.config.json': `\uFEFF// ours\r\n{ ${FR}, /* x */ }` });
    const loaded = await loadConfig({ root, file: null });
    expect(loaded?.path).toBe('hexapla.config.json');
    expect(loaded?.config.locales[0]?.tag).toBe('fr-FR');
    expect(loaded?.config.target).toBe('locales/{locale}/{path}');
  });

  it('reads the file that is named, with several doc sets', async () => {
    const root = temporaryTree({
      'conf/l10n.json': `{ "source": [{ "include": ["docs/**"] }, { "include": ["blog/**"] }], ${FR} }`,
    });
    const loaded = await loadConfig({ root, file: 'conf/l10n.json' });
    expect(loaded?.path).toBe('conf/l10n.json');
    expect(docSets(loaded?.config ?? expect.fail()).map(({ include }) => include)).toEqual([['docs/**'], ['blog/**']]);
  });

  it('refuses a named file that is missing', async () => {
    const error: unknown = await loadConfig({ root: temporaryTree({}), file: 'x/none.json' }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain('x/none.json: Expected a configuration file, found none');
  });

  it('refuses a directory and bytes that are not UTF-8, with the place', async () => {
    const root = temporaryTree({ 'a.json': Buffer.from([0x7b, 0x0a, 0x22, 0xe9, 0x22]) });
    mkdirSync(join(root, 'hexapla.config.json'));
    await expect(loadConfig({ root, file: null })).rejects.toThrow('hexapla.config.json: Expected a file, found a directory');
    await expect(loadConfig({ root, file: 'a.json' })).rejects.toThrow(
      'a.json:2:2: Expected UTF-8, found the byte `0xe9` at byte 3',
    );
  });

  it.runIf(hasPermissions)('says that a file may not be read, as a fault of the environment', async () => {
    const root = temporaryTree({ 'hexapla.config.json': '{}' });
    chmodSync(join(root, 'hexapla.config.json'), 0o000);
    const code =
      'module.loadConfig({ root, file: null }).catch((error) => ({ exitCode: error.exitCode, message: error.message }))';
    expect(await asOrdinaryUser({ module: 'load-config.ts', code, root })).toEqual({
      exitCode: 4,
      message: 'hexapla.config.json: Expected a configuration that may be read, found permission denied',
    });
  });

  it('does not load zod for a valid configuration', async () => {
    vi.doMock('../../src/workspace/config-mistakes.ts', () => {
      throw new Error('loaded');
    });
    await expect(parseConfig('c.json', `{ ${FR} }`)).resolves.toBeDefined();
    await expect(parseConfig('c.json', '{}')).rejects.not.toBeInstanceOf(UsageError);
    vi.doUnmock('../../src/workspace/config-mistakes.ts');
  });

  it('points at the comma or bracket that breaks the JSON', async () => {
    expect(await messageFor('{\r\n  "target": "x"\r\n  "form": "auto"\r\n}')).toBe(
      'hexapla.config.json:3:3: Expected `,` or `}`, found `"`',
    );
  });

  it.each([
    ['{}', '1:1: Expected `locales` to be an array, found none'],
    ['[]', '1:1: Expected the configuration to be an object, found `[]`'],
    [`{\n  "locale": [],\n  ${FR}\n}`, '2:3: Unexpected key `locale`, did you mean `locales`?'],
    [
      `{ ${FR}, "colour": 1 }`,
      '1:36: Unexpected key `colour`, expected one of `$schema`, `source`, `target`, `locales`, `form`, `frontMatter`, `attributes`, `pins`, `srx`, `records`, `check`, `sync`',
    ],
    [
      `{ ${FR}, "check": { "failOn": "errors" } }`,
      '1:57: Expected `check.failOn` to be one of `error`, `warning`, `info`, found `"errors"`; did you mean `error`?',
    ],
    [
      `{ ${FR}, "check": { "rules": { "stale": 1 } } }`,
      '1:67: Expected `check.rules.stale` to be one of `error`, `warning`, `info`, `off`, found `1`',
    ],
    [
      `{ ${FR}, "check": { "required": [{ "locales": ["fr"], "paths": ["../a.md"] }] } }`,
      '1:74: Expected a configured locale, found `fr`',
      '1:91: Expected a glob inside the project, found a `..` that leaves the folder in `../a.md`',
    ],
    [
      `{ ${FR}, "check": { "baseline": "/tmp/b.json" } }`,
      '1:59: Expected a path inside the project, found an absolute path in `/tmp/b.json`',
    ],
    [`{ ${FR}, "check": { "budgets": { "stale": -1 } } }`, '1:69: Expected `check.budgets.stale` to be 0 or more, found `-1`'],
    [
      `{ ${FR}, "check": { "budgets": { "stale": 1.5 } } }`,
      '1:69: Expected `check.budgets.stale` to be a whole number or `no-growth`, found `1.5`',
    ],
    [
      `{ ${FR}, "form": "bilingal" }`,
      '1:44: Expected `form` to be one of `auto`, `bilingual`, `plain`, `both`, found `"bilingal"`; did you mean `bilingual`?',
    ],
    [`{ ${FR}, "source": { "include": "docs/**" } }`, '1:59: Expected `source.include` to be an array, found `"docs/**"`'],
    [
      `{ ${FR}, "source": { "includes": ["docs/**"] } }`,
      '1:48: Unexpected key `includes`, did you mean `include`?',
      '1:46: Expected `source.include` to be an array, found none',
    ],
    [
      `{ ${FR}, "source": [{ "include": [""] }] }`,
      '1:61: Expected `source[0].include[0]` to be a string that is not empty, found `""`',
    ],
    [`{ ${FR}, "source": [] }`, '1:46: Expected `source` to be an array with at least one entry, found `[]`'],
    [`{ ${FR}, "source": "docs" }`, '1:46: Expected `source` to be an object, found `"docs"`'],
    [`{ ${FR}, "pins": ["${'x'.repeat(60)}", 7] }`, '1:109: Expected `pins[1]` to be a string, found `7`'],
    ['{ "locales": ["fr-FR"] }', '1:15: Expected `locales[0]` to be an object, found `"fr-FR"`'],
    ['{ "locales": [{ "label": "x" }] }', '1:15: Expected `locales[0].tag` to be a string, found none'],
  ])('explains %s', async (text, ...expected) => {
    const lines = (await messageFor(text)).split('\n');
    expect(lines.sort()).toEqual(expected.map((line) => `hexapla.config.json:${line}`).sort());
  });

  it.each([
    ['{ "locales": [{ "tag": "french!" }] }', '1:24: Expected a BCP 47 language tag such as `fr-FR`, found `french!`'],
    ['{ "locales": [{ "tag": "pt_BR" }] }', '1:24: Expected a BCP 47 language tag such as `fr-FR`, found `pt_BR`'],
    ['{ "locales": [{ "tag": "fr" }, { "tag": "FR" }] }', '1:41: Expected each locale once, found `FR` again'],
    ['{ "locales": [{ "tag": "en-us" }] }', '1:24: Expected a locale other than that of the source, found `en-us`'],
    [
      `{ ${FR}, "source": { "locale": "e", "include": ["a"] } }`,
      '1:58: Expected a BCP 47 language tag such as `fr-FR`, found `e`',
    ],
    [
      `{ ${FR}, "source": [{ "include": ["a"] }, { "locale": "de", "include": ["b"] }] }`,
      '1:81: Expected the same source locale `en-US` in every doc set, found `de`',
    ],
    [
      `{ ${FR}, "source": { "include": ["../x/**"] } }`,
      '1:60: Expected a glob inside the project, found a `..` that leaves the folder in `../x/**`',
    ],
    [
      `{ ${FR}, "source": { "include": ["/etc/**"] } }`,
      '1:60: Expected a glob inside the project, found an absolute path in `/etc/**`',
    ],
    [
      `{ ${FR}, "source": { "include": ["!a"] } }`,
      '1:60: Expected a glob of files to take, found `!a`; what is left out goes to `exclude`',
    ],
    [`{ ${FR}, "target": "l/{lcoale}/{path}" }`, '1:46: Unexpected placeholder `{lcoale}`, did you mean `{locale}`?'],
    [
      `{ ${FR}, "target": "l/{tongue}/{path}" }`,
      '1:46: Unexpected placeholder `{tongue}`, expected one of `{locale}` `{lang}` `{path}` `{dir}` `{name}` `{ext}`',
    ],
    [
      `{ ${FR}, "target": "../{locale}/{path}" }`,
      '1:46: Expected a path inside the project, found a `..` that leaves the folder in `../{locale}/{path}`',
    ],
    [
      `{ ${FR}, "target": "x/{path}" }`,
      '1:46: Expected `{locale}` or `{lang}` in `target`, found `x/{path}`: `fr-FR` has no `repository` of its own',
    ],
    [
      `{ ${FR}, "target": "x/{locale}.md" }`,
      '1:46: Expected `{path}` or `{name}` in `target`, found `x/{locale}.md`: every document would have the same target',
    ],
    [
      `{ ${FR}, "source": [{ "include": ["a"] }, { "include": ["b"], "target": "b/{path}" }] }`,
      '1:99: Expected `{locale}` or `{lang}` in `target`, found `b/{path}`: `fr-FR` has no `repository` of its own',
    ],
    [
      '{ "source": { "include": ["a"], "target": "{lang}/{path}" }, "locales": [{ "tag": "zh-CN" }, { "tag": "zh-TW" }] }',
      '1:103: Expected a path of its own for each locale, found the same `target` for `zh-CN` and `zh-TW`; write `{locale}` in it',
    ],
    [
      '{ "target": "{lang}/{path}", "locales": [{ "tag": "zh-CN" }, { "tag": "zh-TW" }] }',
      '1:71: Expected a path of its own for each locale, found the same `target` for `zh-CN` and `zh-TW`; write `{locale}` in it',
    ],
    [
      '{ "target": "{path}", "locales": [{ "tag": "fr", "repository": "../r" }, { "tag": "de", "repository": "../r" }] }',
      '1:83: Expected a path of its own for each locale, found the same `target` for `fr` and `de`; write `{locale}` in it',
    ],
    [
      '{ "locales": [{ "tag": "fr", "repository": "/srv/fr" }] }',
      '1:44: Expected a folder relative to the project such as `../docs.fr-FR`, found an absolute path in `/srv/fr`',
    ],
    [
      '{ "locales": [{ "tag": "fr", "repository": "./" }] }',
      '1:44: Expected a folder relative to the project such as `../docs.fr-FR`, found the project itself in `./`',
    ],
    [
      `{ ${FR}, "records": "a/../../b" }`,
      '1:47: Expected a path inside the project, found a `..` that leaves the folder in `a/../../b`',
    ],
  ])('refuses what the schema cannot see: %s', async (text, expected) => {
    expect(await messageFor(text)).toBe(`hexapla.config.json:${expected}`);
  });

  it('names all mistakes at once, in the order of the file', async () => {
    const text = '{\n  "frontmatter": [],\n  "locales": [],\n  "check": { "fail": "error" }\n}';
    expect((await messageFor(text)).split('\n')).toEqual([
      'hexapla.config.json:2:3: Unexpected key `frontmatter`, did you mean `frontMatter`?',
      'hexapla.config.json:4:14: Unexpected key `fail`, did you mean `failOn`?',
    ]);
  });

  it('never pollutes prototypes', async () => {
    await messageFor(`{ ${FR}, "check": { "rules": { "__proto__": { "polluted": "error" } } } }`);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
