import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fingerprint } from '../../../src/text/fingerprint.ts';
import { builtSite, historyLine, PROJECT, type Site } from '../workspace.ts';
import { violations } from './audit.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { openPage } from './open-page.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const HISTORY = [9, 2].map((days, at) => historyLine(days, 30 - 6 * at)).join('\n');

const PATH = 'source-docs/kettle.md';
const KETTLE = `doc-${fingerprint(PATH)}`;
const NO_DOCUMENT = 'There is no such document';

const NO_HISTORY = /Nothing is recorded yet|No earlier run/;

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
    [`#/doc/fr-FR/${PATH}`, KETTLE, '.unit'],
    ['#/history', 'history', '.chart'],
    ['#/', 'history', 'table.moved'],
  ])('on %s of %s is asked for again by a button', async (hash, name, there) => {
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

  it.each([
    ['does not answer', { status: 500, body: '' }],
    ['was cut off', { status: 200, contentType: 'text/javascript', body: `hexapla("${KETTLE}",{` }],
  ])('of a document whose file %s is told as such, one that the list has not as not there', async (_, answer) => {
    const { page, context } = await watchedPage(browser, site.address);
    await page.route('**/doc-*.js*', (route) => route.fulfill(answer));
    await openPage(page, `${site.address}index.html#/doc/fr-FR/${PATH}`);
    const [told = ''] = await alerts(page);
    expect(told).toContain(
      `This part could not be loadedThe file data/${KETTLE}.js could not be read. Try again or reload the page`,
    );
    expect([await page.locator('h1').textContent(), told.includes(NO_DOCUMENT)]).toEqual([PATH, false]);
    await openPage(page, `${site.address}index.html#/doc/fr-FR/source-docs/gone.md`);
    expect(await alerts(page)).toEqual([expect.stringContaining(NO_DOCUMENT)]);
    await page.route('**/documents-0.js*', (route) => route.abort());
    await openPage(page, `${site.address}index.html#/doc/fr-FR/source-docs/gone.md`);
    expect(await alerts(page)).toEqual([expect.stringContaining('data/documents-0.js')]);
    await context.close();
  });

  it.each(['#/', '#/history'])('of the history is told apart on %s from a history of nothing', async (hash) => {
    const { page, context } = await watchedPage(browser, site.address);
    await page.route('**/history.js*', (route) => route.abort());
    await openPage(page, `${site.address}index.html${hash}`);
    expect(await alerts(page)).toEqual([expect.stringContaining('data/history.js')]);
    expect(await page.locator('main').textContent()).not.toMatch(NO_HISTORY);
    const unrecorded = await builtSite(PROJECT);
    await openPage(page, `${unrecorded.address}index.html${hash}`);
    expect(await alerts(page)).toEqual([]);
    expect(await page.locator('main').textContent()).toMatch(NO_HISTORY);
    await context.close();
    unrecorded.done();
  });

  it.each(['#/', '#/history'])('of a history that the build could not read is told on %s', async (hash) => {
    const { page, context } = await watchedPage(browser, site.address);
    const unread = await builtSite(
      { ...PROJECT, '.hexapla/history.ndjson': '' },
      { prepare: async (root) => writeFileSync(join(root, '.hexapla/history.ndjson'), Buffer.from([0x7b, 0xff, 0xfe, 0x7d])) },
    );
    await openPage(page, `${unread.address}index.html${hash}`);
    expect(await alerts(page)).toEqual([expect.stringContaining('The recorded runs could not be read')]);
    expect(await page.locator('main').textContent()).not.toMatch(NO_HISTORY);
    expect(await violations(page)).toEqual([]);
    await context.close();
    unread.done();
  });

  it('is told in French where that is preferred', async () => {
    const { page, context } = await watchedPage(browser, site.address, { locale: 'fr-FR' });
    await page.route(`**/${KETTLE}.js*`, (route) => route.abort());
    await openPage(page, `${site.address}index.html#/doc/fr-FR/${PATH}`);
    expect(await alerts(page)).toEqual([expect.stringMatching(/^Cette partie n’a pas pu être chargée.*Réessayer$/)]);
    await context.close();
  });
});
