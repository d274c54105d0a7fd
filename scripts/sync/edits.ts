import { parseArgs } from 'node:util';
import { type Random, randomOf } from '../fuzz/random.ts';
import { type CorpusDocument, corpusDocuments, readPairs } from './corpus.ts';
import { edits } from './english-edits.ts';
import { changedLines, type Edited, judgeEdit } from './judge-edit.ts';
import { pageOf } from './page.ts';
import { type Night, SyncProject } from './project.ts';
import { openReading, unitsOf } from './reading.ts';
import { printTable } from './table.ts';

type Form = 'bilingual' | 'plain';

/** What one edit did to one translation. */
interface Case {
  readonly kind: string;
  readonly form: Form;
  readonly where: string;
  readonly pairs: number;
  readonly changed: readonly string[];
  readonly misplaced: number;
  readonly lines: readonly string[];
  readonly isLeft: boolean;
  readonly isAgain: boolean;
  readonly back: readonly string[];
}

const MOST_CHANGED = 0.01;

/** Random edits of the English, each followed by a night, another one, and one after it was taken back. */
export async function measure(shared: string, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      edits: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      form: { type: 'string' },
      kind: { type: 'string' },
      locale: { type: 'string' },
      verbose: { type: 'string', default: '0' },
    },
  });
  const all = await corpusDocuments(shared);
  if (all === null) {
    console.log(`Nothing to measure: ${shared}/corpora/dev is not there`);
    return 1;
  }
  const sources = new Set(all.map(({ name }) => name)).size;
  const options = { seed: Number(values.seed), kind: values.kind, rounds: Math.ceil(Number(values.edits) / sources) };
  const cases: Case[] = [];
  for (const form of ['bilingual', 'plain'] as const) {
    if (values.form !== undefined && values.form !== form) continue;
    for (const tag of new Set(all.map(({ locale }) => locale))) {
      if (values.locale !== undefined && values.locale !== tag) continue;
      const documents = all.filter(({ locale }) => locale === tag);
      cases.push(...(await casesOf(documents, { ...options, form, tag })));
    }
  }
  for (const text of cases.flatMap(complaintsOf).slice(0, Number(values.verbose))) console.log(text);
  const rows = [...new Set(cases.map(({ kind }) => kind))].sort().map((kind) =>
    rowOf(
      kind,
      cases.filter((each) => each.kind === kind),
    ),
  );
  const totals = (['bilingual', 'plain'] as const).map((form) =>
    rowOf(
      form,
      cases.filter((each) => each.form === form),
    ),
  );
  printTable([...rows, ...totals.filter(({ cases: count }) => count > 0), rowOf('all', cases)]);
  const whole = rowOf('all', cases);
  console.log(JSON.stringify({ name: 'edits', ...whole }));
  return whole.cases > 0 && whole.disturbed / whole.cases <= MOST_CHANGED && whole.again === 0 ? 0 : 1;
}

interface Options {
  readonly seed: number;
  readonly kind: string | undefined;
  readonly rounds: number;
  readonly form: Form;
  readonly tag: string;
}

async function casesOf(documents: readonly CorpusDocument[], options: Options): Promise<readonly Case[]> {
  const { form, tag, rounds } = options;
  const project = new SyncProject([tag]);
  try {
    await project.begin(
      tag,
      documents.map((document) => ({ ...document, translation: document[form] })),
    );
    const base = project.git('rev-parse', 'HEAD').trim();
    const cases: Case[] = [];
    for (let round = 0; round < rounds; round += 1) {
      cases.push(...(await roundOf(project, documents, { ...options, round })));
      project.git('reset', '-q', '--hard', base);
      project.git('clean', '-qfd');
    }
    return cases;
  } finally {
    project.close();
  }
}

