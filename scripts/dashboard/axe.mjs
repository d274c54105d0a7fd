import axe from 'axe-core';
import { open } from './pages.mjs';

const VIEWS = ['light', 'dark'].flatMap((colorScheme) => [
  { name: `${colorScheme}, desktop`, colorScheme, viewport: { width: 1280, height: 800 } },
  { name: `${colorScheme}, phone`, colorScheme, viewport: { width: 390, height: 844 } },
]);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe has against each page, light and dark, on a desktop and on a phone. */
export async function axeFound(browser, pages) {
  const found = new Map([...pages.keys()].map((name) => [name, []]));
  for (const { name: view, colorScheme, viewport } of VIEWS) {
    const context = await browser.newContext({ colorScheme, viewport, locale: 'en-US', bypassCSP: true });
    const page = await context.newPage();
    for (const [name, address] of pages) {
      await open(page, address);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), TAGS);
      for (const { id, nodes } of violations)
        for (const { html } of nodes) found.get(name).push(`${view}: ${id}: ${html.slice(0, 160)}`);
    }
    await context.close();
  }
  return found;
}
