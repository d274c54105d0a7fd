import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLocaleRecord } from '../../src/formats/records.ts';
import { spliced } from '../../src/text/spliced.ts';
import { untranslatedIn, withoutUntranslated } from '../../src/text/untranslated-marks.ts';
import { type CorpusDocument, corpusDocuments, plainOf, readPairs } from './corpus.ts';
import { SyncProject } from './project.ts';
import { openReading, unitsOf } from './reading.ts';
import { structureOf } from './structure.ts';
import { printTable } from './table.ts';

type Form = 'bilingual' | 'plain';

/** What became of one translation. */
interface Case {
  readonly form: Form;
  readonly where: string;
  readonly pairs: number;
  /** Translations that are neither in the file nor kept. */
  readonly lost: readonly string[];
  readonly isLeft: boolean;
  readonly isAgain: boolean;
  /** Whether it was built as its source was, and is. */
  readonly wasAlike: boolean;
  readonly isAlike: boolean;
  /** Status of each sentence of today, by its id. */
  readonly statuses: ReadonlyMap<string, string>;
}

/** Brings all translations of the corpora up to the English of today. */
export async function measure(shared: string, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { verbose: { type: 'string', default: '0' }, locale: { type: 'string' } },
  });
  const all = (await corpusDocuments(shared))?.filter(
    ({ today, locale }) => today !== null && (values.locale === undefined || values.locale === locale),
  );
  if (all === undefined) {
    console.log(`Nothing to measure: ${shared}/corpora/dev is not there`);
    return 1;
  }
  const cases: Case[] = [];
  for (const form of ['bilingual', 'plain'] as const)
    for (const tag of new Set(all.map(({ locale }) => locale)))
      cases.push(
        ...(await casesOf(
          all.filter(({ locale }) => locale === tag),
          { form, tag },
        )),
      );
  const agreed = agreement(cases);
  for (const text of [...cases.flatMap(complaintsOf), ...agreed.complaints].slice(0, Number(values.verbose))) console.log(text);
  const rows = (['bilingual', 'plain'] as const).map((form) =>
    rowOf(
      form,
      cases.filter((each) => each.form === form),
    ),
  );
  printTable(rows);
  console.log(
    `sentences with one status in both forms: ${agreed.same} of ${agreed.units}, documents ${agreed.alike} of ${agreed.documents}`,
  );
  console.log(JSON.stringify({ name: 'today', rows, ...agreed, complaints: undefined }));
  return cases.every(({ lost, isAgain }) => lost.length === 0 && !isAgain) ? 0 : 1;
}

async function casesOf(
  documents: readonly CorpusDocument[],
  { form, tag }: { readonly form: Form; readonly tag: string },
): Promise<readonly Case[]> {
  const project = new SyncProject([tag]);
  try {
    await project.begin(
      tag,
      documents.map((document) => ({ ...document, translation: document[form] })),
    );
    for (const { name, today } of documents) project.write(SyncProject.sourcePath(name), today ?? '');
    project.commit('The sources of today');
    const night = await project.sync();
    const second = await project.sync();
    const statuses = statusesIn(project, tag);
    const cases: Case[] = [];
    for (const { name, english, today, ...document } of documents) {
      const path = SyncProject.targetPath(tag, name);
      const after = project.read(path);
      const record = readLocaleRecord(project.read(`.hexapla/${tag}/${SyncProject.sourcePath(name)}.ndjson`)).record;
      const held = await translationsIn(document[form], form, tag);
      const [source, own] = [await openReading('en-US'), await openReading(tag)];
      const isBuiltAs = async (one: string, other: string) =>
        (await structureOf(one, source)).join() === (await structureOf(await readable(other, form, tag), own)).join();
      cases.push({
        form,
        where: `${tag}/${name}`,
        pairs: held.length,
        lost: missingIn(held, [...(await translationsIn(after, form, tag)), ...(record?.kept ?? []).map(({ text }) => text)]),
        isLeft: night.findings.some((finding) => finding.rule === 'sync' && finding.path === path),
        isAgain: second.writes.some((write) => write.path === path || write.path.endsWith(`/${name}.ndjson`)),
        wasAlike: await isBuiltAs(english, document[form]),
        isAlike: await isBuiltAs(today ?? '', after),
        statuses: statuses.get(path) ?? new Map(),
      });
    }
    return cases;
  } finally {
    project.close();
  }
}