async function roundOf(
  project: SyncProject,
  documents: readonly CorpusDocument[],
  { round, ...options }: Options & { readonly round: number },
): Promise<readonly Case[]> {
  const { form, tag } = options;
  const [reading, own] = [await openReading('en-US'), await openReading(tag)];
  const edited = new Map<CorpusDocument, Edited & { readonly kind: string }>();
  for (const document of documents) {
    const units = await unitsOf(document.english, reading);
    const random = randomOf(options.seed * 1000 + round, hashOf(document.name));
    const found = editOf(pageOf(document.english, units), random, options.kind);
    if (found === null) continue;
    project.write(SyncProject.sourcePath(document.name), found.text);
    const after = await unitsOf(found.text, reading);
    edited.set(document, { kind: found.kind, before: units, after, texts: [document.english, found.text] });
  }
  project.commit('Edits');
  const before = new Map(documents.map((document) => [document, project.read(SyncProject.targetPath(tag, document.name))]));
  const first = await project.sync();
  const nights = new Map(documents.map((document) => [document, project.read(SyncProject.targetPath(tag, document.name))]));
  const second = await project.sync();
  for (const { name, english } of edited.keys()) project.write(SyncProject.sourcePath(name), english);
  project.commit('The edits taken back');
  await project.sync();
  const cases: Case[] = [];
  for (const [document, edit] of edited) {
    const path = SyncProject.targetPath(tag, document.name);
    const { pairs: truth } = await readPairs(document.bilingual, tag);
    const [old, now] = [before.get(document) ?? '', nights.get(document) ?? ''];
    const judged = await judgeEdit(edit, { form, locale: tag, before: old, after: now, truth, reading: own });
    cases.push({
      ...judged,
      kind: edit.kind,
      form,
      where: `${tag}/${document.name} round ${round}`,
      isLeft: isToldOf(first, path),
      isAgain: second.writes.some((write) => write.path === path || write.path.endsWith(`/${document.name}.ndjson`)),
      back: differenceOf(old, project.read(path)),
    });
  }
  return cases;
}

/** Empty for equal texts, but for lines that name the English. */
function differenceOf(before: string, after: string): readonly string[] {
  const lines = changedLines(before, after);
  const [old, now] = [before, after].map((text) =>
    text.replaceAll(/^ms\.(?:openlocfilehash|sourcegitcommit|lasthandoff): .*$/gm, ''),
  );
  return lines.length === 0 && old !== now ? ['other white space or order'] : lines;
}

function isToldOf({ findings }: Night, path: string): boolean {
  return findings.some((finding) => finding.rule === 'sync' && finding.path === path);
}

/** An edit of a random kind that this page has something of. */
function editOf(page: Parameters<(typeof edits)[string]>[0], random: Random, only: string | undefined) {
  const kinds = Object.keys(edits).filter((kind) => only === undefined || kind === only);
  for (let left = 2 * kinds.length; left > 0; left -= 1) {
    const kind = random.pick(kinds);
    const text = edits[kind]?.(page, random) ?? null;
    if (text !== null && text !== page.text) return { kind, text };
  }
  return null;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function complaintsOf({ kind, form, where, changed, misplaced, lines, isLeft, isAgain, back }: Case): readonly string[] {
  const parts = [
    ...changed.map((text) => `  pair ${text.slice(0, 200)}`),
    ...(misplaced > 0 ? [`  misplaced ${misplaced}`] : []),
    ...lines.map((text) => `  line ${text.slice(0, 300)}`),
    ...(isLeft ? ['  left alone'] : []),
    ...(isAgain ? ['  written again'] : []),
    ...back.map((text) => `  not as before ${text.slice(0, 300)}`),
  ];
  return parts.length === 0 ? [] : [`${form} ${kind} ${where}`, ...parts].map((line) => line.replaceAll('\n', '⏎'));
}

function rowOf(name: string, cases: readonly Case[]) {
  const count = (test: (each: Case) => boolean) => cases.filter(test).length;
  const sum = (of: (each: Case) => number) => cases.reduce((total, each) => total + of(each), 0);
  return {
    kind: name,
    cases: cases.length,
    pairs: sum(({ pairs }) => pairs),
    changed: sum(({ changed }) => changed.length),
    disturbed: count(({ changed }) => changed.length > 0),
    misplaced: sum(({ misplaced }) => misplaced),
    strayBytes: sum(({ lines }) => lines.reduce((total, line) => total + Buffer.byteLength(line) - 2, 0)),
    stray: count(({ lines }) => lines.length > 0),
    left: count(({ isLeft }) => isLeft),
    again: count(({ isAgain }) => isAgain),
    back: count(({ back }) => back.length === 0),
  };
}
