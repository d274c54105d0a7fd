// The start of `dist/cli.cjs`: reads our packs, each one file of many modules, with the code that V8 made of it in an earlier run.
// The build puts the names of the packs' files in place of `PACKS`, and starts the command below.

const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const process = require('node:process');
const v8 = require('node:v8');
const { Script } = require('node:vm');

// Work in bytes of bytecode after which V8 thinks of optimizing a function. That of V8 11 (Node 20) is so small that it soon throws
// away most of what it made: with four times as much, a thousand documents are compared with a sixth less of CPU. Later ones
// have no such flag. A document in sync has no use for it: so it counts from where the pack is opened that compares texts.
const HAS_BUDGET = process.versions.v8.startsWith('11.');
const [USUAL_BUDGET, LARGE_BUDGET] = [67_584, 264_000];

const packs = new Map();
const uncached = new Map();
const mayCache = process.env.NODE_DISABLE_COMPILE_CACHE !== '1';
require('node:module').enableCompileCache?.();

/** The exports of the module `name` of a pack, evaluated when first asked for. */
function part(pack, name) {
  const { makers, modules } = packs.get(pack) ?? openPack(pack);
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const made = { exports: {} };
  modules.set(name, made);
  makers[name](made, made.exports);
  return made.exports;
}

/** Code that is kept is of use only under the flags it was kept under. */
function useBudgetOf(name) {
  if (HAS_BUDGET) v8.setFlagsFromString(`--interrupt-budget=${name === 'compare' ? LARGE_BUDGET : USUAL_BUDGET}`);
}

function openPack(name) {
  if (name === 'compare') useBudgetOf(name);
  const filename = join(__dirname, 'parts', PACKS[name]);
  const cacheFile = `${filename}.${process.arch}-${process.versions.v8}.v8`;
  const cachedData = mayCache ? readCode(cacheFile) : undefined;
  const script = new Script(readFileSync(filename, 'utf8'), { filename, cachedData });
  if (mayCache && (cachedData === undefined || script.cachedDataRejected)) uncached.set(name, { cacheFile, script });
  const pack = { makers: script.runInThisContext()(require, part), modules: new Map() };
  packs.set(name, pack);
  return pack;
}

/** V8 checks its version, its flags and the length, but would run what a bad disk made of the rest: so it is there twice. */
function readCode(path) {
  try {
    const bytes = readFileSync(path);
    const half = bytes.length >> 1;
    const code = bytes.subarray(0, half);
    return code.equals(bytes.subarray(half)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the code beside the packs, where this process may write there. A run that did little knows too little of it. */
function writeCode() {
  if (!packs.has('status')) return;
  for (const [name, { cacheFile: path, script }] of uncached) {
    const draft = `${path}.${process.pid}`;
    useBudgetOf(name);
    try {
      const code = script.createCachedData();
      writeFileSync(draft, Buffer.concat([code, code]), { flag: 'wx' });
      renameSync(draft, path);
    } catch {
      rmSync(draft, { force: true });
    }
  }
}

process.on('exit', writeCode);
module.exports = part;
