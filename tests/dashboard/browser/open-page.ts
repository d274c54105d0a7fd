import type { Page } from 'playwright-core';

const FRAME = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))';

/** Opens an address anew, and waits until all that was asked for is there or failed. */
export async function openPage(page: Page, address: string): Promise<void> {
  // Another hash alone would keep the page, and what it holds in memory.
  await page.goto('about:blank');
  await page.goto(address);
  await settled(page);
}

/** Goes to another page of the site that is open, as a reader does. */
export async function followHash(page: Page, hash: string): Promise<void> {
  await page.evaluate((own) => {
    location.hash = own;
  }, hash);
  await settled(page);
}

/** Waits until a page is drawn, and no data are on their way. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(FRAME);
  await page.locator('h1').first().waitFor();
  // A script that hands over data is gone once it ran or failed.
  await page.locator('head script:not([defer])').first().waitFor({ state: 'detached' });
  await page.locator('.notice.loading').waitFor({ state: 'detached' });
  // Keys are listened for a frame after the page is drawn.
  await page.evaluate(FRAME);
}
