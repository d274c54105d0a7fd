// Scores the built command against gold truth and prints one table.
//
//   npm run score [-- --engine remark] [-- --write]
//
// The evaluators and their corpora stand beside the project, in ../shared; without them there is nothing to score.
// `--write` keeps the table in docs/score.md. Exits 1 when a figure misses its bar.

import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = '../shared';
const COMMAND = 'node dist/cli.cjs';

/** One row a figure: evaluator, options, figure, whether it has to be `least` or `most`, its bar. */
const FIGURES = [
  {
    name: 'segmentation',
    corpus: 'dev',
    figures: [
      ['f1', 'least', 0.985],
      ['steps', 'least', 0.975],
      ['prefixes', 'least', 1],
      ['ranges', 'least', 0.99],
    ],
  },
  { name: 'segmentation-xliff', corpus: 'xliff-gold', figures: [['f1', 'least', 0.94]] },
  { name: 'false-alarms', corpus: 'dev', figures: [['per1000', 'most', 0.5]] },
  {
    name: 'staleness',
    corpus: 'dev',
    figures: [
      ['f1', 'least', 0.985],
      ['unchangedDocs', 'least', 1],
      ['deletedDocs', 'least', 1],
    ],
  },
  ...[1, 2, 3].map((seed) => ({
    name: 'mutations',
    corpus: 'dev',
    options: ['--seed', String(seed)],
    figures: [
      ['exact', 'least', 0.985],
      ['labelled', 'least', 0.96],
    ],
  })),
  { name: 'round-trip', corpus: 'dev', figures: [['exactDocs', 'least', 1]] },
  { name: 'align', corpus: 'dev', figures: [['f1', 'least', 0.955]] },
  { name: 'align', corpus: 'mono', figures: [['f1', 'least', 0.95]] },
  {
    name: 'provenance',
    corpus: 'dev',
    figures: [
      ['wasPrompt', 'least', 0.99],
      ['wasLate', 'least', 0.88],
      ['quiet', 'least', 0.99],
    ],
  },
];

function main(args) {
  if (!existsSync(join(SHARED, 'eval'))) {
    console.log(`Nothing to score with: ${SHARED}/eval is not there`);
    return 0;
  }
  const engine = args.includes('--engine') ? args[args.indexOf('--engine') + 1] : 'satteri';
  const rows = FIGURES.flatMap((evaluator) => measure(evaluator, engine));
  const table = tableOf(rows);
  console.log(table);
  if (args.includes('--write')) keep(page(table));
  return rows.every((row) => row.met) ? 0 : 1;
}

/** Writes the page, its table set in columns as the lint wants it. */
function keep(text) {
  writeFileSync('docs/score.md', text);
  spawnSync('npx', ['biome', 'format', '--write', 'docs/score.md'], { stdio: 'inherit' });
}

function measure({ name, corpus, options = [], figures }, engine) {
  const args = [
    join(SHARED, 'eval', `${name}.mjs`),
    '--corpus',
    join(SHARED, 'corpora', corpus),
    '--hexapla',
    `node ${join(process.cwd(), 'dist/cli.cjs')}`,
    ...options,
  ];
  const { stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, HEXAPLA_PARSER: engine },
    maxBuffer: 1 << 28,
  });
  const result = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
  return figures.map(([figure, side, bar]) => {
    const value = result[figure];
    const met = typeof value === 'number' && (side === 'least' ? value >= bar : value <= bar);
    return { evaluator: [name, ...options].join(' '), corpus, figure, value, bar: `${side === 'least' ? '≥' : '≤'} ${bar}`, met };
  });
}

function tableOf(rows) {
  const lines = rows.map(
    ({ evaluator, corpus, figure, value, bar, met }) =>
      `| ${evaluator} | ${corpus} | ${figure} | ${value ?? '–'} | ${bar} | ${met ? 'met' : 'missed'} |`,
  );
  return ['| evaluator | corpus | figure | value | bar | |', '|---|---|---|---|---|---|', ...lines].join('\n');
}

function page(table) {
  return `# Score

How \`${COMMAND}\` does against gold truth on real documents that nobody here wrote. Written by \`npm run score -- --write\`;
\`npm run score -- --engine remark\` gives the same figures with the other parsing engine.

${table}
`;
}

process.exitCode = main(process.argv.slice(2));
