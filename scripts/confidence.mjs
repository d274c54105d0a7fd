// Tells whether the confidence of `hexapla align` says where its mistakes are, against the gold pairs of real documents.
//
//   npm run confidence [-- --limit 40]
//
// Each plain translation of a corpus is aligned with its English and each bead judged. Of the wrong ones, the share among the
// 5, 10, 20 and 50 % of the pairs with the lowest confidence is told. Exits 1 when less than half of them are in the lowest tenth, or
// the f1 of human (HT) or machine translations (MT) misses its bar. The corpora stand beside the project, in ../shared.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { curveOf, judgeBeads } from './judge-beads.mjs';

const SHARED = '../shared';
const CORPORA = ['dev', 'mono'];
const COMMAND = [process.execPath, resolve('dist/cli.cjs')];
const LEAST_IN_TENTH = 0.5;
const LEAST_F1 = 0.955;

async function main({ limit }) {
  const corpora = CORPORA.filter((name) => existsSync(join(SHARED, 'corpora', name, 'manifest.json')));
  if (corpora.length === 0 || !existsSync(join(SHARED, 'eval/lib'))) {
    console.log(`Nothing to judge by: ${SHARED}/corpora or ${SHARED}/eval is not there`);
    return 0;
  }
  const judged = [];
  for (const corpus of corpora) judged.push(...(await judgeCorpus(corpus, Number(limit))));
  const groups = [
    ...corpora.map((corpus) => [corpus, judged.filter((each) => each.corpus === corpus)]),
    ...['HT', 'MT'].map((type) => [type, judged.filter((each) => each.type === type)]),
    ['all', judged],
  ].flatMap(([name, documents]) => (documents.length === 0 ? [] : [[name, curveOf(documents)]]));
  console.log(tableOf(groups));
  const all = groups.at(-1)[1];
  console.log(`\nall, in tenths from the least sure: confidence / share that is right\n${decileText(all)}`);
  const isMet = ([name, { f1 }]) => (name !== 'HT' && name !== 'MT') || f1 >= LEAST_F1;
  return groups.every(isMet) && (all.lowest[1] ?? 1) >= LEAST_IN_TENTH ? 0 : 1;
}

async function judgeCorpus(corpus, limit) {
  const library = (name) => import(pathToFileURL(resolve(SHARED, 'eval/lib', `${name}.mjs`)).href);
  const { documents, hexapla, ndjson, pool, put, tempFolder } = await library('workspace');
  const { plainTarget } = await library('gold');
  const texts = { ...(await library('normalise')), ...(await library('score')) };
  const options = { corpus: join(SHARED, 'corpora', corpus), command: COMMAND, limit, failures: [] };
  const hasGold = (each) => each.en_handoff_file ?? each.gold_sxs_file;
  const all = documents(options, hasGold).filter(({ damaged, handoff }) => !damaged && handoff);
  const folder = tempFolder(options, 'confidence');
  const judged = [];
  await pool(all, 2, async (document, at) => {
    put(folder, `${at}/source.md`, document.handoff);
    put(folder, `${at}/target.md`, document.gold_sxs_file ? document.localized : plainTarget(document.bilingual));
    const locales = ['--source-locale', 'en-US', '--target-locale', document.locale];
    const run = await hexapla(options, folder, ['align', `${at}/source.md`, `${at}/target.md`, ...locales, '--format', 'ndjson']);
    if (run.rc !== 0) throw new Error(`Expected beads of ${document.file}, found: ${run.stderr}`);
    const gold = document.pairs.filter(({ inBody }) => inBody);
    judged[at] = { corpus, type: typeOf(document, options.corpus), ...judgeBeads(gold, ndjson(run.stdout), texts) };
  });
  return judged;
}

/** `HT` or `MT`, as the front matter of a document says. */
function typeOf({ bilingual, file }, corpus) {
  const said = (text) => /^ms\.translationtype: *(\w+)/m.exec(text)?.[1];
  return said(bilingual) ?? said(readFileSync(join(corpus, file), 'utf8')) ?? 'unknown';
}

const share = (value) => (value === null ? '–' : value.toFixed(3));

function tableOf(groups) {
  const head = ['', 'pairs', 'wrong', 'f1', '5 %', '10 %', '20 %', '50 %', 'mispaired', 'in 10 %', 'off by'];
  const rows = groups.map(([name, { pairs, wrong, f1, lowest, mispaired, mispairedInTenth, error }]) => [
    ...[name, pairs, wrong, f1.toFixed(4), ...lowest.map(share)],
    ...[mispaired, share(mispairedInTenth), error.toFixed(4)],
  ]);
  return [head, ...rows].map((row) => row.map((cell) => String(cell).padStart(10)).join('')).join('\n');
}

const decileText = ({ deciles }) => deciles.map(({ said, right }) => `  ${said.toFixed(4)}  ${right.toFixed(4)}`).join('\n');

const { values } = parseArgs({ options: { limit: { type: 'string', default: '0' } } });
process.exitCode = await main(values);
