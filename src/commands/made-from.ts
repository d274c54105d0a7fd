import type { CheckedSide } from '../checks/document-check.ts';
import { decodeDocument } from '../workspace/decode.ts';
import type { OutlineFile } from './outlines.ts';
import type { ProjectHistory } from './project-history.ts';

/** A commit that was found by likeness counts when it is at least this sure. */
const LEAST_CONFIDENCE = 0.8;
/** How many sources are kept: the locales of a document come one after the other. */
const MOST_KEPT = 100;

/** Reads a text as one side of a document. */
type ReadSide = (file: OutlineFile) => Promise<CheckedSide | null>;

/** The sources that documents were made from, as git has them. */
export class MadeFrom {
  private readonly history: ProjectHistory;
  private readonly kept = new Map<string, Promise<CheckedSide | null>>();

  constructor(history: ProjectHistory) {
    this.history = history;
  }

  /**
   * The source at `path` as it was in a commit, as `read` reads it; null when that is not known for sure enough, or not in git.
   * `read` must read equal texts alike.
   */
  async of(
    path: string,
    { commit, confidence }: { readonly commit: string | null; readonly confidence: number },
    read: ReadSide,
  ): Promise<CheckedSide | null> {
    if (commit === null || confidence < LEAST_CONFIDENCE) return null;
    const revisions = await this.history.revisions();
    const blob = (await revisions?.idAt(commit, path)) ?? null;
    if (revisions === null || blob === null) return null;
    const key = `${blob} ${path}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const side = revisions.bytes(blob).then((bytes) => sideOf(path, bytes, read));
    this.kept.set(key, side);
    return side;
  }
}

async function sideOf(path: string, bytes: Uint8Array | null, read: ReadSide): Promise<CheckedSide | null> {
  const text = bytes === null ? null : decodeDocument(path, bytes);
  return typeof text === 'string' ? read({ path, text, pairs: [] }) : null;
}
