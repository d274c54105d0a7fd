import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { open } from './pages.mjs';

const run = promisify(execFile);

/** What the Nu HTML checker has against the file of a site, and against each of its pages as the browser shows it. */
export async function markupErrors({ browser, pages, site, folder }) {
  const jar = await fetchChecker(join(folder, 'checker'));
  const rendered = join(folder, 'rendered');
  mkdirSync(rendered);
  copyFileSync(join(site, 'index.html'), join(rendered, 'index.html'));
  const page = await browser.newPage();
  for (const [name, address] of pages) {
    await open(page, address);
    writeFileSync(join(rendered, `${name}.html`), await page.content());
  }
  await page.close();
  const names = ['index.html', ...[...pages.keys()].map((name) => `${name}.html`)];
  const args = ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...names.map((name) => join(rendered, name))];
  const { stdout } = await run('java', args, { maxBuffer: 1 << 28 });
  const found = new Map(['index.html', ...pages.keys()].map((name) => [name, []]));
  for (const { type, url, lastLine, message } of JSON.parse(stdout).messages) {
    if (type === 'info') continue;
    const name = basename(url);
    found.get(name === 'index.html' ? name : basename(name, '.html')).push(`${name}:${lastLine}: ${message}`);
  }
  return found;
}

/** Gets the checker, and makes sure that there is a Java to run it: the path of the checker. */
async function fetchChecker(folder) {
  await run('java', ['-version']).catch(() => {
    throw new Error('Expected `java` on this machine, found none; on Debian `apt-get install default-jre-headless` brings it');
  });
  await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, 'vnu-jar@26.9.27']);
  return join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar');
}
