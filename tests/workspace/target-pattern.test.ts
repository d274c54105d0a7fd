import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locale } from '../../src/model/locale.ts';
import {
  compileTarget,
  dependsOnLocale,
  dependsOnSource,
  namesIn,
  type TargetPattern,
} from '../../src/workspace/target-pattern.ts';

const target = (pattern: string, tag = 'fr-FR', source = 'en-US'): TargetPattern =>
  compileTarget({ pattern, locale: locale(tag), sourceLocale: locale(source) });

describe('compileTarget', () => {
  it.each([
    ['locales/{locale}/{path}', 'fr-FR', 'guide/a.md', 'locales/fr-FR/guide/a.md'],
    ['locales/{locale}/{path}', 'zh-hant-tw', 'a.md', 'locales/zh-hant-tw/a.md'],
    ['{lang}/{path}', 'zh-Hant-TW', 'a.mdx', 'zh/a.mdx'],
    ['docs/{dir}/{name}.{locale}.{ext}', 'fr', 'guide/a.md', 'docs/guide/a.fr.md'],
    ['docs/{dir}/{name}.{locale}.{ext}', 'fr', 'a.md', 'docs/a.fr.md'],
    ['docs/{dir}/{name}.{locale}.{ext}', 'fr', 'a.en.md', 'docs/a.fr.md'],
    ['docs/{dir}/{name}.{locale}.{ext}', 'fr', 'a.EN-us.md', 'docs/a.fr.md'],
    ['{dir}/{name}.{locale}.{ext}', 'fr', 'README.md', 'README.fr.md'],
    ['{dir}/{name}/{locale}.{ext}', 'de', 'x/a.b.md', 'x/a.b/de.md'],
    ['{locale}/{path}', 'sr-Cyrl-RS', 'a/$&/b.md', 'sr-Cyrl-RS/a/$&/b.md'],
    ['i18n/{locale}/current/{path}', 'pt-BR', '.hidden.md', 'i18n/pt-BR/current/.hidden.md'],
    ['{locale}/{name}', 'fr', 'LICENSE', 'fr/LICENSE'],
  ])('%s for %s: %s becomes %s', (pattern, tag, source, expected) => {
    const compiled = target(pattern, tag);
    expect(compiled.expand(source)).toBe(expected);
    if (pattern !== '{locale}/{name}') expect(compiled.sourcesOf(expected)).toContain(source.replace('EN-us', 'en-US'));
  });

  it.each(['../x.md', 'a/../../x.md', '/etc/passwd', '..'])('refuses the source %s', (source) => {
    expect(() => target('locales/{locale}/{path}').expand(source)).toThrow(
      `Expected \`target\` to name a file inside its folder for the source \`${source}\``,
    );
  });

  it('does not take a file name that begins with dots for a way out', () => {
    expect(target('l/{locale}/{path}').expand('..a/b..md')).toBe('l/fr-FR/..a/b..md');
  });

  it.each([
    ['locales/{locale}/{path}', 'locales/FR-fr/guide/a.md', ['guide/a.md']],
    ['locales/{locale}/{path}', 'Locales/fr-FR/a.md', []],
    ['locales/{locale}/{path}', 'locales/fr-FR', []],
    ['locales/{locale}/{path}', 'locales/fr-FRX/a.md', []],
    ['docs/{dir}/{name}.{locale}.{ext}', 'docs/x/a.Fr-fR.md', ['x/a.md', 'x/a.en.md', 'x/a.en-US.md']],
    ['docs/{dir}/{name}.{locale}.{ext}', 'docs/a.md', []],
    ['docs/{dir}/{name}.{locale}.md', 'docs/a.fr-FR.md', ['a.md', 'a.en.md', 'a.en-US.md']],
    ['{lang}/{name}/{name}.{ext}', 'fr/a/a.md', ['a.md', 'a.en.md', 'a.en-US.md']],
    ['{lang}/{name}/{name}.{ext}', 'fr/a/b.md', []],
    ['x.{lang}+(y)/{path}', 'x.fr+(y)/a.md', ['a.md']],
    ['x.{lang}+(y)/{path}', 'xxfr+(y)/a.md', []],
    ['i18n/{locale}.yaml', 'i18n/fr-fr.yaml', ['en.yaml', 'en-US.yaml']],
    ['i18n/{dir}/{lang}.json', 'i18n/x/fr.json', ['x/en.json', 'x/en-US.json']],
  ])('%s: %s comes from %j', (pattern, path, expected) => {
    expect(target(pattern).sourcesOf(path)).toEqual(expected);
  });

  it('finds back the source of every target', () => {
    const name = fc.constantFrom('a', 'b c', 'a.b', 'x-y', 'été', 'index', '_index', 'a.fr', '1');
    const source = fc
      .tuple(fc.array(name, { maxLength: 3 }), name, fc.constantFrom('md', 'mdx'))
      .map(([dirs, stem, ext]) => `${[...dirs, stem].join('/')}.${ext}`);
    const pattern = fc.constantFrom(
      'l/{locale}/{path}',
      '{lang}/{path}',
      '{dir}/{name}.{locale}.{ext}',
      'd/{dir}/{name}.{lang}.{ext}',
      'd/{dir}/{name}/{locale}.{ext}',
      '{dir}/{locale}/{name}.{ext}',
    );
    fc.assert(
      fc.property(pattern, source, fc.constantFrom('fr', 'fr-FR', 'zh-Hant-TW'), (text, path, tag) => {
        const compiled = target(text, tag);
        expect(compiled.sourcesOf(compiled.expand(path))).toContain(path);
      }),
    );
  });
});

describe('the pieces of a pattern', () => {
  it('are told apart by what they depend on', () => {
    expect(namesIn('l/{locale}/{dir}/{name}.{ex t}')).toEqual(['locale', 'dir', 'name', 'ex t']);
    expect([dependsOnSource('{lang}'), dependsOnSource('{name}.{lang}')]).toEqual([false, true]);
    expect([dependsOnLocale('{name}.{lang}'), dependsOnLocale('{name}')]).toEqual([true, false]);
  });
});
