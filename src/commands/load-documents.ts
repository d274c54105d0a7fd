import type { CommitFiles } from '../workspace/commit-files.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { UNITS } from '../workspace/record-files.ts';

/** Reads from a commit at once what comparing documents reads; the records of a source tell what its other locales depend on. */
export async function loadDocuments(
  files: CommitFiles,
  { config, locales }: Pick<Project, 'config' | 'locales'>,
  documents: readonly ProjectDocument[],
): Promise<void> {
  const sources = new Set(documents.flatMap(({ source }) => source ?? []));
  const records = [...sources].flatMap((source) =>
    [UNITS, ...locales].map((kind) => `${config.records}/${kind}/${source}.ndjson`),
  );
  const texts = documents.flatMap(({ source, target }) => [source, target].filter((path) => path !== null));
  // What a sparse checkout leaves out is in the commit as well.
  await files.load([...new Set([...texts, ...records])].filter((path) => !files.entries.isLeftOut(path)));
}
