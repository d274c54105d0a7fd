import { changeDetector } from '../workspace/changed-paths.ts';
import type { CommitFiles } from '../workspace/commit-files.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { UNITS } from '../workspace/record-files.ts';
import { brokenDestinations, linkingDocuments } from './linking-documents.ts';
import type { Records } from './open-records.ts';

/** A project before and after a change. */
export interface Revised {
  readonly base: Project;
  readonly baseFiles: CommitFiles;
  readonly head: Project;
}

/** The documents that a change may have touched, in each of the two revisions. */
export interface ChangedDocuments {
  readonly base: readonly ProjectDocument[];
  readonly head: readonly ProjectDocument[];
  /** Whether the file at `path` differs between the revisions. */
  readonly isChanged: (path: string) => boolean;
}

/**
 * Selects, of the documents that were asked for, those whose source, translation or record differs. All of them where the two are not
 * configured alike: then anything may have changed. Without the others, a change costs what it touches.
 */
export async function changedDocuments(
  { base, baseFiles, head }: Revised,
  asked: { readonly base: readonly ProjectDocument[]; readonly head: readonly ProjectDocument[] },
  records: { readonly base: Records | null; readonly head: Records | null },
): Promise<ChangedDocuments> {
  const detector = changeDetector(head.root, baseFiles.entries);
  const { isChanged } = detector;
  const areRecorded = records.base !== null || records.head !== null;
  const recordPaths = ({ source, locale }: ProjectDocument): readonly string[] =>
    areRecorded && source !== null ? [UNITS, locale].map((kind) => `${head.config.records}/${kind}/${source}.ndjson`) : [];
  const isTouched = (document: ProjectDocument): boolean =>
    [document.source, document.target, ...recordPaths(document)].some((path) => path !== null && isChanged(path));
  const all = JSON.stringify(base.config) !== JSON.stringify(head.config);
  const nameOf = ({ source, target, locale }: ProjectDocument): string => `${locale}\n${source}\n${target}`;
  const known = new Set(asked.base.map(nameOf));
  const today = new Set(asked.head.map(nameOf));
  // A page that is new or gone has another name in one of the two, whatever became of its files.
  const changed = {
    base: asked.base.filter((document) => all || isTouched(document) || !today.has(nameOf(document))),
    head: asked.head.filter((document) => all || isTouched(document) || !known.has(nameOf(document))),
  };
  const cameOrWent =
    changed.base.some((document) => !today.has(nameOf(document))) ||
    changed.head.some((document) => !known.has(nameOf(document)));
  const complete = cameOrWent ? withHomeless(changed, asked) : changed;
  detector.save();
  await baseFiles.load(changed.base.flatMap(({ source, target }) => [source, target].filter((path) => path !== null)));
  const linking = linkingDocuments(head.files, asked.head, brokenDestinations({ base, head }, isChanged));
  const names = new Set(linking.map(nameOf));
  const isLinking = (document: ProjectDocument): boolean => names.has(nameOf(document));
  return {
    base: joinedWith(complete.base, asked.base.filter(isLinking)),
    head: joinedWith(complete.head, asked.head.filter(isLinking)),
    isChanged,
  };
}

/** Documents in the order of a project, each once. */
function joinedWith(some: readonly ProjectDocument[], more: readonly ProjectDocument[]): readonly ProjectDocument[] {
  return [...new Set([...some, ...more])];
}

/** Where a page came or went, translations without a source may be those of a renamed page. */
function withHomeless(
  changed: { readonly base: readonly ProjectDocument[]; readonly head: readonly ProjectDocument[] },
  asked: { readonly base: readonly ProjectDocument[]; readonly head: readonly ProjectDocument[] },
): Omit<ChangedDocuments, 'isChanged'> {
  const isHomeless = ({ source, target }: ProjectDocument) => source === null || target === null;
  const complete = (some: readonly ProjectDocument[], all: readonly ProjectDocument[]) => {
    if (!some.some(isHomeless)) return some;
    const taken = new Set(some);
    return all.filter((document) => taken.has(document) || document.source === null);
  };
  return { base: complete(changed.base, asked.base), head: complete(changed.head, asked.head) };
}
