import type { CheckedSide } from '../checks/document-check.ts';
import { decodeDocument } from '../workspace/decode.ts';
import type { Project } from '../workspace/project.ts';
import { openRepository, type Repository } from '../workspace/repository.ts';
import { KnownOrigins } from './known-origins.ts';
import type { Outlines } from './outlines.ts';
import type { Reading } from './read-source.ts';
import { Revisions } from './revisions.ts';

/** A commit that was found by likeness counts when it is at least this sure. */
const LEAST_CONFIDENCE = 0.8;

/** The sources that documents were made from, as git has them. Opened when the first one is asked for. */
export function openMadeFrom(
  project: Project,
  { reading, outlines }: { readonly reading: Reading; readonly outlines: Outlines },
): {
  /** The source at `path` as it was in a commit; null when that is not known for sure enough, or not in git. */
  of(path: string, origin: { readonly commit: string | null; readonly confidence: number }): Promise<CheckedSide | null>;
  close(): Promise<void>;
} {
  let opened: Promise<Repository | null> | null = null;
  let revisions: Revisions | null = null;
  const kept = new Map<string, Promise<CheckedSide | null>>();
  return {
    async of(path, { commit, confidence }) {
      if (commit === null || confidence < LEAST_CONFIDENCE) return null;
      opened ??= openRepository(project.root, project);
      const repository = await opened;
      if (repository === null) return null;
      revisions ??= new Revisions(repository, { reading, root: project.root, known: new KnownOrigins('again') });
      const blob = await revisions.at(commit, path);
      if (blob === null) return null;
      const known = kept.get(blob.id);
      if (known !== undefined) return known;
      const text = decodeDocument(path, blob.bytes);
      const side = typeof text === 'string' ? outlines.side({ path, text, pairs: [] }) : Promise.resolve(null);
      kept.set(blob.id, side);
      return side;
    },
    async close() {
      (await opened)?.close();
    },
  };
}
