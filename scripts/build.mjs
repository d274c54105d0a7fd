// Builds what the package ships, in the current folder:
//
//   dist/cli.cjs         the command: what every run of it needs, commander among it
//   dist/parts/          the rest of it, CommonJS files that are read when first asked for: our own code cut at its
//                        `import()`s (hexapla-*.cjs), and each other third-party package in one file
//   dist/index.js        the library entry (ESM, dependencies left to the user's node_modules)
//   dist/types/          its declarations (only with --release)
//   config.schema.json   the JSON Schema of the configuration file
//
//   node scripts/build.mjs [--release] [--if-stale]
//
// `--release` leaves nothing of earlier builds in `dist`; without it their parts stay, because a command may still be running.
// `--if-stale` builds only when a source is newer than `dist/cli.cjs`: npm runs `prepare` again at the first `npx`.

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { build, transform } from 'esbuild';

const COMMAND = 'dist/cli.cjs';
const ENTRIES = ['src/cli.ts', 'src/index.ts'];
const INPUTS = ['src', 'scripts/build.mjs', 'package.json', 'package-lock.json'];
const SCHEMA = 'src/workspace/config.schema.json';

/** Always needed, so it stands in the command itself. All else is read on demand: V8 takes 25 ms to look through it all. */
const IN_COMMAND = new Set(['commander']);

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
};
const small = { minifySyntax: true, minifyWhitespace: true };
const commonJs = { ...small, format: 'cjs', supported: { 'dynamic-import': false } };

/** A node program that keeps V8's compiled code for the next run (Node >= 22.8: saves 5 of 40 ms; NODE_DISABLE_COMPILE_CACHE=1 forbids). */
const COMMAND_START = '#!/usr/bin/env node\nrequire("node:module").enableCompileCache?.();\n';

/** satteri is ESM and finds its binary from `import.meta.url`, which a CommonJS file has not. */
const SATTERI = {
  define: { 'import.meta.url': '__satteriUrl' },
  banner: { js: 'const __satteriUrl=new URL("../index.js",require("node:url").pathToFileURL(require.resolve("satteri"))).href;' },
};

async function main(options) {
  requireEntries();
  if (options.has('--if-stale') && isFresh()) return;
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const parts = Object.keys(dependencies).filter((name) => !IN_COMMAND.has(name));
  const isRelease = options.has('--release');
  await Promise.all([buildCommand(parts), buildLibrary(), copySchema()]);
  if (!isRelease) return;
  removeEarlier('dist/parts');
  removeEarlier('dist/chunks');
  buildTypes();
}

function requireEntries() {
  const missing = ENTRIES.filter((entry) => !existsSync(entry));
  if (missing.length > 0) throw new Error(`Expected the entries ${ENTRIES.join(' and ')}, found no ${missing.join(' and no ')}`);
}

function isFresh() {
  if (!existsSync(COMMAND)) return false;
  const built = statSync(COMMAND).mtimeMs;
  return INPUTS.every((path) => newest(path) <= built);
}

/** Newest modification time below `path`, its folders counted: a deleted file changes its folder. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), mtimeMs);
}

/** esbuild splits only ESM, so the chunks are made as ESM and turned into CommonJS, which Node starts faster, one by one. */
async function buildCommand(names) {
  const packages = new Set();
  const { outputFiles } = await build({
    ...common,
    ...small,
    format: 'esm',
    splitting: true,
    entryPoints: { cli: 'src/cli.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    chunkNames: 'parts/hexapla-[name]-[hash]',
    plugins: [partsPlugin(names, packages)],
  });
  const chunks = await Promise.all(outputFiles.map(commonJsChunk));
  const parts = await Promise.all([...packages].map(buildPackage));
  const files = [...parts, ...chunks].toSorted((a, b) => Number(isCommand(a)) - Number(isCommand(b)));
  for (const { path, code } of files) save(path, code);
  chmodSync(COMMAND, 0o755);
}

function isCommand({ path }) {
  return basename(path) === basename(COMMAND);
}

async function commonJsChunk({ path, text }) {
  const { code } = await transform(text.replace(/^#!.*\n/, ''), {
    ...commonJs,
    platform: 'node',
    target: common.target,
    charset: common.charset,
  });
  const folder = isCommand({ path }) ? './parts/' : './';
  const linked = code.replaceAll(/\brequire\("part:([^"]+)"\)/g, (_, file) => `require("${folder}${file}")`);
  return { path, code: isCommand({ path }) ? COMMAND_START + linked : linked };
}

/** Turns our own imports of the packages `names` into `part:FILE`, and notes which are used. */
function partsPlugin(names, used) {
  return {
    name: 'parts',
    setup({ onResolve }) {
      onResolve({ filter: /^[a-z@]/ }, ({ path, importer }) => {
        const isOurs = !importer.split(/[\\/]/).includes('node_modules');
        if (!isOurs || !names.some((name) => path === name || path.startsWith(`${name}/`))) return null;
        used.add(path);
        return { path: `part:${partFile(path)}`, external: true };
      });
    },
  };
}

function partFile(specifier) {
  return `${specifier.replaceAll('/', '-')}.cjs`;
}

async function buildPackage(specifier) {
  const path = `dist/parts/${partFile(specifier)}`;
  const special = specifier === 'satteri' ? SATTERI : {};
  const { outputFiles } = await build({ ...common, ...commonJs, ...special, entryPoints: [specifier], outfile: path });
  return { path, code: outputFiles[0].text };
}

async function buildLibrary() {
  const library = await build({
    ...common,
    format: 'esm',
    packages: 'external',
    splitting: true,
    entryPoints: { index: 'src/index.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
  });
  for (const file of library.outputFiles) save(file.path, file.text);
}

function buildTypes() {
  rmSync('dist/types', { recursive: true, force: true });
  const manifest = createRequire(resolve('package.json')).resolve('typescript/package.json');
  execFileSync(process.execPath, [join(dirname(manifest), 'bin/tsc'), '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}

function copySchema() {
  if (existsSync(SCHEMA)) copyFileSync(SCHEMA, 'config.schema.json');
}

const saved = new Set();

function removeEarlier(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!saved.has(resolve(folder, name))) rmSync(join(folder, name));
}

/** Puts a whole file in place at once: another process may be running the old one. */
function save(path, text) {
  saved.add(resolve(path));
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

try {
  await main(new Set(process.argv.slice(2)));
} catch (error) {
  // esbuild has printed its own errors by now.
  if (error.errors === undefined) console.error(`build: ${error.message}`);
  process.exitCode = 1;
}
