import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

const STAGE = 'A stage imports only src/model, src/text and its own folder: src/commands composes the stages';
const DOOR =
  'The rooms that touch the world import only src/model, src/text and their own folder: src/commands hands what they read to the stages';
const NODE = 'Only src/workspace, src/store and src/dashboard/server touch disk, git, network or clock';
const HOME = 'A third-party package is imported in its one home only: see the table of rooms in CONTRIBUTING.md';
const CLIENT = 'src/dashboard/client runs in browsers: it imports only src/model, src/text and its own folder';
const COMMANDS = 'The command line starts the commands, never the other way: src/cli.ts and src/index.ts are imported by no room';
const CLI = 'src/cli.ts imports only src/commands, src/model, src/text and src/workspace';
const LIBRARY = 'The library offers the nouns and the stages: the commands belong to the command line';
const denied = (name: string) => `Do not use the global variable ${name}.`;
const ROOMS = [
  'model',
  'text',
  'formats',
  'segment',
  'align',
  'compare',
  'merge',
  'memory',
  'checks',
  'reports',
  'workspace',
  'store',
  'dashboard',
  'commands',
];

/** What a line of code in a file makes Biome say; null: nothing. */
type Row = readonly [file: string, code: string, message: string | null];

const imports = (file: string, from: string, message: string | null): Row => [file, `import '${from}';`, message];

const relative: readonly Row[] = [
  ['src/model/a.ts', "export type { A } from '../text/b.ts';", 'src/model imports nothing: every other room stands on it'],
  imports('src/model/a.ts', './b.ts', null),
  imports('src/text/a.ts', '../model/b.ts', null),
  imports('src/text/a.ts', '../formats/b.ts', 'src/text imports only src/model and its own folder'),
  ...['formats', 'segment', 'align', 'compare', 'merge', 'memory', 'checks', 'reports'].flatMap((stage): Row[] => [
    imports(`src/${stage}/a.ts`, '../model/b.ts', null),
    imports(`src/${stage}/a.ts`, '../text/b.ts', null),
    imports(`src/${stage}/a.ts`, './b.ts', null),
    imports(`src/${stage}/a.ts`, '../workspace/b.ts', STAGE),
    imports(`src/${stage}/a.ts`, '../cli.ts', STAGE),
    imports(`src/${stage}/a.ts`, stage === 'segment' ? '../align/b.ts' : '../segment/b.ts', STAGE),
  ]),
  imports('src/segment/rules/a.ts', '../b.ts', null),
  imports('src/segment/rules/a.ts', '../../text/b.ts', null),
  imports('src/segment/rules/a.ts', '../../formats/b.ts', STAGE),
  ['src/segment/a.ts', "export type { A } from '../formats/b.ts';", STAGE],
  ['src/segment/index.ts', "export { a } from '../formats/b.ts';", STAGE],
  ['src/segment/a.ts', "export const a = await import('../formats/b.ts');", STAGE],
  ...['workspace', 'store', 'dashboard/server'].flatMap((room): Row[] => [
    imports(`src/${room}/a.ts`, `${room.includes('/') ? '../../' : '../'}model/b.ts`, null),
    imports(`src/${room}/a.ts`, `${room.includes('/') ? '../../' : '../'}formats/b.ts`, DOOR),
  ]),
  imports('src/dashboard/client/a.tsx', '../../model/b.ts', null),
  imports('src/dashboard/client/a.tsx', '../../text/b.ts', null),
  imports('src/dashboard/client/a.tsx', './b.ts', null),
  imports('src/dashboard/client/a.tsx', '../server/b.ts', CLIENT),
  imports('src/dashboard/client/a.tsx', '../../workspace/b.ts', CLIENT),
  imports('src/dashboard/client/a.tsx', 'node:fs', NODE),
  ['src/dashboard/client/a.tsx', 'console.log(1);', denied('console')],
  imports('src/dashboard/server/a.ts', '../client/b.ts', DOOR),
  ...ROOMS.filter((room) => room !== 'commands').map((room) => imports('src/commands/a.ts', `../${room}/b.ts`, null)),
  imports('src/commands/a.ts', '../cli.ts', COMMANDS),
  ...['commands', 'model', 'text', 'workspace'].map((room) => imports('src/cli.ts', `./${room}/b.ts`, null)),
  imports('src/cli.ts', '../package.json', null),
  imports('src/cli.ts', './formats/b.ts', CLI),
  imports('src/index.ts', './formats/b.ts', null),
  imports('src/index.ts', './commands/b.ts', LIBRARY),
  imports('src/index.ts', './cli.ts', LIBRARY),
];

