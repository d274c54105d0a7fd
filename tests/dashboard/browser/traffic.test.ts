import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hexapla, workspace } from '../../cli/run.ts';
import { PAYLOADS } from '../payloads.ts';
import { builtSite, PROJECT, type Site } from '../workspace.ts';
import { violations } from './audit.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { openPage } from './open-page.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const hostile = PAYLOADS.map((payload) => `"${payload.replaceAll('"', '""')}",7`).join('\n');
const VIEWS = `path,views\n/more/toaster/,"2,500"\n/kettle,10\n/fr/kettle,40\n${hostile}\n`;

describe.skipIf(CHROMIUM === null)(inChromium('pages with their traffic'), () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await startChromium();
    site = await builtSite({ ...PROJECT, 'views.csv': VIEWS }, { args: ['--traffic', 'views.csv'] });
  });
  afterAll(async () => {
    await browser?.close();
    site?.done();
  });

  it('sort the work list by what readers see, and keep that in the address', async () => {
    const { page, context, faults } = await watchedPage(browser, site.address);
    await openPage(page, `${site.address}index.html#/work`);
    await page.locator('.field', { hasText: 'Most viewed' }).locator('select').selectOption('views');
    const views = async () =>
      (await page.locator('.shown .row .cell:last-child').allTextContents()).map((text) =>
        Number(text.replace('Views: ', '').replaceAll(',', '')),
      );
    await expect.poll(async () => (await views())[0]).toBe(2500);
    const shown = await views();
    expect(shown).toEqual(shown.toSorted((a, b) => b - a));
    expect(new Set(shown)).toEqual(new Set([2500, 40, 10, 0]));
    expect(page.url()).toMatch(/\?sort=views$/);
    expect(await page.locator('.quiet', { hasText: 'tells of no page' }).textContent()).toContain('ar-SA, ja-JP');
    await openPage(page, `${site.address}index.html#/documents?sort=views`);
    expect(await page.locator('.shown .row .cell:nth-child(3)').allTextContents()).toEqual(['2,500', '50']);
    expect([faults, await page.evaluate('window.pwned')]).toEqual([[], undefined]);
    await context.close();
  });

  it('has nothing against WCAG 2.2 AA', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await watchedPage(browser, site.address, { colorScheme, bypassCSP: true });
      for (const hash of ['#/work?sort=impact', '#/documents']) {
        await openPage(page, `${site.address}index.html${hash}`);
        expect(await violations(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        await page.setViewportSize({ width: 1280, height: 800 });
      }
      await context.close();
    }
  });

  it('offer no such order without traffic', async () => {
    const plain = await builtSite(PROJECT);
    const { page, context } = await watchedPage(browser, plain.address);
    await openPage(page, `${plain.address}index.html#/work`);
    expect(await page.locator('option', { hasText: 'Most viewed' }).count()).toBe(0);
    await context.close();
    plain.done();
  });
});

describe('dashboard build --traffic', () => {
  it('tells once of rows that are of no document, and lists them where that is asked for', async () => {
    const views = 'path,views\n/kettle,3\n/a,1\n/b,1\n/c,1\n/d,1\n/e,some\n';
    const root = workspace({ ...PROJECT, 'views.csv': views });
    const run = (...args: readonly string[]) =>
      hexapla(root, [...args, 'dashboard', 'build', '-o', 'site', '--traffic', 'views.csv']);
    const { stderr, code } = await run();
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('views.csv:7: Expected a whole number of views, found none: left out\n'),
    ]);
    expect(stderr).toContain(
      'views.csv: 1 row of 5 matched; of no document or of several: `/a`, `/b`, `/c`, … (`--verbose` lists them)\n',
    );
    expect(stderr).not.toContain('`/d`');
    expect((await run('--verbose')).stderr).toContain('views.csv: `/d` (1) is of no document, or of several\n');
  });
});
