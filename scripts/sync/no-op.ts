import { parseArgs } from 'node:util';
import { type CorpusDocument, corpusDocuments, withoutPins } from './corpus.ts';
import { type Night, SyncProject } from './project.ts';
import { printTable } from './table.ts';

/** What two nights wrote of documents that are in sync. */
interface Row {
  readonly form: string;
  readonly locale: string;
  readonly documents: number;
  readonly first: number;
  readonly second: number;
  /** Records that the second night wrote. */
  readonly records: number;
}

/** Nights over documents in sync whose pins were taken out, so that texts tell all. */
export async function measure(shared: string, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { verbose: { type: 'string', default: '0' } } });
  const all = await corpusDocuments(shared);
  if (all === null) {
    console.log(`Nothing to measure: ${shared}/corpora/dev is not there`);
    return 1;
  }
  const rows: Row[] = [];
  const complaints: string[] = [];
  for (const form of ['bilingual', 'plain'] as const)
    for (const tag of new Set(all.map(({ locale }) => locale))) {
      const documents = all.filter(({ locale }) => locale === tag);
      const { row, told } = await nightsOf(documents, form, tag);
      rows.push(row);
      complaints.push(...told);
    }
  for (const text of complaints.slice(0, Number(values.verbose))) console.log(text);
  printTable(rows.map((row) => ({ ...row })));
  const written = rows.reduce((sum, { first, second }) => sum + first + second, 0);
  console.log(JSON.stringify({ name: 'no-op', written, rows }));
  return written === 0 ? 0 : 1;
}

async function nightsOf(
  documents: readonly CorpusDocument[],
  form: 'bilingual' | 'plain',
  tag: string,
): Promise<{ readonly row: Row; readonly told: readonly string[] }> {
  const project = new SyncProject([tag]);
  try {
    for (const document of documents) {
      project.write(SyncProject.sourcePath(document.name), document.english);
      project.write(SyncProject.targetPath(tag, document.name), withoutPins(document[form]));
    }
    project.commit('Sources and their translations');
    const [first, second] = [await project.sync(), await project.sync()];
    const row = {
      form,
      locale: tag,
      documents: documents.length,
      first: filesOf(first).length,
      second: filesOf(second).length,
      records: second.writes.length - filesOf(second).length,
    };
    const told = [...filesOf(first), ...filesOf(second)].map(
      (text) => `${form} ${text}\n${project.git('diff', '-U0', 'locales')}`,
    );
    return { row, told };
  } finally {
    project.close();
  }
}

function filesOf({ writes }: Night): readonly string[] {
  return writes.flatMap(({ path, reason }) => (path.startsWith('.hexapla/') ? [] : [`${path}: ${reason}`]));
}
