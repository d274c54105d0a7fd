// Builds what the package ships, in the current folder:
//
//   dist/cli.cjs         the command: the start of it, which reads the rest
//   dist/parts/          the rest of it, CommonJS files that are read when first asked for: what commands always need in a few
//                        packs, with V8's code for them (*.v8); our other code cut at its `import()`s (hexapla-*.cjs), and each
//                        third-party package in one file
//   dist/index.js        the library entry (ESM, dependencies left to the user's node_modules)
//   dist/dashboard/      what the pages of the dashboard are made of: one script, one style sheet, an icon
//   dist/types/          its declarations (only with --release)
//   config.schema.json   the JSON Schema of the configuration file
//
//   node scripts/build.mjs [--release] [--if-stale]
//
// `--release` leaves nothing of earlier builds in `dist`; without it their parts stay, because a command may still be running.
// `--if-stale` builds only when a source is newer than `dist/cli.cjs`: npm runs `prepare` again at the first `npx`.

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { makeWorkspaces } from './bench/workspaces.mjs';
import { requireNoCircles, withConstantImports } from './common-js.mjs';
import { commandText, fileName, linkedCode, packOfFiles, packText } from './packs.mjs';

const COMMAND = 'dist/cli.cjs';
const DASHBOARD = 'src/dashboard/client/main.tsx';
const ENTRIES = ['src/cli.ts', 'src/index.ts', DASHBOARD];
const INPUTS = [
  'src',
  'scripts/build.mjs',
  'scripts/common-js.mjs',
  'scripts/packs.mjs',
  'scripts/start.cjs',
  'package.json',
  'package-lock.json',
];
const SCHEMA = 'src/workspace/config.schema.json';

/** Always needed, so it is in the first pack. All else is read on demand. */
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

/**
 * satteri is ESM and finds its binary from `import.meta.url`, which a CommonJS file has not; to look for it as Node does for
 * `require` takes 3 ms, so the folders are tried first. Of its plugins and HTML nothing is needed.
 */
const SATTERI = {
  stdin: { contents: "export { markdownToMdast, mdxToMdast } from 'satteri';", resolveDir: '.' },
  define: { 'import.meta.url': '__satteriUrl' },
  banner: {
    js: `const __satteriUrl=require("node:url").pathToFileURL((()=>{
const{existsSync,realpathSync}=require("node:fs");
for(const folder of require.resolve.paths("satteri")){const file=folder+"/satteri/index.js";if(existsSync(file))return realpathSync(file)}
return require("node:path").resolve(require.resolve("satteri"),"../../index.js")})()).href;`,
  },
};

/** Packages that find a binary beside them, among the packages of whoever installed us: they are left where they are. */
const LEFT_OUT = new Set(['libsql']);

async function main(options) {
  requireEntries();
  if (options.has('--if-stale') && isFresh()) return;
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const parts = Object.keys(dependencies).filter((name) => !IN_COMMAND.has(name));
  const isRelease = options.has('--release');
  await Promise.all([buildCommand(parts), buildLibrary(), buildDashboard(), copySchema()]);
  if (isRelease) {
    removeEarlier('dist/parts');
    removeEarlier('dist/chunks');
    removeEarlier('dist/dashboard');
    buildTypes();
  }
  warmUp();
}

function requireEntries() {
  const missing = ENTRIES.filter((entry) => !existsSync(entry));
  if (missing.length > 0) throw new Error(`Expected the entries ${ENTRIES.join(', ')}, found no ${missing.join(' and no ')}`);
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
  const { outputFiles, metafile } = await build({
    ...common,
    ...small,
    format: 'esm',
    splitting: true,
    metafile: true,
    entryPoints: { cli: 'src/cli.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    chunkNames: 'parts/hexapla-[name]-[hash]',
    plugins: [partsPlugin(names, packages), noProcesses],
  });
  requireNoCircles(metafile);
  const packOf = packOfFiles(metafile);
  const files = await Promise.all([...[...packages].map(buildPackage), ...outputFiles.map(commonJsChunk)]);
  for (const { name, code } of files.filter(({ name }) => !packOf.has(name))) {
    save(`dist/parts/${name}`, linkedCode(code, { packOf, pack: null }));
  }
  savePacks(files, packOf);
}

/** The command is written last: another process may be running the old one. */
function savePacks(files, packOf) {
  const packFiles = {};
  for (const pack of new Set(packOf.values())) {
    const members = files.filter(({ name }) => packOf.get(name) === pack);
    const text = packText(members.map(({ name, code }) => ({ name, code: linkedCode(code, { packOf, pack }) })));
    const hash = createHash('sha1').update(text).digest('hex').slice(0, 8).toUpperCase();
    packFiles[pack] = `hexapla-${pack}-${hash}.cjs`;
    save(`dist/parts/${packFiles[pack]}`, text);
  }
  save(COMMAND, commandText(packFiles));
  chmodSync(COMMAND, 0o755);
}

async function commonJsChunk({ path, text }) {
  const { code } = await transform(withConstantImports(text.replace(/^#!.*\n/, '')), {
    ...commonJs,
    platform: 'node',
    target: common.target,
    charset: common.charset,
  });
  return { name: fileName(path), code };
}

/** Lets the command keep V8's code: it compares a document in sync and a stale one, as `start.cjs` tells. */
function warmUp() {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-build-'));
  try {
    const { many } = makeWorkspaces({ folder, corpus: '', count: 6 });
    const env = { ...process.env, NODE_OPTIONS: '' };
    for (const format of ['json', 'text'])
      spawnSync(process.execPath, [COMMAND, 'status', '--format', format, '--cwd', many.root], { env });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** commander can start other programs as subcommands; ours has none, and what starts them takes 2 ms to load. */
const noProcesses = {
  name: 'no-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      importer.split(/[\\/]/).includes('commander') ? { path: 'child_process', namespace: 'none' } : null,
    );
    onLoad({ filter: /^/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

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
  const name = partFile(specifier);
  if (LEFT_OUT.has(specifier)) return { name, code: `module.exports=require(${JSON.stringify(specifier)});` };
  const special = specifier === 'satteri' ? SATTERI : { entryPoints: [specifier] };
  const { outputFiles } = await build({ ...common, ...commonJs, ...special, outfile: `dist/parts/${name}` });
  return { name, code: outputFiles[0].text };
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

/** A classic script: a page that is opened from disk may load no module. */
async function buildDashboard() {
  const { outputFiles } = await build({
    ...common,
    platform: 'browser',
    target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
    format: 'iife',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    entryPoints: { dashboard: DASHBOARD },
    outdir: 'dist/dashboard',
  });
  for (const file of outputFiles) save(file.path, file.text);
  save('dist/dashboard/icon.svg', readFileSync(join(dirname(DASHBOARD), 'icon.svg'), 'utf8'));
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
