import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SiteFile } from '../../../src/dashboard/server/data-file.ts';
import { indexPage } from '../../../src/dashboard/server/index-page.ts';
import { SiteData } from '../../../src/dashboard/server/site-data.ts';
import { locale } from '../../../src/model/locale.ts';
import { PAYLOADS } from '../payloads.ts';
import { documentOf, projectOf } from '../site.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ASSETS = fileURLToPath(new URL('../../../dist/dashboard', import.meta.url));

/** A site in which every text is `payload`. */
function hostileSite(root: string, payload: string): void {
  const write = ({ path, text }: SiteFile): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const tags = [locale('fr-FR')];
  const data = new SiteData({ write, paths: [payload], tags });
  data.add(documentOf({ path: payload, text: payload }));
  data.addFindings([[payload, 'error', payload, 1, null, null, payload, payload]]);
  data.finish(projectOf({ tags, text: payload }));
  write(indexPage('0'));
  cpSync(ASSETS, join(root, 'assets'), { recursive: true });
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
    for (const hash of ['#/', '#/documents', '#/work', `#/findings?rule=${encodeURIComponent(payload)}`, '#/history', document]) {
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
