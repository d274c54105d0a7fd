import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CorpusDocument, corpusDocuments } from '../sync/corpus.ts';
import { SyncProject, sessionIn } from '../sync/project.ts';
import { printTable } from '../sync/table.ts';
import { Exchange, type FormatName, type Told } from './exchange.ts';
import { formatsOf, outcomesOf } from './outcomes.ts';

type Form = 'bilingual' | 'plain';

/** What became of one language in one format. */
interface Case {
  readonly form: Form;
  readonly format: FormatName;
  readonly tag: string;
  readonly documents: number;
  readonly told: Told;
  readonly outcomes: ReadonlyMap<string, number>;
  /** Files that a second import writes, and sentences that are handed off once more. */
  readonly again: readonly string[];
  readonly open: number;
  /** Translations of sentences that were no matter of the hand-off, and are not in the documents any more. */
  readonly lost: readonly string[];
}

/** Hands off what is stale or missing of the corpora, and takes all of it back translated. */
export async function measure(shared: string, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string' },
      form: { type: 'string' },
      locale: { type: 'string' },
      verbose: { type: 'string', default: '0' },
    },
  });
  const all = (await corpusDocuments(shared))?.filter(({ today }) => today !== null);
  if (all === undefined) {
    console.log(`Nothing to measure: ${shared}/corpora/dev is not there`);
    return 1;
  }
  const tags = [...new Set(all.map(({ locale }) => locale))].filter((tag) => tag === (values.locale ?? tag));
  const forms = (['bilingual', 'plain'] as const).filter((form) => form === (values.form ?? form));
  const cases: Case[] = [];
  for (const form of forms)
    for (const [at, tag] of tags.entries())
      for (const format of formatsOf(values.format, at + forms.indexOf(form)))
        cases.push(
          await caseOf(
            all.filter(({ locale }) => locale === tag),
            { form, format, tag },
          ),
        );
  for (const line of cases.flatMap(complaintsOf).slice(0, Number(values.verbose))) console.log(line);
  const rows = cases.map(({ form, format, tag, documents, outcomes, again, open, lost }) => ({
    form,
    format,
    tag,
    documents,
    accepted: outcomes.get('accepted') ?? 0,
    kept: outcomes.get('kept') ?? 0,
    refused: outcomes.get('refused') ?? 0,
    other: [...outcomes].reduce((sum, [name, count]) => sum + (/accepted|kept|refused/.test(name) ? 0 : count), 0),
    again: again.length,
    open,
    lost: lost.length,
  }));
  printTable(rows);
  console.log(JSON.stringify({ name: 'loop', rows }));
  return rows.every(({ refused, again, lost }) => refused + again + lost === 0) ? 0 : 1;
}

async function caseOf(
  documents: readonly CorpusDocument[],
  { form, format, tag }: { readonly form: Form; readonly format: FormatName; readonly tag: string },
): Promise<Case> {
  const project = new SyncProject([tag]);
  const exchange = new Exchange(sessionIn(project.root), format);
  try {
    await project.begin(
      tag,
      documents.map((document) => ({ ...document, translation: document[form] })),
    );
    for (const { name, today } of documents) project.write(SyncProject.sourcePath(name), today ?? '');
    project.commit('The sources of today');
    await project.sync();
    project.commit('A night');
    const before = currentIn(project, tag);
    await exchange.translate(await exchange.export());
    const told = await exchange.import();
    const after = new Set(currentIn(project, tag));
    const again = (await exchange.import()).writes.map(({ path }) => path);
    const left = await exchange.export();
    const open = left.length === 0 ? 0 : outcomesOf(await exchange.import()).size;
    return {
      form,
      format,
      tag,
      documents: documents.length,
      told,
      outcomes: outcomesOf(told),
      again,
      open,
      lost: before.filter((text) => !after.has(text)),
    };
  } finally {
    exchange.remove();
    project.close();
  }
}

/** The translations of sentences that are current, which nobody hands off. */
function currentIn(project: SyncProject, tag: string): readonly string[] {
  const args = [resolve('dist/cli.cjs'), 'status', '--cwd', project.root, '--locale', tag, '--all-units', '--format', 'json'];
  const { documents }: Status = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  return documents.flatMap(({ units }) =>
    units.flatMap(({ status, kind, target }) => (status === 'current' && kind !== 'meta' && target !== null ? [target] : [])),
  );
}

interface Status {
  readonly documents: readonly {
    readonly units: readonly { readonly status: string; readonly kind: string | null; readonly target: string | null }[];
  }[];
}

function complaintsOf({ form, format, tag, told, again, lost }: Case): readonly string[] {
  const where = `${form} ${format} ${tag}`;
  return [
    ...told.findings.flatMap(({ rule, path, message }) => (rule === 'sync' ? [`${where} ${path}: ${message}`] : [])),
    ...told.refused.map(({ message }) => `${where}: ${message}`),
    ...told.documents.flatMap(({ source, units }) =>
      units.flatMap(({ id, outcome, reason }) =>
        outcome === 'accepted' ? [] : [`${where} ${source}#${id} ${outcome}: ${reason ?? ''}`],
      ),
    ),
    ...again.map((path) => `${where} written again: ${path}`),
    ...lost.map((text) => `${where} lost ${text}`),
  ];
}
