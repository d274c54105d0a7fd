import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine; null: there is none. */
export const CHROMIUM =
  [process.env['HEXAPLA_CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path)) ?? null;

/** What a suite is called: with the reason where it is skipped. */
export function inChromium(name: string): string {
  return CHROMIUM === null ? `${name} (skipped: no Chromium found; HEXAPLA_CHROMIUM names one)` : name;
}

/** Starts the browser. */
export function startChromium(): Promise<Browser> {
  // In a container there is no other sandbox, and the shared memory is small.
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** What a page did that it must not do. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Messages on the console, errors, dialogs, and requests for anything but files below the site. */
  readonly faults: readonly string[];
}

/** Opens a page whose every fault is noted, reports of its content security policy included. */
export async function watchedPage(browser: Browser, site: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  await context.addInitScript(
    "document.addEventListener('securitypolicyviolation', (e) => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))",
  );
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => faults.push('popup'));
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) faults.push(`request: ${request.url()}`);
  });
  return { page, context, faults };
}
