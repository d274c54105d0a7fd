import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pair } from '../../cli/run.ts';
import { builtSite, PROJECT, type Site } from '../workspace.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { openPage } from './open-page.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FILES: Readonly<Record<string, string>> = {
  ...PROJECT,
  // Two sentences that became one: it is one sentence to do, though two pairs hold it.
  'source-docs/joined.md': 'Fill it up to the mark with cold water and let it cool down in the shade for an hour.\n',
  'locales/fr-FR/joined.md': [
    pair('b1b2c-101', 'Remplissez-la jusqu’au repère avec de l’eau froide.', 'Fill it up to the mark with cold water.'),
    pair('b1b2c-102', 'Laissez-la refroidir à l’ombre pendant une heure.', 'Let it cool down in the shade for an hour.'),
    '',
  ].join(' '),
  'source-docs/plain.md': '# Plain\n\nNobody knows from what this was made.\n',
  'locales/ja-JP/plain.md': '# プレーン\n\nこれが何から作られたかは誰も知らない。\n',
  'locales/fr-FR/gone.md': '# Disparu\n\nLa source a disparu.\n',
};

/** A number that leads to a list. */
interface Counted {
  readonly number: string;
  readonly href: string;
}

async function countedLinks(page: Page, selector: string): Promise<readonly Counted[]> {
  return page.locator(selector).evaluateAll((links) =>
    links.map((link) => {
      const text = link.querySelector('.figure')?.textContent ?? link.textContent ?? '';
      return { number: text.trim(), href: link.getAttribute('href') ?? '' };
    }),
  );
}

/** What a list shows: the number above it, and what its rows come to, where a row has such a number. */
async function listed(page: Page, href: string): Promise<readonly string[]> {
  const found = (await page.locator('.found').textContent()) ?? '';
  const above = /([\d,]+)\D*$/.exec(found)?.[1] ?? found;
  if (href.includes('#/documents')) return [above];
  const rows = page.locator('.shown .row');
  if (href.includes('#/findings')) return [above, String(await rows.count())];
  const words = await rows.locator('.cell:nth-child(4)').allTextContents();
  return [above, String(words.reduce((sum, text) => sum + Number(text), 0))];
}

describe.skipIf(CHROMIUM === null)(inChromium('numbers that lead to a list'), () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([startChromium(), builtSite(FILES)]);
  });
  afterAll(async () => {
    await browser?.close();
    site?.done();
  });

  it.each([
    ['#/', '.totals a', 6],
    ['#/', '.locales a.count', 8],
    ['#/findings', '.rules .counts a', 1],
  ])('%s: each of %s is what its list shows', async (hash, selector, least) => {
    const { page, context, faults } = await watchedPage(browser, site.address);
    await openPage(page, `${site.address}index.html${hash}`);
    const links = (await countedLinks(page, selector)).filter(({ number }) => number !== '0');
    expect(links.length).toBeGreaterThanOrEqual(least);
    for (const { number, href } of links) {
      await openPage(page, `${site.address}index.html${href}`);
      expect([href, new Set(await listed(page, href))]).toEqual([href, new Set([number])]);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('#/doc: each choice says how many sentences it shows', async () => {
    const { page, context } = await watchedPage(browser, site.address);
    for (const path of ['joined.md', 'kettle.md']) {
      await openPage(page, `${site.address}index.html#/doc/fr-FR/source-docs/${path}`);
      const choices = page.locator('.choice');
      for (const choice of await choices.all()) {
        await choice.click();
        await page.locator('.choice[aria-pressed=true]', { hasText: (await choice.textContent()) ?? '' }).waitFor();
        expect(await page.locator('.unit').count()).toBe(Number(await choice.locator('.count').textContent()));
      }
    }
    await context.close();
  });
});
