import { describe, expect, test } from 'vitest';
import { matchTraffic } from '../../src/commands/match-traffic.ts';
import { locale } from '../../src/model/locale.ts';

const locales = ['fr-FR', 'pt-BR', 'pt-PT', 'it-IT'].map(locale);
const SOURCES = ['docs/index.md', 'docs/start.md', 'docs/guide/README.md', 'docs/guide/a b.mdx', 'docs/it/start.md'];
const documents = SOURCES.flatMap((source) =>
  locales.map((tag) => {
    const target = source.replace('docs', `i18n/${tag}`);
    return { source, locale: tag, target, expectedTarget: target };
  }),
);
const restOf = (path: string) => path.slice('docs/'.length);

/** Which document an address is of. */
function pageOf(page: string): string | null {
  const matched = matchTraffic([{ page, views: 1 }], { documents, sourceLocale: locale('en-US'), locales, restOf });
  const found = Array.from(matched.views, ([source, views]) => `${source} ${[...views.keys()].join()}`.trim());
  expect(found.length + matched.unmatched.length).toBe(1);
  return found[0] ?? null;
}

describe('matchTraffic', () => {
  test.each([
    ['docs/start.md', 'docs/start.md'],
    ['/docs/start', 'docs/start.md'],
    ['/docs/start/', 'docs/start.md'],
    ['/docs/start.html?x=1#top', 'docs/start.md'],
    ['/docs/start/index.html', 'docs/start.md'],
    ['https://example.org/docs/start?x=1', 'docs/start.md'],
    ['/start', 'docs/start.md'],
    ['/', 'docs/index.md'],
    ['https://example.org', 'docs/index.md'],
    ['/docs/guide/', 'docs/guide/README.md'],
    ['/docs/guide/a%20b', 'docs/guide/a b.mdx'],
    ['/fr/docs/start', 'docs/start.md fr-FR'],
    ['/fr-fr/start/', 'docs/start.md fr-FR'],
    ['/pt-br/docs/start', 'docs/start.md pt-BR'],
    ['/en/docs/start', 'docs/start.md'],
    ['i18n/fr-FR/start.md', 'docs/start.md fr-FR'],
  ])('%s is of %s', (address, page) => {
    expect(pageOf(address)).toBe(page);
  });

  test.each([
    ['/pt/docs/start', 'two languages'],
    ['/it/start', 'the Italian page and that of the folder `it`'],
    ['/blog/start', 'another folder'],
    ['/fr/i18n/pt-BR/start', 'a file of another language'],
    ['/de/docs/start', 'another language'],
    ['/docs/%E0%A4%A', 'what is not encoded'],
    ['/docs/constructor', 'no document'],
    ['(not set)', 'no address'],
  ])('%s may be of %s', (address) => {
    expect(pageOf(address)).toBeNull();
  });

  test('adds up rows of the same page', () => {
    const pages = ['/docs/start', '/docs/start/', '/fr/docs/start'].map((page) => ({ page, views: 5 }));
    const { views } = matchTraffic(pages, { documents, sourceLocale: locale('en-US'), locales, restOf });
    expect([...(views.get('docs/start.md') ?? [])]).toEqual([
      [null, 10],
      ['fr-FR', 5],
    ]);
  });
});
