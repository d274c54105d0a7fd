import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { documentAddress, listAddress } from '../../../src/dashboard/client/route.ts';
import { printableLines } from '../../../src/text/printable.ts';
import { NAMED_PAYLOADS } from '../payloads.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { FIELDS, type Field, hostileSite, type Texts, textsOf } from './hostile-site.ts';
import { followHash, openPage } from './open-page.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** What a page holds that only markup of a document can have made: elements, listeners, addresses that are not ours. */
const MADE = `[...document.querySelectorAll('*')].filter((e) =>
  e.matches('script:not([src]), style, iframe, object, embed, img, video, audio, base, template, math, meta[http-equiv=refresh], form:not([method=dialog])') ||
  [...e.attributes].some(({ name, value }) =>
    name.startsWith('on') || (/^(href|src|action|xlink:href)$/.test(name) && !/^(#\\/|assets\\/|data\\/[a-z0-9-]+\\.js\\?)/.test(value)))
).map((e) => e.outerHTML.slice(0, 200))`;

/** The pages, each with the fields that it shows. */
function pagesOf({ path, rule, source }: Texts): readonly (readonly [hash: string, shown: readonly Field[]])[] {
  return [
    [listAddress(''), ['project', 'path', 'label', 'rule', 'excerpt']],
    [listAddress('documents'), ['project', 'path', 'label']],
    [listAddress('work'), ['path', 'excerpt', 'label']],
    [listAddress('findings', { rule }), ['rule', 'message', 'summary', 'path']],
    [listAddress('history'), ['label']],
    [listAddress('change'), ['message']],
    [listAddress('search', { q: source }), []],
    [
      documentAddress({ path, locale: 'fr-FR', unit: null }),
      ['path', 'label', 'source', 'target', 'was', 'unit', 'rule', 'message'],
    ],
  ];
}

/** A text as a page shows it, whatever it does to its white space and to its marks of code. */
function plain(text: string): string {
  return printableLines(text).replace(/`|\\[nt]|\s/g, '');
}

describe.skipIf(CHROMIUM === null)(inChromium('pages of hostile documents'), () => {
  let browser: Browser;
  let page: Page;
  let context: BrowserContext;
  let faults: readonly string[];
  beforeAll(async () => {
    browser = await startChromium();
    ({ page, context, faults } = await watchedPage(browser, 'file:///'));
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
  });

  it.each(NAMED_PAYLOADS)('run nothing, ask nobody and show all of %s', async (_, payload) => {
    const texts = textsOf(payload);
    const site = hostileSite(texts);
    onTestFinished(site.done);
    const before = faults.length;
    const asked: string[] = [];
    const listen = (request: { url(): string }) => asked.push(request.url());
    page.on('request', listen);
    for (const [at, [hash, shown]] of pagesOf(texts).entries()) {
      if (at === 0) await openPage(page, `${site.address}index.html${hash}`);
      else await followHash(page, hash);
      await page.evaluate("for (const e of document.querySelectorAll('details')) e.open = true");
      const ran = await page.evaluate<number | undefined>('window.pwned');
      expect([hash, ran === undefined ? 'nothing' : FIELDS[ran - 1], await page.evaluate(MADE)]).toEqual([hash, 'nothing', []]);
      const text = plain(await page.evaluate<string>('document.body.textContent'));
      expect([hash, shown.filter((field) => !text.includes(plain(texts[field])))]).toEqual([hash, []]);
    }
    page.off('request', listen);
    expect([faults.slice(before), asked.filter((url) => !url.startsWith(site.address) && url !== 'about:blank')]).toEqual([
      [],
      [],
    ]);
  });
});
