import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CorpusDocument, corpusDocuments } from '../sync/corpus.ts';
import { SyncProject, sessionIn } from '../sync/project.ts';
import { printTable } from '../sync/table.ts';
import { Exchange, type FormatName, type Told } from './exchange.ts';
import { formatsOf, outcomesOf } from './outcomes.ts';
import { TRANSLATED } from './translator.ts';

type Form = 'bilingual' | 'plain';

interface Case {
  readonly form: Form;
  readonly format: FormatName;
  readonly documents: number;
  readonly handedOff: number;
  readonly told: Told;
  readonly outcomes: ReadonlyMap<string, number>;
  /** Translations that stand in no document and in no record. */
  readonly lost: number;
  /** Files that a second import writes, and a sync after it that one sync followed. */
  readonly again: number;
}

/** Hands whole pages off as they were, and takes them back when the English is that of today. */
export async function measure(shared: string, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { format: { type: 'string' }, form: { type: 'string' }, verbose: { type: 'string', default: '0' } },
  });
  const all = (await corpusDocuments(shared))?.filter(({ today }) => today !== null);
  if (all === undefined) {
    console.log(`Nothing to measure: ${shared}/corpora/dev is not there`);
    return 1;
  }
  const pages = [...new Map(all.map((document) => [document.name, document])).values()];
  const forms = (['bilingual', 'plain'] as const).filter((form) => form === (values.form ?? form));
  const cases: Case[] = [];
  for (const [at, form] of forms.entries())
    for (const format of formatsOf(values.format, at)) cases.push(await caseOf(pages, { form, format }));
  for (const line of cases.flatMap(complaintsOf).slice(0, Number(values.verbose))) console.log(line);
  const rows = cases.map(({ form, format, documents, handedOff, outcomes, lost, again }) => ({
    form,
    format,
    documents,
    handedOff,
    accepted: outcomes.get('accepted') ?? 0,
    stale: outcomes.get('stale') ?? 0,
    kept: outcomes.get('kept') ?? 0,
    refused: outcomes.get('refused') ?? 0,
    lost,
    again,
  }));
  printTable(rows);
  console.log(JSON.stringify({ name: 'late', rows }));
  return rows.every(({ refused, lost, again }) => refused + lost + again === 0) ? 0 : 1;
}

async function caseOf(
  pages: readonly CorpusDocument[],
  { form, format }: { readonly form: Form; readonly format: FormatName },
): Promise<Case> {
  const project = new SyncProject(['fr-FR']);
  project.write('hexapla.config.json', JSON.stringify({ locales: [{ tag: 'fr-FR' }], form, sync: { create: 0 } }));
  const exchange = new Exchange(sessionIn(project.root), format);
  try {
    for (const { name, english } of pages) project.write(SyncProject.sourcePath(name), english);
    project.commit('The sources as they were');
    const files = await exchange.export();
    await exchange.translate(files);
    for (const { name, today } of pages) project.write(SyncProject.sourcePath(name), today ?? '');
    project.commit('The sources of today');
    const told = await exchange.import();
    const outcomes = outcomesOf(told);
    const again = (await exchange.import()).writes.length;
    await project.sync();
    const idle = (await project.sync()).writes.length + (await exchange.import()).writes.length;
    const handedOff = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
    return {
      form,
      format,
      documents: pages.length,
      handedOff,
      told,
      outcomes,
      lost: pages.reduce((sum, { name }) => sum + lostOf(project, name, files), 0),
      again: again + idle,
    };
  } finally {
    exchange.remove();
    project.close();
  }
}

/** How many texts of a page have a translation that came back, and none in the document or in its record. */
function lostOf(project: SyncProject, name: string, files: readonly string[]): number {
  const target = project.read(SyncProject.targetPath('fr-FR', name));
  const record = project.read(`.hexapla/fr-FR/${SyncProject.sourcePath(name)}.ndjson`);
  const standing = new Set((target + record).match(TRANSLATED));
  const own = files.filter((file) => file.includes(`/${SyncProject.sourcePath(name)}.`));
  const came = new Set(own.flatMap((file) => readFileSync(file, 'utf8').match(TRANSLATED) ?? []));
  return [...came].filter((text) => !standing.has(text)).length;
}

function complaintsOf({ form, format, told }: Case): readonly string[] {
  return [
    ...told.findings.map(({ rule, path, message }) => `${form} ${format} ${path} ${rule}: ${message}`),
    ...told.documents.flatMap(({ source, units }) =>
      units.flatMap(({ id, outcome, reason }) =>
        outcome === 'refused' ? [`${form} ${format} ${source}#${id}: ${reason ?? ''}`] : [],
      ),
    ),
  ];
}
