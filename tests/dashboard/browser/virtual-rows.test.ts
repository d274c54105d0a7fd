import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { locale } from '../../../src/model/locale.ts';
import { documentOf, projectOf } from '../site.ts';
import type { Site } from '../workspace.ts';
import { violations } from './audit.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { openPage } from './open-page.ts';
import { writtenSite } from './written-site.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const MANY = 1500;
/** As many as are printed. */
const PRINTED = 1000;
const ROW = 38;
/** Rows that are drawn above those in sight. */
const SPARE = 8;
const nameOf = (row: number) => `${10_000 + row}.md`;
const FOCUSED = "document.activeElement.closest('.row')?.getAttribute('aria-rowindex')";

/** Scrolls the list, and waits until what it shows is drawn, also after a rest. */
async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((own) => {
    const list = document.querySelector('.scroller');
    if (list !== null) list.scrollTop = own;
  }, top);
  await expect.poll(() => rowsOf(page).then((rows) => rows.some(([row]) => row === Math.floor(top / ROW)))).toBe(true);
}

/** The rows in the page in the order of their elements, each with its path and where it stands in the list, in px. */
function rowsOf(page: Page): Promise<readonly (readonly [row: number, path: string, top: number])[]> {
  return page.evaluate(() => {
    const start = document.querySelector('.shown')?.getBoundingClientRect().top ?? 0;
    return Array.from(document.querySelectorAll('.shown .row'), (row) => {
      const top = Math.round(row.getBoundingClientRect().top - start);
      return [Number(row.getAttribute('aria-rowindex')) - 2, row.querySelector('.path')?.textContent ?? '', top] as const;
    });
  });
}

describe.skipIf(CHROMIUM === null)(inChromium('the rows of a long list'), () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    const documents = Array.from({ length: MANY }, (_, row) => documentOf({ path: nameOf(row), text: 'a' }));
    site = writtenSite({ documents, findings: [], project: projectOf({ tags: [locale('fr-FR')], text: 'long' }) });
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    site?.done();
  });
  const opened = async (options: Parameters<typeof watchedPage>[2] = {}) => {
    const watched = await watchedPage(browser, site.address, options);
    await openPage(watched.page, `${site.address}index.html#/documents`);
    return watched;
  };

  it('stand in their order where they belong, wherever the list was scrolled to', async () => {
    const { page, context, faults } = await opened();
    for (const top of [0, 120, 700, 640, 30_000, 29_000, MANY * ROW, 0]) {
      await scrollTo(page, Math.min(top, MANY * ROW - 600));
      const rows = await rowsOf(page);
      const from = rows[0]?.[0] ?? 0;
      expect(rows).toEqual(rows.map((_, at) => [from + at, nameOf(from + at), (from + at) * ROW]));
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('are shown by the elements of those that left', async () => {
    const { page, context } = await opened();
    await scrollTo(page, 4000);
    // At rest there are rows above those in sight, too. Each step waits for its own: two that are drawn as one are a list that is thrown.
    const settled = (top: number) =>
      expect.poll(() => rowsOf(page).then(([first]) => first?.[0])).toBe(Math.floor(top / ROW) - SPARE);
    await settled(4000);
    await page.evaluate("for (const row of document.querySelectorAll('.shown .row')) row.isOld = true");
    for (let top = 4120; top < 8000; top += 120) {
      await scrollTo(page, top);
      await settled(top);
    }
    const isOld = "[...document.querySelectorAll('.shown .row')].map((row) => row.isOld === true)";
    expect(new Set(await page.evaluate<boolean[]>(isOld))).toEqual(new Set([true]));
    await context.close();
  });

  it('keep the focus where it is, and the keyboard goes on from there', async () => {
    const { page, context } = await opened();
    await page.getByRole('link', { name: nameOf(5) }).focus();
    for (const top of [120, 240, 800, 1200, 20_000, 40_000]) await scrollTo(page, top);
    expect(await page.evaluate("document.querySelector('.scroller').scrollTop")).toBe(40_000);
    expect([await page.evaluate(FOCUSED), await page.evaluate('document.activeElement.textContent')]).toEqual(['7', nameOf(5)]);
    const rows = (await rowsOf(page)).map(([row]) => row);
    expect([rows[0], rows]).toEqual([5, rows.toSorted((a, b) => a - b)]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(FOCUSED)).toBe('8');
    await expect.poll(() => page.evaluate("document.querySelector('.scroller').scrollTop")).toBeLessThan(8 * ROW);
    await context.close();
  });

  it('are told of as a table of all of them', async () => {
    const { page, context } = await opened({ bypassCSP: true });
    await scrollTo(page, 20_000);
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(MANY + 1));
    expect(await page.getByRole('row', { name: nameOf(530) }).getAttribute('aria-rowindex')).toBe('532');
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it('are printed one below the other, as many as there are or a thousand', async () => {
    const { page, context } = await opened();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => rowsOf(page).then(({ length }) => length)).toBe(PRINTED);
    const rows = await rowsOf(page);
    expect(rows.map(([row]) => row)).toEqual(rows.map((_, at) => at));
    expect(rows.slice(1).every(([, , top], at) => top > (rows[at]?.[2] ?? 0))).toBe(true);
    await context.close();
  });
});
