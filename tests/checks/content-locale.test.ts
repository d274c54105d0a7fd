import { describe, expect, it } from 'vitest';
import { contentLocale } from '../../src/checks/content-locale.ts';
import { problemsOf } from './checked.ts';

describe('the check of the locale that a document names', () => {
  it.each([
    ['ms.contentlocale: de-DE', 'fr-FR', 'warning de-DE: Expected `fr-FR` at `ms.contentlocale`, found `de-DE`'],
    ['lang: en', 'fr-FR', 'warning en: Expected `fr-FR` at `lang`, found `en`'],
    ['lang: pt-PT', 'pt-BR', 'warning pt-PT: Expected `pt-BR` at `lang`, found `pt-PT`'],
    ['lang: zh-Hans', 'zh-TW', 'warning zh-Hans: Expected `zh-TW` at `lang`, found `zh-Hans`'],
  ])('%j in %s', async (yaml, tag, expected) => {
    expect(await problemsOf(contentLocale, '---\nlang: en\n---\n', `---\n${yaml}\n---\n`, { tag })).toEqual([expected]);
  });

  it.each([
    ['ms.contentlocale: fr-FR', 'fr-FR'],
    ['lang: fr', 'fr-FR'],
    ['lang: fr_FR', 'fr'],
    ['lang: zh-Hant', 'zh-TW'],
    ['lang: ZH-cn', 'zh-Hans'],
    ['language: C# and F#', 'fr-FR'],
  ])('nothing of %j in %s', async (yaml, tag) => {
    expect(await problemsOf(contentLocale, 'Hay.\n', `---\n${yaml}\n---\n`, { tag })).toEqual([]);
  });

  it('says nothing of a language that the source names too', async () => {
    expect(await problemsOf(contentLocale, '---\nlang: js\n---\n', '---\nlang: js\n---\n')).toEqual([]);
  });
});
