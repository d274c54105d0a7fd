import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { at, edit } from '../../cli/git-workspace.ts';
import { git, hexapla } from '../../cli/run.ts';
import { fresh, nightly, published } from '../../scripts/nightly-workspace.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { openPage } from './open-page.ts';

vi.setConfig({ testTimeout: 240_000 });

const HISTORY = '.hexapla/history.ndjson';
const SOURCE = 'source-docs/guide.md';

/** What a page shows of the sentence that its address names. */
async function shown(page: Page) {
  const unit = page.locator('.unit.target');
  await expect.poll(() => unit.isVisible()).toBe(true);
  return {
    removed: await unit.locator('del').allTextContents(),
    added: await unit.locator('ins').allTextContents(),
    translation: await unit.locator('.side.translation .prose').textContent(),
  };
}

describe.skipIf(CHROMIUM === null)(inChromium('a dashboard after three nights'), () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('shows a point for each, and leads from stale words to the sentence that changed', async () => {
    const { remote, writer } = await published();
    for (const [from, to] of [
      ['A kettle boils water.', 'A kettle boils water quickly.'],
      ['Never use soap.', 'Always use soap.'],
      ['Wash it well.', 'Wash it well every day.'],
    ] as const) {
      await edit(writer, SOURCE, from, to);
      await git(writer, 'push', '-q');
      const night = await nightly(await fresh(remote, []), ['--push']);
      expect([night.code, night.stdout]).toEqual([0, '']);
    }

    // As the handbook says.
    const root = await fresh(remote, []);
    mkdirSync(join(root, '.hexapla'), { recursive: true });
    writeFileSync(join(root, HISTORY), at(remote, 'hexapla-data', HISTORY));
    const built = await hexapla(root, ['dashboard', 'build', '-o', 'site']);
    expect([built.code, built.stderr]).toEqual([0, expect.stringContaining('Wrote the dashboard to `site`')]);
    const address = `${pathToFileURL(join(root, 'site'))}/`;

    const { page, context, faults } = await watchedPage(browser, address);
    await openPage(page, `${address}index.html`);
    expect(await page.locator('.chart').first().locator('circle').count()).toBe(3);

    await page.locator('.totals a').filter({ hasText: 'Stale' }).click();
    await page.locator('a[href^="#/doc/fr-FR/"]').filter({ hasText: 'Always use soap.' }).click();
    const sentence = { removed: ['Never'], added: ['Always'], translation: 'N’utilisez jamais de savon.' };
    expect(await shown(page)).toEqual(sentence);

    // Whoever is sent the address sees the same.
    const { page: other } = await watchedPage(browser, address);
    await openPage(other, page.url());
    expect(await shown(other)).toEqual(sentence);
    await other.context().close();
    expect(faults).toEqual([]);
    await context.close();
  });
});
