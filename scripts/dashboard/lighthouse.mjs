import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PACKAGE = 'lighthouse@12.8.2';
const CATEGORIES = ['accessibility', 'best-practices'];

/** The scores from 0 to 1 that Lighthouse gives to a page; what costs points is printed. */
export async function lighthouseScores(address, chromium) {
  const flags = ['--only-categories=accessibility,best-practices', '--output=json', '--quiet'];
  const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage';
  const { stdout } = await run('npx', ['-y', PACKAGE, address, ...flags, chrome], {
    env: { ...process.env, CHROME_PATH: chromium },
    maxBuffer: 1 << 28,
  });
  const { categories, audits, runtimeError } = JSON.parse(stdout);
  if (runtimeError !== undefined) throw new Error(`${runtimeError.code}: ${runtimeError.message}`);
  for (const id of CATEGORIES)
    for (const audit of categories[id].auditRefs.filter((each) => each.weight > 0).map((each) => audits[each.id]))
      if (audit.score !== null && audit.score < 1) console.error(`Lighthouse, ${address}: ${audit.id}: ${audit.title}`);
  return Object.fromEntries(CATEGORIES.map((id) => [id, categories[id].score]));
}
