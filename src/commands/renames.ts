import { sameTextKey } from '../text/keys.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { formerNames } from './former-names.ts';
import type { Records } from './open-records.ts';
import type { Reading } from './read-source.ts';
import { readTargetFile } from './read-target.ts';
import { isFinding } from './session.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';

/** Least share of the texts of either side that a renamed source and a localized file have in common. */
const LEAST_COMMON = 0.5;

/** A localized file whose source is gone, and what it says of that source. */
interface Orphan {
  readonly document: ProjectDocument;
  readonly hash: string | null;
  readonly keys: readonly string[];
}

/**
 * Gives localized files whose source is gone to the sources that have none: by the recorded hash, else by the texts they
 * were translated from, else by the names that the source had in git. What a record says goes first. A source with a localized file of
 * its own never adopts one.
 */
export async function adoptRenamed(
  project: Project,
  documents: readonly ProjectDocument[],
  { reading, records }: { readonly reading: Reading; readonly records: Records | null },
): Promise<readonly ProjectDocument[]> {
  const gone = documents.filter((document) => document.source === null);
  const locales = new Set(gone.map((document) => document.locale));
  const homeless = documents.filter((document) => document.target === null && locales.has(document.locale));
  if (gone.length === 0 || homeless.length === 0) return documents;
  const free = new Set<Orphan>();
  for (const document of gone) free.add(await readOrphan(project, document));
  const adopted = new Map<ProjectDocument, Orphan>();
  const former = await formerNames(project);
  for (const document of homeless) {
    const source = document.source === null ? null : await readSourceFile(project.files, document.source, { reading, records });
    if (source === null || isFinding(source)) continue;
    const orphans = [...free].filter((candidate) => candidate.document.locale === document.locale);
    const names = [...(source.record === null ? [] : [source.record.path]), ...(await former(source.path))];
    const recorded = source.record === null ? null : records?.localeOf(source.record, document.locale)?.target;
    const own = orphans.find((orphan) => orphan.document.target === recorded);
    const orphan = own ?? bestOrphan(source, orphans) ?? namedAlike(project, names, orphans);
    if (orphan === null) continue;
    free.delete(orphan);
    adopted.set(document, orphan);
  }
  const given = new Set([...adopted.values()].map((orphan) => orphan.document));
  const target = (document: ProjectDocument) => adopted.get(document)?.document.target ?? document.target;
  return documents.filter((document) => !given.has(document)).map((document) => ({ ...document, target: target(document) }));
}

/** The localized file of a name that the source had. */
function namedAlike(project: Project, names: readonly string[], orphans: readonly Orphan[]): Orphan | null {
  for (const name of names) {
    const found = orphans.find(
      ({ document }) => document.target !== null && project.targetsOf(name, document.locale).includes(document.target),
    );
    if (found !== undefined) return found;
  }
  return null;
}

async function readOrphan(project: Project, document: ProjectDocument): Promise<Orphan> {
  const target = await readTargetFile(project, document);
  if (target === null || isFinding(target)) return { document, hash: null, keys: [] };
  return {
    document,
    hash: target.pins.hash,
    keys: target.pairs.flatMap(({ source }) => (source === null ? [] : [sameTextKey(source)])),
  };
}

function bestOrphan(source: SourceFile, orphans: readonly Orphan[]): Orphan | null {
  const byHash = orphans.find(({ hash }) => hash !== null && source.isHash(hash));
  if (byHash !== undefined) return byHash;
  const body = source.units.filter((unit) => unit.kind !== 'meta' && unit.kind !== 'alt');
  const keys = new Set(body.map((unit) => sameTextKey(unit.source)));
  let best: Orphan | null = null;
  let most = LEAST_COMMON;
  for (const orphan of orphans) {
    const share = orphan.keys.filter((key) => keys.has(key)).length / Math.max(orphan.keys.length, keys.size);
    if (share > most) [best, most] = [orphan, share];
  }
  return best;
}
