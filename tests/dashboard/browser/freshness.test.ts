import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commitOn, git, write } from '../../cli/run.ts';
import { builtSite, PROJECT, type Site } from '../workspace.ts';
import { violations } from './audit.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { openPage } from './open-page.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const KETTLE = 'source-docs/kettle.md';
const NOW = Date.UTC(2024, 1, 5, 9);

/** A recorded run in which so many sentences are stale in French. */
function recorded(daysAgo: number, major: number): string {
  const zero = { cosmetic: 0, minor: 0, major: 0 };
  const counts = { units: 20, stale: major, severity: { ...zero, major }, words: {}, staleWords: zero };
  const date = new Date(NOW - daysAgo * 86_400_000).toISOString().replace('.000', '');
  return `${JSON.stringify({ version: 1, date, commit: null, locales: { 'fr-FR': { documents: 2, counts } } })}\n`;
}

/** The page is 34 days old, but for one sentence of six days; two sentences a week are brought up in French. */
async function inGit(root: string): Promise<void> {
  const text = PROJECT[KETTLE] ?? '';
  await git(root, 'init', '-q', '-b', 'main');
  await commitOn(2, root, 'A kettle');
  write(root, KETTLE, text.replace('Press `start` once.', 'Press `start` twice.'));
  await commitOn(30, root, 'Twice');
}

describe.skipIf(CHROMIUM === null)(inChromium('the time to freshness'), () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await startChromium();
    const history = [recorded(21, 8), recorded(14, 6), recorded(7, 4)].join('');
    site = await builtSite({ ...PROJECT, '.hexapla/history.ndjson': history }, { prepare: inGit, now: NOW });
  });
  afterAll(async () => {
    await browser?.close();
    site?.done();
  });

  it('tells the pace, the projection and how long the debt has been waiting, only where they are known', async () => {
    const { page, context, faults } = await watchedPage(browser, site.address, { timezoneId: 'UTC' });
    await openPage(page, `${site.address}index.html#/history`);
    const cells = (tag: string) => page.locator('.fresh-table tr', { hasText: tag }).locator('td').allTextContents();
    expect(await cells('fr-FR')).toEqual(['2', '\u22122 a week', '7 days · Feb 12, 2024', '34 days', '34 days']);
    expect(await cells('ja-JP')).toEqual(['1', '–', 'too few runs recorded', '6 days', '6 days']);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('leads from the age of a debt to the sentences that are so old', async () => {
    const { page, context } = await watchedPage(browser, site.address);
    await openPage(page, `${site.address}index.html#/history?locale=fr-FR`);
    const ages = page.locator('.ages tbody tr');
    expect(await ages.first().locator('td.number').allTextContents()).toEqual(['1', '0']);
    await ages.first().locator('a').click();
    const rows = page.locator('.shown .row');
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.locator('.prose').textContent()).toBe('Press start twice.');
    expect(page.url()).toMatch(/#\/work\?locale=fr-FR&status=stale&age=0-7&sort=age$/);
    await openPage(page, page.url());
    expect(await rows.count()).toBe(1);
    await page.locator('.field', { hasText: 'a year or more' }).locator('select').selectOption('365-');
    await page.locator('.notice.empty').waitFor();
    await context.close();
  });

  it.each(['light', 'dark'] as const)('has nothing against WCAG 2.2 AA in %s, nor runs over a phone', async (colorScheme) => {
    const { page, context } = await watchedPage(browser, site.address, { colorScheme, bypassCSP: true });
    const found: Record<string, readonly string[]> = {};
    for (const hash of ['#/history', '#/work?age=0-7']) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await openPage(page, `${site.address}index.html${hash}`);
      found[hash] = await violations(page);
      await page.setViewportSize({ width: 390, height: 844 });
      found[`${hash} on a phone`] = await violations(page);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
    await context.close();
  });
});
