import { expect, test } from 'vitest';
import * as library from '../../src/index.ts';

test('the library exports these names and no others', () => {
  expect(Object.keys(library).sort()).toEqual([
    'EnvironmentError',
    'HexaplaError',
    'InputError',
    'UsageError',
    'classify',
    'compare',
    'diffFormats',
    'isBilingual',
    'isLocale',
    'locale',
    'openParser',
    'pairId',
    'readBilingual',
    'readFrontMatter',
    'readMarkdown',
    'readPins',
    'segment',
    'statusDocument',
    'statusFormats',
    'unitId',
    'wordDiff',
  ]);
});

test('the verbs work one after the other without a disk', async () => {
  const { compare, isBilingual, locale, openParser, readBilingual, readFrontMatter, readMarkdown, segment } = library;
  const parser = await openParser({ engine: 'satteri', onFallback: (reason) => expect.fail(reason) });
  const [en, fr] = [locale('en-US'), locale('fr-FR')];
  const text = '# Tea\n\nBoil water. Pour it.\n';
  const doc = await readMarkdown(
    { path: 'tea.md', text, locale: en, frontMatter: await readFrontMatter(text), translatedKeys: [] },
    parser,
  );
  const units = segment(doc, { prefix: 'abcde' });
  const span = (id: string, target: string, source: string) =>
    `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
  const french = `# ${span('00000-101', 'Thé', 'Tea')}\n\n${span('00000-102', 'Faites bouillir.', 'Boil the water.')} ${span('00000-103', 'Versez.', 'Pour it.')}\n`;
  expect(isBilingual(french)).toBe(true);
  const { bitext } = readBilingual({
    path: 'the.md',
    text: french,
    sourceLocale: en,
    targetLocale: fr,
    frontMatter: await readFrontMatter(french),
  });
  const header = {
    source: 'tea.md',
    target: 'the.md',
    locale: fr,
    form: 'bilingual',
    basis: 'embedded',
    basisCommit: null,
    basisConfidence: null,
    inSync: null,
  } as const;
  const carried = {
    values: new Map<string, string>(),
    images: new Map<string, number>(),
    pinned: null,
    translations: new Map(),
    basis: 'pinned' as const,
  };
  const { statuses } = compare({ header, units, pairs: bitext.pairs, carried, sentences: new Map() });
  expect(statuses.map((status) => status.type)).toEqual(['current', 'stale', 'current']);
});