async function translationsIn(content: string, form: Form, tag: string): Promise<readonly string[]> {
  const text = withoutUntranslated(content);
  if (form === 'plain') return (await unitsOf(text, await openReading(tag))).map(({ source }) => source);
  return (await readPairs(text, tag)).pairs.map(({ target }) => target);
}

/** A localized file with all text that stands in it, translated or not. */
async function readable(text: string, form: Form, tag: string): Promise<string> {
  const { standing } = untranslatedIn(text);
  const edits = standing.map(({ mark }) => ({ range: mark, text: '' }));
  const unmarked = spliced(text, edits);
  return form === 'plain' ? unmarked : plainOf(unmarked, (await readPairs(unmarked, tag)).pairs);
}

const joined = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What is left of a translation without what may be carried over: addresses, code and numbers. */
const bare = (text: string) => joined(text.replaceAll(/\]\([^)]*\)|`[^`]*`|\d+/g, '#'));

function missingIn(held: readonly string[], found: readonly string[]): readonly string[] {
  const texts = found.map(bare);
  const all = new Set(texts);
  return held.filter((text) => !all.has(bare(text)) && !texts.some((other) => other.includes(bare(text))));
}

interface Status {
  readonly documents: readonly {
    readonly target: string | null;
    readonly units: readonly { readonly id: string; readonly status: string; readonly kind: string | null }[];
  }[];
}

function statusesIn(project: SyncProject, tag: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const args = [resolve('dist/cli.cjs'), 'status', '--cwd', project.root, '--locale', tag, '--all-units', '--format', 'json'];
  const { documents }: Status = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  return new Map(
    documents.map(({ target, units }) => {
      const own = new Map<string, string[]>();
      for (const { id, status, kind } of units)
        if (status !== 'orphaned' && kind !== 'alt') own.set(id, [...(own.get(id) ?? []), status]);
      return [target ?? '', new Map([...own].map(([id, all]) => [id, [...new Set(all)].sort().join('+')]))];
    }),
  );
}

function agreement(cases: readonly Case[]) {
  let [same, units, alike, documents] = [0, 0, 0, 0];
  const complaints: string[] = [];
  for (const { form, where, statuses } of cases) {
    if (form !== 'bilingual') continue;
    const plain = cases.find((other) => other.form === 'plain' && other.where === where)?.statuses;
    if (plain === undefined) continue;
    const different = [...statuses].filter(([id, status]) => plain.get(id) !== status);
    same += statuses.size - different.length;
    units += statuses.size;
    alike += different.length === 0 ? 1 : 0;
    documents += 1;
    complaints.push(...different.map(([id, status]) => `${where} ${id}: bilingual ${status}, plain ${plain.get(id)}`));
  }
  return { same, units, alike, documents, complaints };
}

function complaintsOf({ form, where, lost, isLeft, isAgain, wasAlike, isAlike }: Case): readonly string[] {
  const parts = [
    ...lost.map((text) => `  lost ${text.replaceAll('\n', '⏎')}`),
    ...(isLeft ? ['  left alone'] : []),
    ...(isAgain ? ['  written again'] : []),
    ...(isAlike ? [] : [`  other structure${wasAlike ? ', and it was the same' : ''}`]),
  ];
  return parts.length === 0 ? [] : [`${form} ${where}`, ...parts];
}

function rowOf(name: string, cases: readonly Case[]) {
  const count = (test: (each: Case) => boolean) => cases.filter(test).length;
  return {
    form: name,
    documents: cases.length,
    pairs: cases.reduce((sum, { pairs }) => sum + pairs, 0),
    lost: cases.reduce((sum, { lost }) => sum + lost.length, 0),
    left: count(({ isLeft }) => isLeft),
    again: count(({ isAgain }) => isAgain),
    wereAlike: count(({ wasAlike }) => wasAlike),
    areAlike: count(({ isAlike }) => isAlike),
    broken: count(({ wasAlike, isAlike }) => wasAlike && !isAlike),
  };
}
