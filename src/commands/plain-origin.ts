import { type AlignedPair, alignedPairs } from '../align/aligned-pairs.ts';
import { explain } from '../align/explain.ts';
import { type KnownPair, knownWith } from '../align/known-pairs.ts';
import type { Unit } from '../model/unit.ts';
import type { FileRevision } from '../workspace/git-history.ts';
import type { Revisions, SourceRevision } from './revisions.ts';
import { targetHistory } from './target-history.ts';
import { type Portion, pairPortions, type TranslatedFrom } from './translated-from.ts';
import { type Layer, layersOf, type PlainTarget } from './translation-layers.ts';

/** How many revisions of the source are looked at. */
const MOST_CANDIDATES = 12;

/**
 * Finds what a plain translation was made from. Its own history says when each sentence came to stand as it does; the
 * source of that commit is what it was made from, unless an earlier revision explains the translation better. What was
 * not touched since the document was pinned is what the pin says.
 *
 * Null when nothing is known: git has no history of it, or the clone is cut off too early.
 */
export async function plainOrigin(revisions: Revisions, document: PlainTarget): Promise<TranslatedFrom | null> {
  const portions: (Portion & Pick<TranslatedFrom, 'basis' | 'commit' | 'confidence'>)[] = [];
  let known: readonly KnownPair[] = [];
  const layers = await layersOf(revisions, document);
  for (const layer of layers) {
    const pin = layer.isPinned ? document.pinned : null;
    const origin = pin === null ? await explained(revisions, document, { layer, known }) : { ...pin, confidence: null };
    if (origin === null) continue;
    const { commit, confidence, units: source } = origin;
    const basis = pin === null ? 'replayed' : 'pinned';
    const aligned = alignedPairs(source, layer.version, { basis, known });
    // Most translations have one layer: what it makes known, nobody asks.
    if (layer !== layers.at(-1)) known = knownWith(known, aligned.map(knownPair), layer.version);
    const touched = await touchedSources(revisions, document, layer);
    portions.push({ basis, commit, confidence, layer, aligned, touched });
  }
  const main = portions.reduce<(typeof portions)[number] | null>(
    (a, b) => (a === null || b.layer.today.size > a.layer.today.size ? b : a),
    null,
  );
  if (main === null) return null;
  const { basis, commit, confidence } = main;
  return { basis, commit, confidence, ...pairPortions(portions, document.today) };
}

function knownPair({ source, target, pair }: AlignedPair): KnownPair {
  return { source, target, confidence: pair.confidence };
}

/** The source of the commits that touched sentences of a layer cosmetically. */
async function touchedSources(
  revisions: Revisions,
  { source, target, today }: PlainTarget,
  { touched }: Layer,
): Promise<Portion['touched']> {
  if (touched.size === 0) return new Map();
  const history = await targetHistory(revisions, target);
  const sources = new Map<FileRevision | null, readonly Unit[]>([[null, today]]);
  for (const revision of new Set(touched.values())) {
    const blob = revision === null ? null : await history.sourceAt(revision, source);
    if (blob !== null) sources.set(revision, await revisions.units(source, blob));
  }
  return new Map([...touched].map(([unit, revision]) => [unit, sources.get(revision) ?? []]));
}

type Explained = SourceRevision & { readonly confidence: number };

/** The source revision that explains a layer best. */
async function explained(
  revisions: Revisions,
  document: PlainTarget,
  { layer, known }: { readonly layer: Layer; readonly known: readonly KnownPair[] },
): Promise<Explained | null> {
  const { revision } = layer;
  const history = await targetHistory(revisions, document.target);
  if (revision?.isCut === true) {
    history.tellCut(revision);
    return null;
  }
  const candidates = await candidatesFor(revisions, document, revision);
  if (candidates.length === 0) {
    if (revision !== null && (await revisions.history()).isShallow) history.tellCut(revision);
    return null;
  }
  const found = explain(
    candidates.map(({ units }) => units),
    { units: layer.version, counts: (unit) => layer.today.has(unit), known },
  );
  return { commit: candidates[found.revision]?.commit ?? null, units: found.units, confidence: found.confidence };
}

/** The source as it was when `revision` was committed, and before, newest first; with none, as it is today, and before. */
async function candidatesFor(
  revisions: Revisions,
  { source, target, today }: PlainTarget,
  revision: FileRevision | null,
): Promise<readonly SourceRevision[]> {
  const history = await targetHistory(revisions, target);
  const newest = revision === null ? null : await history.sourceAt(revision, source);
  if (revision !== null && newest === null) return [];
  const candidates: SourceRevision[] = [
    newest === null
      ? { commit: null, units: today }
      : { commit: revision?.commit ?? null, units: await revisions.units(source, newest) },
  ];
  const past = await history.sourcesUntil(revision, source);
  const seen = new Set<string>();
  for (const { blob, commit } of past) {
    if (blob === newest?.id && seen.size === 0) candidates.pop(); // named by the commit that made it
    if (seen.has(blob) || candidates.length === MOST_CANDIDATES) continue;
    seen.add(blob);
    const units = await revisions.unitsOf(source, blob);
    if (units !== null) candidates.push({ commit, units });
  }
  return candidates;
}
