import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { KETTLE, kettleIn } from '../../cli/check-workspace.ts';
import { changeSite } from '../change-site.ts';
import { builtSite, PROJECT, type Site } from '../workspace.ts';
import { violations } from './audit.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { openPage } from './open-page.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const SOURCE = 'source-docs/kettle.md';
const MORE_WATER = KETTLE.replace('2 litres', '3 litres');

describe.skipIf(CHROMIUM === null)(inChromium('the page of a pull request'), () => {
  let browser: Browser;
  let failing: Site;
  let passing: Site;
  let without: Site;
  beforeAll(async () => {
    browser = await startChromium();
    failing = await changeSite({
      [SOURCE]: `${MORE_WATER}\nDescale them every month.\n`,
      'locales/fr-FR/kettle.md': kettleIn('fr-FR').replace('`rinse`', '`rincer`'),
    });
    passing = await changeSite({ [SOURCE]: MORE_WATER });
    without = await builtSite(PROJECT);
  });
  afterAll(async () => {
    await browser?.close();
    for (const site of [failing, passing, without]) site?.done();
  });

  it('tells why the check fails, and leads from a finding to its sentence', async () => {
    const { page, context, faults } = await watchedPage(browser, failing.address);
    await openPage(page, `${failing.address}index.html`);
    await page.locator('nav a', { hasText: 'Pull request' }).click();
    await page.locator('.verdict').waitFor();
    const verdict = await page.locator('.verdict > *').allTextContents();
    expect(verdict.slice(0, 2)).toEqual([' The check fails', 'It fails on errors: 1 found.']);
    expect(verdict[2]).toMatch(/^Compared with main at [0-9a-f]{10}: 5 documents in 5 languages looked at\.$/);
    expect(await page.locator('.totals .figure').allTextContents()).toEqual(['1', '1', '1']);
    const french = page.locator('.change-table tr', { hasText: 'fr-FR' });
    expect(await french.locator('td').allTextContents()).toEqual(['1', '1', '0', '14', '0']);
    const error = page.locator('.change-finding', { hasText: 'same-codes' });
    expect(await error.locator('.message').textContent()).toBe('Expected inline code rinse, found rincer');
    await error.getByRole('link', { name: 'fr-FR' }).click();
    await page.locator('.unit.target').waitFor();
    expect(await page.locator('.unit.target .translation .prose').textContent()).toContain('rincer');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows what changed once for all languages, and keeps its filters in the address', async () => {
    const { page, context } = await watchedPage(browser, failing.address);
    await openPage(page, `${failing.address}index.html#/change`);
    const stale = page.locator('.change-finding', { has: page.locator('code', { hasText: /^stale$/ }) });
    expect([await stale.count(), await stale.locator('del').textContent(), await stale.locator('ins').textContent()]).toEqual([
      1,
      '2',
      '3',
    ]);
    expect(await stale.locator('.change-locales a').allTextContents()).toEqual(['ar-SA', 'de-DE', 'fr-FR', 'ja-JP', 'zh-CN']);
    await page.locator('.change-table tr', { hasText: 'ja-JP' }).locator('a').last().click();
    await expect.poll(() => page.locator('.change-finding').count()).toBe(1);
    expect(page.url()).toMatch(/#\/change\?locale=ja-JP&rule=missing$/);
    await openPage(page, page.url());
    expect(await page.locator('.change-finding code').first().textContent()).toBe('missing');
    await page.getByRole('searchbox', { name: 'Filter' }).fill('nothing is called so');
    await page.locator('.notice.empty').waitFor();
    await context.close();
  });

  it('tells of a change that passes, and what to do about it', async () => {
    const { page, context } = await watchedPage(browser, passing.address);
    await openPage(page, `${passing.address}index.html#/change`);
    expect((await page.locator('.verdict > *').allTextContents()).slice(0, 2)).toEqual([
      ' The check passes',
      'It fails on errors: 0 found.',
    ]);
    expect(
      (await page.locator('.next-steps code').allTextContents()).map((text) => text.replace(/[0-9a-f]{5}-\d+/, 'ID')),
    ).toEqual([
      'hexapla check --changed-from main --fix',
      'hexapla diff source-docs/kettle.md',
      "hexapla ack 'source-docs/kettle.md#ID' --locale ar-SA",
    ]);
    await context.close();
  });

  it('says how to get a report where there is none, and has no place among the pages', async () => {
    const { page, context } = await watchedPage(browser, without.address);
    await openPage(page, `${without.address}index.html#/change`);
    expect([
      await page.locator('.notice.empty').count(),
      await page.locator('.command code').allTextContents(),
      await page.locator('nav a', { hasText: 'Pull request' }).count(),
    ]).toEqual([
      1,
      [
        'hexapla check --changed-from origin/main --format json --output check.json',
        'hexapla dashboard build -o site --check check.json',
      ],
      0,
    ]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('has nothing against WCAG 2.2 AA in %s, nor runs over a phone', async (colorScheme) => {
    const found: Record<string, readonly string[]> = {};
    for (const [name, site] of Object.entries({ failing, passing, without })) {
      const { page, context } = await watchedPage(browser, site.address, { colorScheme, bypassCSP: true });
      await openPage(page, `${site.address}index.html#/change`);
      for (const details of await page.locator('details').all()) await details.evaluate('(e) => { e.open = true; }');
      found[name] = await violations(page);
      await page.setViewportSize({ width: 390, height: 844 });
      found[`${name} on a phone`] = await violations(page);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await context.close();
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  });
});
