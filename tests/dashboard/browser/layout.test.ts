import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtSite, historyLine, PROJECT, type Site } from '../workspace.ts';
import { violations } from './audit.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { openPage } from './open-page.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const PAGES = ['#/', '#/documents', '#/work', '#/findings', '#/history', '#/doc/fr-FR/source-docs/kettle.md'];
/** What A4 leaves between the margins of the browser, in px. */
const PAPER = { width: 717, height: 1045 };

describe.skipIf(CHROMIUM === null)(inChromium('the room that pages take'), () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    const history = `${historyLine(9, 30)}\n${historyLine(2, 20)}\n`;
    [browser, site] = await Promise.all([startChromium(), builtSite({ ...PROJECT, '.hexapla/history.ndjson': history })]);
  });
  afterAll(async () => {
    await browser?.close();
    site?.done();
  });

  it.each(['en-US', 'fr-FR'])('shows the way to every page, however wide the window is, in %s', async (locale) => {
    const { page, context } = await watchedPage(browser, site.address, { locale });
    await page.goto(`${site.address}index.html`);
    const ways = page.locator('nav a');
    await ways.first().waitFor();
    for (const width of [320, 390, 800, 1024, 1280, 1440, 1601]) {
      await page.setViewportSize({ width, height: 800 });
      const cut = "((nav) => nav.scrollWidth - nav.clientWidth)(document.querySelector('nav'))";
      expect([width, await page.evaluate(cut)]).toEqual([width, 0]);
    }
    expect(await ways.count()).toBe(5);
    await context.close();
  });

  it('says in the middle of a notice what it says', async () => {
    const { page, context } = await watchedPage(browser, site.address);
    await page.goto(`${site.address}index.html#/nowhere`);
    const title = await page.locator('.notice .title > *').boundingBox();
    const notice = await page.locator('.notice').boundingBox();
    const middle = (box: typeof title) => (box?.x ?? Number.NaN) + (box?.width ?? Number.NaN) / 2;
    expect(Math.abs(middle(title) - middle(notice))).toBeLessThan(1);
    await context.close();
  });

  it('cuts no link in two where a page goes to its sentence', async () => {
    const { page, context } = await watchedPage(browser, site.address, {
      viewport: { width: 1280, height: 600 },
      bypassCSP: true,
    });
    for (const id of ['994b2-103', '994b2-104', '994b2-109']) {
      await openPage(page, `${site.address}index.html#/doc/fr-FR/source-docs/kettle.md/${id}`);
      await expect.poll(async () => [id, await violations(page)]).toEqual([id, []]);
    }
    await context.close();
  });

  it.each([390, 1280])('draws charts as wide as there is room, %i px, so that their labels keep their size', async (width) => {
    const { page, context } = await watchedPage(browser, site.address, { viewport: { width, height: 800 } });
    await openPage(page, `${site.address}index.html#/history`);
    const scales = "[...document.querySelectorAll('.chart > svg')].map((svg) => svg.clientWidth / svg.viewBox.baseVal.width)";
    expect(await page.evaluate(scales)).toEqual([1, 1, 1, 1]);
    await context.close();
  });

  it.each(PAGES)('prints %s without a button, as wide as the paper', async (hash) => {
    const { page, context } = await watchedPage(browser, site.address, { viewport: PAPER });
    await page.goto(`${site.address}index.html${hash}`);
    await page.locator('main h1').waitFor();
    await page.locator('.notice.loading').waitFor({ state: 'detached' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible:not(.sort)').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await context.close();
  });
});
