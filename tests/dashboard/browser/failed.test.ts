import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtSite, historyLine, PROJECT, type Site } from '../workspace.ts';
import { violations } from './audit.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const HISTORY = [9, 2].map((days, at) => historyLine(days, 30 - 6 * at)).join('\n');

const alerts = (page: Page) => page.locator('[role=alert]').allTextContents();

describe.skipIf(CHROMIUM === null)(inChromium('what could not be loaded'), () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([startChromium(), builtSite({ ...PROJECT, '.hexapla/history.ndjson': `${HISTORY}\n` })]);
  });
  afterAll(async () => {
    await browser?.close();
    site?.done();
  });

  it.each([
    ['#/', 'overview', '.locales'],
    ['#/documents', 'documents-0', '.shown .row'],
    ['#/work', 'work-0-missing-0', '.shown .row'],
    ['#/findings?rule=same-codes', 'findings-0-0', '.shown .row'],
  ])('of %s is asked for again by a button', async (hash, name, there) => {
    const { page, context } = await watchedPage(browser, site.address, { bypassCSP: true });
    const file = `**/${name}.js*`;
    await page.route(file, (route) => route.abort());
    await page.goto(`${site.address}index.html${hash}`);
    const button = page.getByRole('button', { name: 'Try again' });
    await button.click();
    await expect.poll(() => alerts(page)).toEqual([expect.stringContaining(`data/${name}.js`)]);
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    expect(await violations(page)).toEqual([]);
    await page.unroute(file);
    await button.click();
    await page.locator(there).first().waitFor();
    expect(await alerts(page)).toEqual([]);
    await context.close();
  });
});
