// What npm runs after an install in a checkout, and before it packs one that it installs from git: builds what is stale.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// `npm install -g git+…`, as pre-commit calls it, hands `--global` down to the install in the checkout, which then goes elsewhere
// and leaves the checkout without the packages that the build needs.
if (process.env.npm_config_global === 'true' && !existsSync('node_modules/esbuild')) {
  const env = Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|prefix|location)$/i.test(name));
  const npm = [process.env.npm_execpath ?? '', 'ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync(process.execPath, npm, { env: Object.fromEntries(env), stdio: 'inherit' });
}
process.argv.push('--if-stale');
await import('./build.mjs');
