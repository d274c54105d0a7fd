import { describe, expect, it } from 'vitest';
import { diffHtml } from '../../src/reports/diff-html.ts';
import { printableLines } from '../../src/text/printable.ts';
import { ARABIC, FOG, HOIST, JAPANESE } from './diff-fixture.ts';
import { EN, HOSTILE } from './fixture.ts';

/** Every tag that the page may hold, attributes and all. What is left of a page without them is text. */
const TAGS = [
  '<!DOCTYPE html>',
  '<html lang="en">',
  '<meta charset="utf-8">',
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  '<p class="summary">',
  '<p class="none">',
  '<div class="sides">',
  '<nav aria-label="Documents">',
  /<a href="#document-\d+">/,
  /<section aria-labelledby="document-\d+">/,
  /<h2 id="document-\d+">/,
  /<span class="(?:changes|cosmetic|minor|major)">/,
  /<p lang="[A-Za-z0-9-]+" dir="(?:ltr|rtl)">/,
  /<\/?(?:html|head|title|body|main|h1|h2|h3|h4|nav|ul|li|a|section|article|div|p|del|ins|bdi|span)>/,
];

function textOf(page: string): string {
  const body = page.replace(/<style>[^<]*<\/style>/, '');
  const pattern = TAGS.map((tag) => (typeof tag === 'string' ? tag.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : tag.source)).join(
    '|',
  );
  return body.replace(new RegExp(pattern, 'g'), '');
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const decode = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? '');

describe('diffHtml', () => {
  const page = diffHtml([HOIST, FOG, JAPANESE, ARABIC], { sourceLocale: EN });

  it('is a complete page that needs nothing and runs nothing', () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`);
    expect(page).toMatch(/<\/html>\n$/);
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|\son\w+=|https?:/i);
    expect(page).toContain('@media (prefers-color-scheme: dark)');
  });

  it('marks old and new beside the translation', () => {
    expect(page).toContain('<p lang="en-US" dir="ltr">Hoist the <del>jib </del><ins>mainsail </ins>before');
    expect(page).toContain(`<p lang="fr-FR" dir="ltr">${HOIST.translation}</p>`);
    expect(page).toContain('Don<del>&#39;</del><ins>’</ins>t sail in fog.');
    expect(page).toContain('<p class="none">no translation</p>');
  });

  it('says language and direction of each side', () => {
    expect(page).toContain(`<p lang="ar-SA" dir="rtl">${ARABIC.translation}</p>`);
    expect(page).toContain(`<p lang="ja-JP" dir="ltr">${JAPANESE.translation}</p>`);
  });

  it('lists the documents when there are several, each link with its heading', () => {
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(links).toEqual(['document-1', 'document-2', 'document-3']);
    expect(ids).toEqual(links);
    expect(diffHtml([HOIST], { sourceLocale: EN })).not.toContain('<nav');
  });

  it('says that nothing is stale', () => {
    expect(diffHtml([], { sourceLocale: EN })).toContain('<p>Nothing is stale.</p>');
  });

  it.each(HOSTILE)('holds %j as text, wherever it stands', (text) => {
    const hostile = {
      ...HOIST,
      source: text,
      target: `${text}.md`,
      translation: text,
      words: [
        { type: 'removed', text },
        { type: 'same', text },
      ],
    } as const;
    const left = textOf(diffHtml([hostile, HOIST], { sourceLocale: EN }));
    expect(left).not.toMatch(/[<>"']/);
    expect(left).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
    expect(decode(left).split(printableLines(text)).length).toBeGreaterThanOrEqual(6);
  });
});
