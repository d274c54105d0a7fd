import { parseArgs } from 'node:util';
import { pairChecks } from '../../src/checks/index.ts';
import type { CheckedPair, Terminology } from '../../src/checks/pair-check.ts';
import type { Problem } from '../../src/checks/problem.ts';
import type { Finding } from '../../src/model/report.ts';
import { type Random, randomOf } from '../fuzz/random.ts';
import { type CorpusPair, corpusPairs } from './corpus.ts';
import { mutations } from './mutations.ts';

interface Found {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly problem: Problem;
  readonly from: CorpusPair;
}

interface Options {
  readonly verbose: number;
  readonly seed: number;
  readonly rule: string | undefined;
  readonly severity: string | undefined;
  readonly mutation: string | undefined;
}

const TERMINOLOGY: Terminology = { untranslated: ['NuGet', 'Visual Studio', 'PowerShell', 'Skype', 'Teams'], terms: [] };
/** Of each mutation so many pairs are spoilt. */
const PAIRS_A_MUTATION = 500;

/** Prints what the checks find in the corpora at `path`; 1 when these are not there. */
export async function report(path: string, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      verbose: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      rule: { type: 'string' },
      severity: { type: 'string' },
      mutation: { type: 'string' },
      locale: { type: 'string' },
    },
  });
  const options: Options = { ...values, verbose: Number(values.verbose), seed: Number(values.seed) } as Options;
  const all = await corpusPairs(path);
  if (all === null) {
    console.log(`Nothing to measure: ${path} is not there`);
    return 1;
  }
  const pairs = all.filter(({ pair }) => values.locale === undefined || pair.locale === values.locale);
  if (options.mutation === undefined) reportFindings(pairs, options);
  if (options.rule === undefined) reportMutations(pairs, options);
  return 0;
}

function findingsOf(pair: CheckedPair, from: CorpusPair): readonly Found[] {
  return pairChecks.flatMap(({ rule, severity, check }) =>
    check(pair, TERMINOLOGY).map((problem) => ({ rule, severity: problem.severity ?? severity, problem, from })),
  );
}

function reportFindings(pairs: readonly CorpusPair[], options: Options): void {
  const start = performance.now();
  const found = pairs.flatMap((each) => findingsOf(each.pair, each));
  console.log(`${pairs.length} pairs, ${Math.round(performance.now() - start)} ms`);
  console.log(['rule'.padEnd(22), 'error', 'warning', 'info', 'pairs %'].join('\t'));
  for (const rule of [...pairChecks.map((check) => check.rule), 'any']) {
    const own = found.filter((each) => rule === 'any' || each.rule === rule);
    const counts = ['error', 'warning', 'info'].map((severity) => own.filter((each) => each.severity === severity).length);
    console.log([rule.padEnd(22), ...counts, share(new Set(own.map(({ from }) => from)).size, pairs.length)].join('\t'));
  }
  const errors = new Set(found.filter(({ severity }) => severity === 'error').map(({ from }) => from)).size;
  console.log(`pairs with an error: ${errors}, ${share(errors, pairs.length)} %\n`);
  if (options.verbose > 0) printSamples(found, options);
}

function printSamples(found: readonly Found[], { verbose, seed, rule, severity }: Options): void {
  const wanted = found.filter((each) => (rule ?? each.rule) === each.rule && (severity ?? each.severity) === each.severity);
  const groups = rule === undefined && severity === undefined ? pairChecks.map((check) => check.rule) : [null];
  for (const group of groups) {
    const own = wanted.filter((each) => group === null || each.rule === group);
    for (const each of sample(own, verbose, randomOf(seed, 0))) {
      const { pair, file, line } = each.from;
      console.log(
        `${each.severity} ${each.rule}: ${each.problem.message}\n  ${pair.source}\n  ${pair.target}\n  ${file.slice(-60)}:${line}`,
      );
    }
  }
}

function reportMutations(pairs: readonly CorpusPair[], { seed, mutation, verbose }: Options): void {
  const sound = pairs.filter((each) => findingsOf(each.pair, each).every(({ severity }) => severity === 'info'));
  console.log(
    ['mutation'.padEnd(26), 'pairs', 'right', 'with another error', 'only another', 'missed', 'right alone %'].join('\t'),
  );
  for (const [index, { name, rules, spoil }] of mutations.entries()) {
    if (mutation !== undefined && mutation !== name) continue;
    const random = randomOf(seed, index);
    const counts = { right: 0, noisy: 0, other: 0, missed: 0 };
    const bad: string[] = [];
    for (const each of sample(sound, sound.length, random)) {
      if (counts.right + counts.noisy + counts.other + counts.missed === PAIRS_A_MUTATION) break;
      const target = spoil(each.pair, random);
      if (target === null || target === each.pair.target) continue;
      const result = judge(each, target, rules);
      counts[result.type] += 1;
      if (result.type !== 'right') bad.push(`${result.type}: ${result.messages}\n  ${each.pair.source}\n  ${target}`);
    }
    const total = counts.right + counts.noisy + counts.other + counts.missed;
    console.log([name.padEnd(26), total, ...Object.values(counts), share(counts.right, total)].join('\t'));
    for (const text of bad.slice(0, verbose)) console.log(text);
  }
}

function judge(each: CorpusPair, target: string, rules: readonly string[]) {
  const { pair } = each;
  const block = { source: pair.block.source, target: pair.block.target.replace(pair.target, () => target) };
  const before = new Set(findingsOf(pair, each).map(({ rule, problem }) => rule + problem.message));
  const found = findingsOf({ ...pair, target, block }, each).filter(({ rule, problem }) => !before.has(rule + problem.message));
  const isRight = found.some(({ rule }) => rules.includes(rule));
  const others = found.filter(({ rule, severity }) => !rules.includes(rule) && severity === 'error');
  const messages = found.map(({ rule, problem }) => `${rule}: ${problem.message}`).join(' | ');
  if (isRight) return { type: others.length === 0 ? ('right' as const) : ('noisy' as const), messages };
  return { type: found.length > 0 ? ('other' as const) : ('missed' as const), messages };
}

/** `count` of the items in random order. */
function sample<T>(items: readonly T[], count: number, random: Random): readonly T[] {
  const left = [...items];
  for (let at = left.length - 1; at > 0; at -= 1) {
    const other = random.int(at + 1);
    [left[at], left[other]] = [left[other] as T, left[at] as T];
  }
  return left.slice(0, count);
}

function share(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(2);
}
