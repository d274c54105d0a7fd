import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { locale } from '../../../src/model/locale.ts';
import { documentOf, projectOf } from '../site.ts';
import { builtSite, PROJECT, type Site } from '../workspace.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { writtenSite } from './written-site.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** More documents than are looked into at once. */
const MANY = 230;

const hits = (page: Page) => page.locator('.hits > li');
const told = (page: Page) => page.locator('.found').textContent();

async function look(page: Page, text: string): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'Search all sentences' });
  await field.fill(text);
  await field.press('Enter');
}

describe.skipIf(CHROMIUM === null)(inChromium('the search of a site opened from disk'), () => {
  let browser: Browser;
  let site: Site;
  let long: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([startChromium(), builtSite(PROJECT)]);
    const names = Array.from({ length: MANY }, (_, at) => (at === MANY - 1 ? 'the last one' : `number ${at}`));
    const documents = names.map((text, at) => documentOf({ path: `${1000 + at}.md`, text }));
    long = writtenSite({ documents, findings: [], project: projectOf({ tags: [locale('fr-FR')], text: 'long' }) });
  });
  afterAll(async () => {
    await browser?.close();
    site?.done();
    long?.done();
  });

  it.each([
    ['BOUILLOIRE rincez', 'fr-FR', ['Rincez', 'bouilloire'], 'Rincez la bouilloire avant de l’utiliser.'],
    ['沸騰', 'ja-JP', ['沸騰'], '沸騰中は絶対にふたを開けないでください。'],
    ['غليان', 'ar-SA', ['غليان'], 'يمكنك فتح الغطاء أثناء الغليان.'],
  ])('finds %j, and leads to its sentence', async (text, tag, marks, translation) => {
    const { page, context, faults } = await watchedPage(browser, site.address);
    await page.goto(`${site.address}index.html`);
    await look(page, text);
    await expect.poll(() => hits(page).count()).toBe(1);
    expect(await hits(page).locator('mark').allTextContents()).toEqual(marks);
    expect(await hits(page).locator('.translation .prose').textContent()).toBe(translation);
    await hits(page).getByRole('link').click();
    await page.locator('.unit.target').waitFor();
    expect(await page.locator('.unit.target .translation .prose').textContent()).toBe(translation);
    expect(page.url()).toContain(`#/doc/${tag}/source-docs/kettle.md/`);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keeps what is asked in the address, takes it from there, and goes back', async () => {
    const { page, context } = await watchedPage(browser, site.address);
    await page.goto(`${site.address}index.html#/search?q=kettle`);
    await expect.poll(() => told(page)).toBe('9 sentences found · looked into the 1 document that may have it');
    await page.getByLabel('Language').last().selectOption('fr-FR');
    await expect.poll(() => hits(page).count()).toBe(3);
    await page.getByLabel('Status').selectOption('stale');
    await expect.poll(() => hits(page).count()).toBe(1);
    expect(page.url()).toMatch(/#\/search\?q=kettle&locale=fr-FR&status=stale$/);
    await look(page, 'lever');
    await page.locator('.notice.empty').waitFor();
    expect(page.url()).toMatch(/#\/search\?q=lever&locale=fr-FR&status=stale$/);
    await page.goBack();
    await expect.poll(() => hits(page).count()).toBe(1);
    expect(await page.locator('#search').inputValue()).toBe('kettle');
    await context.close();
  });

  it('finds documents by their path, and all words in one text only', async () => {
    const { page, context } = await watchedPage(browser, site.address);
    await page.goto(`${site.address}index.html#/search?q=more+toast`);
    await page.locator('.found-documents a').click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('source-docs/more/toaster.md');
    await look(page, 'kettle bouilloire');
    await page.locator('.notice.empty').waitFor();
    expect(await page.locator('.notice').textContent()).toContain('No sentence has all of these words');
    await context.close();
  });

  it('is reached by a single key, and not by the Enter that ends a Japanese word', async () => {
    const { page, context } = await watchedPage(browser, site.address);
    await page.goto(`${site.address}index.html`);
    await page.locator('.locales').waitFor();
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
    await page.keyboard.press('s');
    expect(await page.evaluate('document.activeElement.id')).toBe('search');
    await page.keyboard.type('push');
    const composed = "new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })";
    await page.evaluate(`document.activeElement.dispatchEvent(${composed})`);
    expect(page.url()).not.toContain('search');
    await page.keyboard.press('Enter');
    await expect.poll(() => hits(page).count()).toBe(3);
    await page.keyboard.press('Tab');
    await context.close();
  });

  it('goes on where there is more, and saves what was found', async () => {
    const { page, context, faults } = await watchedPage(browser, long.address, { acceptDownloads: true });
    await page.goto(`${long.address}index.html#/search?q=number`);
    await expect.poll(() => told(page)).toBe('64 sentences found · looked into 32 of 229 documents that may have it');
    expect(await hits(page).count()).toBe(50);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => hits(page).count()).toBe(100);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect([download.suggestedFilename(), lines.length]).toEqual(['search.csv', 1 + 112]);
    expect(lines[1]).toBe('1000.md,fr-FR,number 0,stale,number 0,number 0');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('looks into few documents for a rare word, and further for a short one', async () => {
    const { page, context } = await watchedPage(browser, long.address);
    await page.goto(`${long.address}index.html#/search?q=last`);
    await expect.poll(() => told(page)).toBe('2 sentences found · looked into the 1 document that may have it');
    await page.goto(`${long.address}index.html#/search?q=e+st`);
    await expect.poll(() => told(page)).toBe('0 sentences found · looked into 200 of 230 documents that may have it');
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => told(page)).toBe('2 sentences found · looked into all 230 documents that may have it');
    // Whoever pressed the button goes on with what it found.
    await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('hit-link');
    await context.close();
  });

  it('says which file is missing, keeps what was found, and tries again', async () => {
    const { page, context } = await watchedPage(browser, long.address);
    await page.route('**/search-grams-0.js*', (route) => route.abort());
    await page.goto(`${long.address}index.html#/search?q=number`);
    await expect.poll(() => page.locator('[role=alert]').textContent()).toContain('data/search-grams-0.js');
    await page.unroute('**/search-grams-0.js*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(49);
    expect(await page.locator('[role=alert]').count()).toBe(0);
    await context.close();
  });
});
