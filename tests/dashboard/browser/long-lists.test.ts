import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DashboardFinding, WorkRow } from '../../../src/model/dashboard.ts';
import { locale } from '../../../src/model/locale.ts';
import { documentOf, projectOf } from '../site.ts';
import type { Site } from '../workspace.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { openPage } from './open-page.ts';
import { writtenSite } from './written-site.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** More than three files of them. */
const MANY = 6100;

describe.skipIf(CHROMIUM === null)(inChromium('lists of many files'), () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    const all = Array.from({ length: MANY }, (_, at) => at);
    const work = all.map((at): WorkRow => ['a.md', 0, `a1b2c-${at + 101}`, 'stale', 'major', 2, 1, `Sentence ${at}.`, null]);
    const findings = all.map((at): DashboardFinding => ['same-codes', 'error', 'a.md', at, 'a.md', 0, null, `Message ${at}`]);
    const { document } = documentOf({ path: 'a.md', text: 'a' });
    const project = projectOf({ tags: [locale('fr-FR')], text: 'long' });
    site = writtenSite({ documents: [{ document, work }], findings, project });
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    site?.done();
  });

  it.each([
    ['#/work', 'the first 4,000 items', MANY],
    ['#/work?q=sentence', '6,100 items · 12,200 words', MANY],
    ['#/findings?rule=same-codes', '6,100 findings', MANY],
    ['#/findings?rule=same-codes&q=message+1', '1,111 findings', 1111],
  ])('%s says how much it shows, and saves all of it', async (hash, told, rows) => {
    const { page, context, faults } = await watchedPage(browser, site.address, { acceptDownloads: true });
    await openPage(page, `${site.address}index.html${hash}`);
    await expect.poll(() => page.locator('.found').textContent()).toBe(told);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect([lines.length - 1, faults]).toEqual([rows, []]);
    await context.close();
  });
});
