import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtSite, historyLine, PROJECT, type Site } from '../workspace.ts';
import { violations } from './audit.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { openPage } from './open-page.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const HISTORY = [21, 9, 2].map((days, at) => historyLine(days, 30 - 6 * at)).join('\n');
const KETTLE = '#/doc/fr-FR/source-docs/kettle.md';
const PAGES = [
  '#/',
  '#/documents',
  '#/documents?show=orphaned',
  '#/work',
  '#/work?severity=cosmetic',
  '#/findings',
  '#/findings?rule=same-codes',
  '#/history',
  '#/search',
  '#/search?q=kettle',
  '#/search?q=bouilloire&locale=fr-FR&status=stale',
  '#/search?q=nothing+says+so',
  KETTLE,
  '#/doc/ar-SA/source-docs/kettle.md',
  '#/doc/ja-JP/source-docs/kettle.md',
  '#/doc/fr-FR/source-docs/more/toaster.md',
  '#/doc/fr-FR/gone.md',
  '#/nowhere',
];

describe.skipIf(CHROMIUM === null)(inChromium('the pages of a site opened from disk'), () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([startChromium(), builtSite({ ...PROJECT, '.hexapla/history.ndjson': `${HISTORY}\n` })]);
  });
  afterAll(async () => {
    await browser?.close();
    site?.done();
  });

  it.each(PAGES)('%s asks nobody for anything, and breaks no rule of its own', async (hash) => {
    const { page, context, faults } = await watchedPage(browser, site.address);
    await openPage(page, `${site.address}index.html${hash}`);
    const isMissing = hash.includes('gone') || hash.includes('nowhere');
    expect(await page.locator('[role=alert]').count()).toBe(isMissing ? 1 : 0);
    // A document that is not there is asked for, and the browser says so.
    expect(faults.filter((fault) => !(hash.includes('gone') && fault.includes('ERR_FILE_NOT_FOUND')))).toEqual([]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('has nothing against WCAG 2.2 AA in %s', async (colorScheme) => {
    const { page, context } = await watchedPage(browser, site.address, { colorScheme, bypassCSP: true });
    const found: Record<string, readonly string[]> = {};
    for (const hash of PAGES) {
      await openPage(page, `${site.address}index.html${hash}`);
      found[hash] = await violations(page);
    }
    await page.keyboard.press('?');
    found['help'] = await violations(page);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const hash of ['#/', '#/documents', '#/search?q=kettle', KETTLE]) {
      await openPage(page, `${site.address}index.html${hash}`);
      found[`${hash} on a phone`] = await violations(page);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
    await context.close();
  });

  it('leads from the number of stale words to the sentence in two clicks, and the address opens it again', async () => {
    const { page, context } = await watchedPage(browser, site.address);
    await openPage(page, `${site.address}index.html`);
    await page.locator('.locales tr', { hasText: 'fr-FR' }).locator('a.count.stale').click();
    await page.locator('.scroller a').first().click();
    const unit = page.locator('.unit.target');
    await unit.waitFor();
    const shown = async () => [
      await unit.locator('del').allTextContents(),
      await unit.locator('ins').allTextContents(),
      await unit.locator('.translation .prose').textContent(),
    ];
    expect(await shown()).toEqual([['using '], ['you use '], 'Rincez la bouilloire avant de l’utiliser.']);
    expect(await unit.locator('.command code').textContent()).toMatch(
      /^hexapla ack 'source-docs\/kettle\.md#[0-9a-f]{5}-\d+' --locale fr-FR$/,
    );
    const address = page.url();
    await openPage(page, address);
    await unit.waitFor();
    expect((await shown())[0]).toEqual(['using ']);
    await context.close();
  });

  it('goes to what is stale and what is missing by single keys, unless they are turned off', async () => {
    const { page, context } = await watchedPage(browser, site.address);
    await openPage(page, `${site.address}index.html${KETTLE}`);
    await page.keyboard.press('n');
    await page.locator('.unit.target.stale').waitFor();
    await page.keyboard.press('m');
    await page.locator('.unit.target.missing').waitFor();
    const before = await page.evaluate('location.href');
    await page.keyboard.press('?');
    await page.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    expect(await page.evaluate('location.href')).toBe(before);
    await context.close();
  });

  it('shows each language as it is written', async () => {
    const { page, context } = await watchedPage(browser, site.address);
    const look = (hash: string) => openPage(page, `${site.address}index.html#/doc/${hash}/source-docs/kettle.md`);
    const heading = page.locator('.unit', { hasText: 'heading' }).locator('.translation .prose');
    await look('ar-SA');
    expect([
      await heading.getAttribute('lang'),
      await page.evaluate("getComputedStyle(document.querySelector('.kind-heading .translation .prose')).direction"),
    ]).toEqual(['ar-SA', 'rtl']);
    await look('ja-JP');
    expect([await heading.textContent(), await heading.getAttribute('lang')]).toEqual(['やかんのお手入れ', 'ja-JP']);
    await context.close();
  });

  it('keeps filters in the address, and takes them from it', async () => {
    const { page, context } = await watchedPage(browser, site.address);
    await openPage(page, `${site.address}index.html#/documents`);
    const rows = page.locator('.shown .row');
    expect(await rows.count()).toBe(2);
    await page.getByRole('searchbox', { name: 'Filter' }).fill('toast');
    await expect.poll(() => rows.count()).toBe(1);
    expect(page.url()).toContain('q=toast');
    await openPage(page, page.url());
    expect(await rows.count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Filter' }).fill('nothing is called so');
    await page.locator('.notice.empty').waitFor();
    await context.close();
  });

  it('speaks French where that is preferred, and remembers what was chosen', async () => {
    const { page, context } = await watchedPage(browser, site.address, { locale: 'fr-CA' });
    await openPage(page, `${site.address}index.html`);
    expect([await page.locator('h1').textContent(), await page.locator('html').getAttribute('lang')]).toEqual([
      'Vue d’ensemble',
      'fr',
    ]);
    await page.locator('.choices select').first().selectOption('en');
    expect(await page.locator('h1').textContent()).toBe('Overview');
    await page.locator('.choices select').last().selectOption('dark');
    await openPage(page, `${site.address}index.html`);
    expect([await page.locator('h1').textContent(), await page.locator('html').getAttribute('class')]).toEqual([
      'Overview',
      'dark',
    ]);
    await context.close();
  });

  it('hands a table out as CSV', async () => {
    const { page, context } = await watchedPage(browser, site.address, { acceptDownloads: true });
    await openPage(page, `${site.address}index.html#/work?locale=fr-FR`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect([download.suggestedFilename(), text.split('\r\n')[0]]).toEqual([
      'work-list.csv',
      '\ufeffdocument,locale,unit,status,severity,words,sentences,source,since',
    ]);
    await context.close();
  });

  it('says what is missing when a file is', async () => {
    const broken = await builtSite(PROJECT);
    const { page, context } = await watchedPage(browser, broken.address);
    await page.route('**/documents-0.js*', (route) => route.abort());
    await openPage(page, `${broken.address}index.html#/documents`);
    expect(await page.locator('[role=alert]').textContent()).toContain('data/documents-0.js');
    await context.close();
    // A browser of its own: the other one may have kept the file.
    const other = await watchedPage(browser, broken.address);
    await other.page.route('**/overview.js*', (route) => route.abort());
    await other.page.goto(`${broken.address}index.html`);
    await other.page.locator('[role=alert]').waitFor();
    await other.context.close();
    broken.done();
  });

  it('says so again, at each visit, also when it was asked for while it was on its way', async () => {
    const broken = await builtSite({ ...PROJECT, '.hexapla/history.ndjson': `${HISTORY}\n` });
    const findings = join(broken.root, 'site/data/findings-0-0.js');
    writeFileSync(findings, readFileSync(findings, 'utf8').slice(0, -20));
    const { page, context } = await watchedPage(browser, broken.address);
    let abort: () => void = () => undefined;
    const aborted = new Promise<void>((done) => {
      abort = done;
    });
    await page.route('**/history.js*', async (route) => {
      await aborted;
      await route.abort();
    });
    await page.goto(`${broken.address}index.html#/`);
    await page.locator('.locales').waitFor();
    await page.goto(`${broken.address}index.html#/history`);
    await page.locator('.notice.loading').waitFor();
    abort();
    await expect.poll(() => page.locator('[role=alert]').allTextContents()).toEqual([expect.stringContaining('data/history.js')]);
    await openPage(page, `${broken.address}index.html#/findings`);
    await page.locator('[role=alert]').waitFor();
    await page.locator('nav a', { hasText: 'Documents' }).click();
    await page.locator('nav a', { hasText: 'Findings' }).click();
    await expect.poll(() => page.locator('[role=alert]').count()).toBe(1);
    await context.close();
    broken.done();
  });

  it('shows a project without documents', async () => {
    const empty = await builtSite({ 'hexapla.config.json': PROJECT['hexapla.config.json'] ?? '' });
    const { page, context, faults } = await watchedPage(browser, empty.address);
    for (const hash of ['#/', '#/documents', '#/work', '#/history']) {
      await page.goto('about:blank');
      await page.goto(`${empty.address}index.html${hash}`);
      await page.locator('.notice.empty').first().waitFor();
    }
    expect(faults).toEqual([]);
    await context.close();
    empty.done();
  });
});