const world: readonly Row[] = [
  ...['workspace', 'store', 'dashboard/server'].flatMap((room): Row[] => [
    imports(`src/${room}/a.ts`, 'node:fs/promises', null),
    imports(`src/${room}/a.ts`, 'node:child_process', null),
    imports(`src/${room}/a.ts`, 'node:process', '`process` is a global here: import nothing for it'),
    [`src/${room}/a.ts`, 'export const now = Date.now();', null],
    [`src/${room}/a.ts`, 'console.log(1);', denied('console')],
  ]),
  ...['model', 'text', 'formats', 'segment', 'align', 'compare', 'memory', 'checks', 'reports', 'commands'].flatMap(
    (room): Row[] => [
      imports(`src/${room}/a.ts`, 'node:fs', NODE),
      imports(`src/${room}/a.ts`, 'node:fs/promises', NODE),
      imports(`src/${room}/a.ts`, 'node:process', NODE),
      [`src/${room}/a.ts`, 'export const now = Date.now();', denied('Date')],
      [`src/${room}/a.ts`, "export const page = fetch('');", denied('fetch')],
      [`src/${room}/a.ts`, 'export const home = process.env;', denied('process')],
      [`src/${room}/a.ts`, 'console.log(1);', denied('console')],
    ],
  ),
  imports('src/cli.ts', 'node:process', null),
  ['src/cli.ts', 'console.log(process.argv);', null],
  ['src/cli.ts', 'process.exit(1);', null],
  ['src/workspace/a.ts', 'process.exit(1);', "Don't use process.exit()."],
];

const HOMES = {
  unified: 'src/text',
  'remark-gfm': 'src/text',
  'remark-mdx': 'src/text',
  satteri: 'src/text',
  acorn: 'src/text',
  'acorn-jsx': 'src/text',
  rehype: 'src/text',
  'hast-util-to-text': 'src/text',
  yaml: 'src/formats',
  saxes: 'src/formats',
  xliff: 'src/formats/xliff',
  diff: 'src/compare',
  zod: 'src/workspace',
  picomatch: 'src/workspace',
  kysely: 'src/store',
  libsql: 'src/store',
  pg: 'src/store',
  preact: 'src/dashboard/client',
  hono: 'src/dashboard/server',
  '@hono/node-server': 'src/dashboard/server',
  commander: 'src/cli.ts',
};

interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

const everywhere = [
  ...ROOMS.map((room) => `src/${room}`),
  'src/cli.ts',
  'src/index.ts',
  'src/a-new-room',
  'src/dashboard/server',
  'src/dashboard/client',
  'src/formats/xliff',
];
const homes: readonly Row[] = Object.entries(HOMES).flatMap(([name, home]) =>
  everywhere.map((place) => imports(place.endsWith('.ts') ? place : `${place}/a.ts`, name, place === home ? null : HOME)),
);

const habits: readonly Row[] = [
  ['src/model/a.ts', 'export const a = (b: any) => b;', 'Unexpected any. Specify a different type.'],
  ['src/model/a.ts', 'export default 1;', 'Avoid default exports.'],
  ['sample.config.ts', 'export default 1;', null],
  ['tests/model/a.ts', 'export default 1;', 'Avoid default exports.'],
  ['src/model/aB.ts', 'export const a = 1;', 'The filename should be in kebab-case.'],
  ['src/formats/a.ts', "export { a } from './b.ts';", 'Avoid barrel files'],
  ['src/formats/index.ts', "export { a } from './b.ts';", null],
  ['src/formats/a.ts', "import { A } from './b.ts';\nexport type B = A;", 'All these imports are only used as types.'],
  ['src/formats/a.ts', "export const a = require('./b.ts');", denied('require')],
  ['src/formats/cycle.ts', "import { b } from './cycle-b.ts';\nexport const a = () => b;", 'This import is part of a cycle.'],
  ['src/formats/cycle-b.ts', "import { a } from './cycle.ts';\nexport const b = () => a;", 'This import is part of a cycle.'],
  ['scripts/a.mjs', 'console.log(process.argv);', null],
];

interface Case {
  readonly file: string;
  readonly code: string;
  readonly message: string | null;
  /** 1-based first line of `code` in `file`. */
  readonly line: number;
}

/** Gives every row a place of its own: a file, or lines of one whose name the rules know. */
function place(rows: readonly Row[]): readonly Case[] {
  const lines = new Map<string, number>();
  return rows.map(([name, code, message], index) => {
    const file = name.replace(/\/a\.(tsx?|mjs)$/, `/row-${index}.$1`);
    const line = (lines.get(file) ?? 0) + 1;
    lines.set(file, line + code.split('\n').length - 1);
    return { file, code, message, line };
  });
}

const cases = place([...relative, ...world, ...homes, ...habits]);
const tree = mkdtempSync(join(tmpdir(), 'hexapla-rooms-'));
let diagnostics: readonly Diagnostic[] = [];

/** What Biome says of the lines of one case. */
function said({ file, line, code }: Case): readonly string[] {
  const end = line + code.split('\n').length;
  // A file's name is on line 0.
  const within = (start: number) => Math.max(start, 1) >= line && start < end;
  return diagnostics
    .filter(({ location }) => location.path === file && within(location.start.line))
    .map(({ message }) => message);
}

describe('the rules of biome.json', () => {
  // One run for all cases: a run takes longer than a hundred files.
  beforeAll(() => {
    for (const name of ['biome.json', 'package.json', '.gitignore']) copyFileSync(`${root}${name}`, join(tree, name));
    for (const { file, code } of cases) {
      mkdirSync(join(tree, dirname(file)), { recursive: true });
      appendFileSync(join(tree, file), `${code}\n`);
    }
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
      cwd: tree,
      encoding: 'utf8',
    });
    diagnostics = JSON.parse(stdout).diagnostics;
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it.each(cases)('$file: $code', (row) => {
    expect(said(row)).toEqual(row.message === null ? [] : [expect.stringContaining(row.message)]);
  });

  it('know every room of src', () => {
    const folders = readdirSync(`${root}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(ROOMS).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
  });
});
