import { readFileBytes } from '../workspace/document.ts';
import { hashOfAll } from '../workspace/hash.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { UNITS } from '../workspace/record-files.ts';
import type { OpenDocument } from './compare-document.ts';
import type { Records } from './open-records.ts';
import type { Reading } from './read-source.ts';
import { isFinding, type Session } from './session.ts';

/** Stands for the hash of a file that a document does not have. */
const NO_FILE = 'none';

/** Hashes of all that the result of a document depends on. */
export interface DocumentKeys {
  /** What all documents depend on. */
  readonly common: string;
  /** Of a document as its files are now; null when one cannot be read. */
  keyOf(document: ProjectDocument): string | null;
  /** The same of a document that was read before: of what was compared, whatever its files hold by now. */
  keyOfRead(open: OpenDocument): string | null;
  /** Of a file as it is now; null when it cannot be read. */
  fileHash(path: string | null): string | null;
}

/** A file as it was read. */
type FileRead = NonNullable<OpenDocument['source']> | Exclude<NonNullable<OpenDocument['target']>, 'unreadable'>;

/** What keys depend on besides the project. */
export interface KeyOptions {
  readonly session: Session;
  readonly reading: Reading;
  readonly records: Records | null;
}

/** The keys of the documents of a project. `facts` are what else they depend on, all alike. */
export function documentKeys(
  project: Project,
  { session, reading, records, facts }: KeyOptions & { readonly facts: readonly string[] },
): DocumentKeys {
  const { root, config, sourceLocale, files, revision } = project;
  const common = hashOfAll([
    ...facts,
    revision,
    JSON.stringify(config),
    sourceLocale,
    JSON.stringify(reading.srx),
    session.engine,
  ]);
  const fileHash = (path: string | null): string | null => {
    if (path === null) return NO_FILE;
    const id = files.idOf(path);
    if (id !== null || revision !== 'HEAD') return id;
    const bytes = readFileBytes(root, path);
    return isFinding(bytes) ? null : hashOfAll([bytes]);
  };
  // What a commit holds is the same whenever it is read.
  const readHash = (file: FileRead | null): string | null =>
    file === null ? NO_FILE : revision === 'HEAD' ? hashOfAll([file.bytes]) : files.idOf(file.path);
  // The locales of a source come one after the other.
  const sourceHash = latestOf(fileHash);
  const readSourceHash = latestOf(readHash);
  const key = (document: ProjectDocument, hashes: readonly (string | null)[]): string | null => {
    const { source, target, locale, expectedTarget } = document;
    if (hashes.includes(null)) return null;
    const recorded = source === null ? [] : [UNITS, locale].map((kind) => records?.contentOf(kind, source) ?? '');
    return hashOfAll([common, source ?? '', target ?? '', locale, expectedTarget, ...hashes.map(String), ...recorded]);
  };
  return {
    common,
    fileHash,
    keyOf: (document) => key(document, [sourceHash(document.source), fileHash(document.target)]),
    keyOfRead: ({ document, source, target }) =>
      target === 'unreadable' ? null : key(document, [readSourceHash(source), readHash(target)]),
  };
}

/** `read`, which is not called again for what it was asked last. */
function latestOf<Asked, Answer>(read: (asked: Asked) => Answer): (asked: Asked) => Answer {
  let latest: { readonly asked: Asked; readonly answer: Answer } | null = null;
  return (asked) => {
    if (latest === null || latest.asked !== asked) latest = { asked, answer: read(asked) };
    return latest.answer;
  };
}
