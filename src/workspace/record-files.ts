import type { Finding } from '../model/report.ts';
import type { ProjectFiles } from './project-files.ts';

const EXTENSION = '.ndjson';
/** Folder of the records of source documents, beside those of the locales. */
export const UNITS = 'units';

/** The files of a project's records. All paths are relative to the project root. */
export interface RecordFiles {
  /** Where the record of the source document `source` stands: of itself (`units`), or of its localization. */
  pathOf(kind: string, source: string): string;
  /** The text of a record; null when there is none, a finding when it cannot be read. */
  read(kind: string, source: string): string | Finding | null;
  /** What tells the content of a record without reading it; null where only reading does. */
  idOf(kind: string, source: string): string | null;
  /** The source documents that have a record of themselves. */
  sources(): readonly string[];
}

/** The record files in `folder`, there or not. */
export function recordFiles(files: ProjectFiles, folder: string): RecordFiles {
  const pathOf = (kind: string, source: string) => `${folder}/${kind}/${source}${EXTENSION}`;
  return {
    pathOf,
    read(kind, source) {
      const path = pathOf(kind, source);
      if (!files.has(path)) return null;
      const content = files.read(path);
      return 'rule' in content ? content : content.text;
    },
    idOf: (kind, source) => files.idOf(pathOf(kind, source)),
    sources() {
      const start = `${folder}/${UNITS}`;
      const { paths } = files.walk({ starts: [start], takes: (path) => path.endsWith(EXTENSION), enters: () => true });
      return paths.map((path) => path.slice(start.length + 1, -EXTENSION.length));
    },
  };
}
