import type { Pair } from '../model/bitext.ts';
import type { Unit } from '../model/unit.ts';
import { decodeDocument } from '../workspace/decode.ts';
import { lineEndingHashes } from '../workspace/hash.ts';
import type { OpenDocument } from './compare-document.ts';
import { type Reading, readUnits } from './read-source.ts';

/** The source of a document as it was when it was translated. */
export interface PinnedUnits {
  readonly units: readonly Unit[];
  readonly commit: string | null;
}

/** The source revisions that documents are pinned to, as far as git has them. */
export async function pinnedUnits(
  root: string,
  documents: readonly OpenDocument[],
  reading: Reading,
): Promise<ReadonlyMap<OpenDocument, PinnedUnits>> {
  const { readPinned } = await import('../workspace/git.ts');
  const pins = documents.map(({ document, target }) => {
    const { commit, hash } = target === null || target === 'unreadable' ? { commit: null, hash: null } : target.pins;
    return { path: document.source ?? '', commit, hash };
  });
  const revisions = await readPinned({ root, pins, isHashOf: (hash, bytes) => lineEndingHashes(bytes)(hash) });
  const found = new Map<OpenDocument, PinnedUnits>();
  for (const [at, document] of documents.entries()) {
    const revision = revisions[at] ?? null;
    const path = document.document.source ?? '';
    const text = revision === null ? null : decodeDocument(path, revision.bytes);
    if (revision === null || typeof text !== 'string') continue;
    found.set(document, { units: (await readUnits(path, text, reading)).units, commit: revision.commit });
  }
  return found;
}

/** The pairs of a plain translation whose source revision is known and whose own sentences are not yet aligned with it. */
export function pairsOf(units: readonly Unit[]): readonly Pair[] {
  return units
    .filter((unit) => unit.kind !== 'meta' && unit.kind !== 'alt')
    .map((unit) => ({
      id: null,
      source: unit.source,
      target: null,
      range: null,
      line: null,
      basis: 'pinned',
      state: 'translated',
      origin: 'human',
      confidence: 1,
    }));
}
