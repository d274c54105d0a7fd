import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { write } from '../../cli/run.ts';
import { isBuilt, type Served, served } from '../served.ts';
import { historyLine, PROJECT } from '../workspace.ts';
import { violations } from './audit.ts';
import { CHROMIUM, inChromium, startChromium, watchedPage } from './chromium.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const FILES = { ...PROJECT, '.hexapla/history.ndjson': `${historyLine(9, 30)}\n` };
const KETTLE = '#/doc/fr-FR/source-docs/kettle.md';
const FRENCH = 'locales/fr-FR/kettle.md';
/** Builds take their time where other tests run beside them. */
const SOON = { timeout: 40_000 };

describe.skipIf(CHROMIUM === null)(inChromium('the pages of a server'), () => {
  let browser: Browser;
  const open: Served[] = [];
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const server of open.splice(0)) await server.done();
  });
  const serve = async (...args: readonly string[]): Promise<Served> => {
    const server = await served(FILES, { args: ['--port', '0', ...args] });
    open.push(server);
    await server.until(isBuilt);
    return server;
  };
  const state = (page: Page) => page.locator('header .live').textContent();
  const edit = (server: Served, from: string, to: string) => {
    const text = readFileSync(join(server.root, FRENCH), 'utf8');
    expect(text).toContain(from);
    write(server.root, FRENCH, text.replace(from, to));
  };

  it('opens by the printed address, takes the token out of it, and lets nobody in without', async () => {
    const server = await serve();
    const { page, context, faults } = await watchedPage(browser, server.origin);
    await page.goto(server.address);
    await page.locator('h1', { hasText: 'Overview' }).waitFor();
    expect([await state(page), page.url()]).toEqual(['live', `${server.origin}/#/`]);
    for (const hash of ['#/documents', '#/work', '#/findings', '#/history', KETTLE]) {
      await page.goto(`${server.origin}/${hash}`);
      await page.locator('main h1').waitFor();
      await page.locator('.notice.loading').waitFor({ state: 'detached' });
      expect([hash, await page.locator('[role=alert]').count()]).toEqual([hash, 0]);
    }
    await page.reload();
    await page.locator('h1', { hasText: 'kettle.md' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
    const stranger = await watchedPage(browser, server.origin);
    await stranger.page.goto(`${server.origin}/${KETTLE}`);
    await stranger.page.getByText('This server does not know this browser').waitFor();
    expect(await state(stranger.page)).toBe('not let in');
    expect(await stranger.page.locator('body').textContent()).not.toContain('Rincez');
    // The address may be typed over the one that is open; what was asked for is found again afterwards.
    await stranger.page.goto(server.address);
    await stranger.page.locator('h1', { hasText: 'Overview' }).waitFor();
    await stranger.page.goto(`${server.origin}/${KETTLE}`);
    await stranger.page.locator('h1', { hasText: 'kettle.md' }).waitFor();
    await stranger.context.close();
  });

  it('shows an edit without a reload, and the reader stays where they are', async () => {
    const server = await serve();
    const { page, context, faults } = await watchedPage(browser, server.origin, { viewport: { width: 1280, height: 500 } });
    await page.goto(server.address);
    await page.goto(`${server.origin}/${KETTLE}?show=all`);
    const link = page.locator('.unit', { hasText: 'N’ouvrez jamais' }).locator('a.unit-id');
    await link.waitFor();
    await page.evaluate('window.isSame = true; scrollTo(0, 320)');
    await link.focus();
    const place = () =>
      page.evaluate<unknown>('[window.isSame, Math.round(scrollY), document.activeElement.textContent, location.hash]');
    const before = await place();
    edit(server, 'Rincez la bouilloire', 'Nettoyez la bouilloire');
    await expect.poll(() => page.locator('.unit', { hasText: 'Nettoyez la bouilloire' }).count(), SOON).toBe(1);
    await expect.poll(() => state(page), SOON).toBe('live');
    expect(await place()).toEqual(before);
    await page.goto(`${server.origin}/#/work`);
    const found = page.locator('.found');
    await expect.poll(() => found.textContent(), SOON).toContain('20 items');
    edit(server, 'Rinse the kettle before using it.', 'Rinse the kettle before you use it.');
    await expect.poll(() => found.textContent(), SOON).toContain('19 items');
    await page.goto(`${server.origin}/#/search?q=Nettoyez`);
    const hits = page.locator('.hits > li');
    await expect.poll(() => hits.count(), SOON).toBe(1);
    edit(server, 'Nettoyez la bouilloire', 'Essuyez la bouilloire');
    await expect.poll(() => hits.count(), SOON).toBe(0);
    expect([await page.evaluate('window.isSame'), faults]).toEqual([true, []]);
    await context.close();
  });

  it('says that a build failed and why, and when the server is gone', async () => {
    const server = await serve();
    const { page, context } = await watchedPage(browser, server.origin, { bypassCSP: true });
    await page.goto(server.address);
    await page.locator('.locales').waitFor();
    write(server.root, 'hexapla.config.json', '{ "locales": "<img src=x onerror=alert(1)>" }');
    await page.getByText('The dashboard could not be built').waitFor(SOON);
    expect(await page.locator('[role=alert]').textContent()).toContain('hexapla.config.json:1:14');
    expect([await state(page), await page.locator('.locales').count(), await violations(page)]).toEqual([
      'last build failed',
      1,
      [],
    ]);
    write(server.root, 'hexapla.config.json', PROJECT['hexapla.config.json'] ?? '');
    await expect.poll(() => state(page), SOON).toBe('live');
    expect(await page.locator('[role=alert]').count()).toBe(0);
    await server.stop();
    await expect.poll(() => state(page), SOON).toBe('not connected');
    expect([await page.locator('.locales').count(), await violations(page)]).toEqual([1, []]);
    await context.close();
  });

  it('acknowledges a sentence by a button, which is not there where the server only reads', async () => {
    const server = await serve('--allow-ack');
    const { page, context, faults } = await watchedPage(browser, server.origin);
    await page.goto(server.address);
    await page.goto(`${server.origin}/${KETTLE}?show=stale`);
    const unit = page.locator('.unit.stale');
    await unit.locator('summary').click();
    const id = await unit.locator('a.unit-id').textContent();
    await page.goto(`${server.origin}/${KETTLE}/${id}`);
    const button = page.getByRole('button', { name: `Acknowledge: ${id}` });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.unit.target.current').waitFor(SOON);
    expect(await page.evaluate("document.activeElement.classList.contains('target')")).toBe(true);
    const record = readFileSync(join(server.root, '.hexapla/fr-FR/source-docs/kettle.md.ndjson'), 'utf8');
    expect(record).toMatch(/"ack":\{"source":"[0-9a-f]{16}"/);
    expect([await button.count(), faults]).toEqual([0, []]);
    await context.close();
    const reader = await serve();
    const other = await watchedPage(browser, reader.origin);
    await other.page.goto(reader.address);
    await other.page.goto(`${reader.origin}/${KETTLE}/${id}`);
    await other.page.locator('.unit.target .command').waitFor();
    expect(await other.page.locator('.ack-button').count()).toBe(0);
    await other.context.close();
  });

  it.each(['light', 'dark'] as const)('has nothing against WCAG 2.2 AA in %s', async (colorScheme) => {
    const server = await serve('--allow-ack');
    const { page, context } = await watchedPage(browser, server.origin, { colorScheme, bypassCSP: true });
    await page.goto(`${server.origin}/`);
    await page.locator('.notice.error').waitFor();
    const found = [...(await violations(page))];
    await page.goto(server.address);
    await page.locator('h1', { hasText: 'Overview' }).waitFor();
    for (const [hash, width] of [
      ['#/', 1280],
      [`${KETTLE}?show=stale`, 1280],
      [`${KETTLE}?show=stale`, 390],
      ['#/', 390],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`${server.origin}/${hash}`);
      await page.locator('main h1').waitFor();
      const summary = page.locator('.unit.stale summary');
      if (hash !== '#/') await summary.first().click();
      found.push(...(await violations(page)));
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    expect(found).toEqual([]);
    await context.close();
  });

  it('does nothing that a page on another port asks for', async () => {
    const server = await serve('--allow-ack');
    const { page, context } = await watchedPage(browser, server.origin);
    await page.goto(server.address);
    await page.locator('h1', { hasText: 'Overview' }).waitFor();
    const { build } = await server.until(isBuilt);
    const ack = JSON.stringify({ path: 'source-docs/kettle.md', unit: '994b2-103', locale: 'fr-FR' });
    const evil = await evilServer(`<form method="post" enctype="text/plain" action="${server.origin}/api/ack" target="there">
<input name='${ack.slice(0, -1)},"x":"' value='"}'></form><iframe name="there"></iframe>
<iframe name="page" src="${server.origin}/"></iframe>
<script>
window.seen = [];
window.hexapla = (name) => seen.push('data ' + name);
document.forms[0].submit();
const url = '${server.origin}/api/ack', body = ${JSON.stringify(ack)};
const note = (name) => [(answer) => seen.push(name + ' ' + answer.type), () => seen.push(name + ' refused')];
const tries = [
  fetch(url, { method: 'POST', body, mode: 'no-cors', credentials: 'include' }).then(...note('no-cors')),
  fetch(url, { method: 'POST', body, credentials: 'include', headers: { 'Content-Type': 'application/json' } }).then(...note('json')),
  fetch('${server.origin}/api/overview', { credentials: 'include' }).then(...note('read')),
  fetch('${server.origin}/api/overview', { mode: 'no-cors', credentials: 'include' }).then(...note('read no-cors')),
  new Promise((done) => { const s = document.createElement('script'); s.src = '${server.origin}/data/overview.js'; s.onload = s.onerror = (e) => { seen.push('script ' + e.type); done(); }; document.head.append(s); }),
  new Promise((done) => { const e = new EventSource('${server.origin}/api/events', { withCredentials: true }); e.onerror = () => { seen.push('events refused'); e.close(); done(); }; e.addEventListener('status', () => { seen.push('events'); done(); }); }),
];
Promise.all(tries).then(() => setTimeout(() => { window.isOver = true; }, 500));
</script>`);
    const other = await context.newPage();
    await other.goto(`http://127.0.0.1:${evil.port}/`);
    await other.waitForFunction('window.isOver', null, SOON);
    expect((await other.evaluate<string[]>('seen')).toSorted()).toEqual([
      'events refused',
      'json refused',
      'no-cors refused',
      'read no-cors refused',
      'read refused',
      'script error',
    ]);
    const framed = await Promise.all(other.frames().map((frame) => frame.evaluate('document.body.textContent').catch(() => '')));
    expect(framed.slice(1).join('')).not.toContain('Overview');
    expect(await server.until(isBuilt)).toMatchObject({ build });
    expect(() => readFileSync(join(server.root, '.hexapla/fr-FR/source-docs/kettle.md.ndjson'))).toThrow('ENOENT');
    await context.close();
    evil.server.close();
    evil.server.closeAllConnections();
  });
});

function evilServer(page: string): Promise<{ readonly server: Server; readonly port: number }> {
  return new Promise((done) => {
    const server = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(page));
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done({ server, port: typeof address === 'object' && address !== null ? address.port : 0 });
    });
  });
}
