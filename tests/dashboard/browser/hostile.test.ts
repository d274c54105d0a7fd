import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { locale } from '../../../src/model/locale.ts';
import { PAYLOADS } from '../payloads.ts';
import { documentOf, projectOf, reportOf } from '../site.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';
import { writeSite } from './written-site.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A site in which every text is `payload`. */
function hostileSite(root: string, payload: string): void {
  writeSite(root, {
    documents: [documentOf({ path: payload, text: payload })],
    findings: [[payload, 'error', payload, 1, null, null, payload, payload]],
    project: projectOf({ tags: [locale('fr-FR')], text: payload }),
    change: reportOf(payload),
  });
}

describe.skipIf(CHROMIUM === null)(inChromium('pages of hostile documents'), () => {
  let browser: Browser;
  const root = mkdtempSync(join(tmpdir(), 'hexapla-hostile-'));
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(root, { recursive: true, force: true });
  });

  it.each(PAYLOADS.map((payload, at) => [at, payload] as const))('run nothing and ask nobody: %i %j', async (at, payload) => {
    const folder = join(root, String(at));
    hostileSite(folder, payload);
    const site = `${pathToFileURL(folder)}/`;
    const { page, context, faults } = await watchedPage(browser, site);
    const document = `#/doc/fr-FR/${payload.split('/').map(encodeURIComponent).join('/')}`;
    const asked = encodeURIComponent(payload);
    const lists = ['#/', '#/documents', '#/work', `#/findings?rule=${asked}`, '#/history', '#/change', `#/search?q=${asked}`];
    for (const hash of [...lists, document]) {
      await page.goto('about:blank');
      await page.goto(`${site}index.html${hash}`);
      await page.locator('h1').first().waitFor();
      await page.locator('.notice.loading').waitFor({ state: 'detached' });
      for (const details of await page.locator('details').all()) await details.evaluate('(e) => { e.open = true; }');
      expect([
        hash,
        await page.evaluate('window.pwned'),
        await page.locator('script:not([src]), iframe, img, form:not([method=dialog]), base, template, link[href^=http]').count(),
      ]).toEqual([hash, undefined, 0]);
    }
    // The text itself is shown: what is tested is not an empty page.
    expect(await page.locator('.unit').count()).toBe(2);
    expect(faults).toEqual([]);
    await context.close();
  });
});
