import { matchUnits } from '../compare/match.ts';
import { ReadTexts } from '../compare/read-text.ts';
import { isTranslatedAnew } from '../compare/translated-anew.ts';
import { isBilingual, readBilingual } from '../formats/bilingual-markdown.ts';
import { readFrontMatter } from '../formats/front-matter.ts';
import type { Pair } from '../model/bitext.ts';
import type { Unit } from '../model/unit.ts';
import { sameTextKey } from '../text/keys.ts';
import { withoutUntranslated } from '../text/untranslated-marks.ts';
import { decodeDocument } from '../workspace/decode.ts';
import type { FileRevision } from '../workspace/git-history.ts';
import { textHash } from '../workspace/hash.ts';
import type { Asked } from './find-origins.ts';
import { type TargetHistory, targetHistory } from './target-history.ts';

/** Versions of a localized document that are looked at. */
const MOST_VERSIONS = 24;

/** A pair whose target was edited after its source had been written beside it, and the revision that did; null: not committed. */
interface Edit {
  readonly pair: Pair;
  readonly revision: FileRevision | null;
  /** The target before that; null when it is not known. */
  readonly before: string | null;
}

/**
 * The pairs of a bilingual document whose target was changed by hand while its source span was left: each is given the
 * source of the commit that changed it, today's when that is not known, unless it lacks a code, number or link that is
 * new in it. Told from the record or from git; without both, a file says what its spans say.
 */
export async function handEdits(asked: Asked): Promise<ReadonlyMap<Pair, Pair>> {
  const { source, target, revisions } = asked;
  const today = new Set(source.units.map((unit) => sameTextKey(unit.source)));
  const changed = target.pairs.filter((pair) => pair.source !== null && !today.has(sameTextKey(pair.source)));
  const history = changed.length === 0 || revisions === null ? null : await targetHistory(revisions, target.path);
  const edits = changed.length === 0 ? [] : await editsOf(asked, { changed, history });
  const edited = new Map<Pair, Pair>();
  for (const { pair, revision, before } of edits) {
    const blob = revision === null ? null : await history?.sourceAt(revision, source.path);
    const units = blob && revisions !== null ? await revisions.units(source.path, blob) : source.units;
    const now = sourceIn(units, pair, target.pairs);
    const [was, translation] = [pair.source ?? '', pair.target ?? ''];
    if (now !== null && isTranslatedAnew({ was, now, target: translation, before }))
      edited.set(pair, { ...pair, source: now, basis: 'replayed' });
  }
  return edited;
}

/** The text that a pair's source became in a revision; null when it is gone. */
function sourceIn(units: readonly Unit[], pair: Pair, pairs: readonly Pair[]): string | null {
  const keyed = (source: string) => ({ key: sameTextKey(source), source });
  const body = units.filter(({ kind }) => kind !== 'meta' && kind !== 'alt');
  const { ties } = matchUnits(
    body.map(({ source }) => keyed(source)),
    pairs.map(({ source }) => ({ ...keyed(source ?? ''), sentences: [] })),
    new ReadTexts(),
  );
  const own = ties.flatMap((tie) => (pairs[tie.pair] === pair ? (body[tie.unit]?.source ?? []) : []));
  return own.length === 0 ? null : own.join(' ');
}

async function editsOf(
  asked: Asked,
  { changed, history }: { readonly changed: readonly Pair[]; readonly history: TargetHistory | null },
): Promise<readonly Edit[]> {
  const edits = history === null ? [] : await editedInGit(asked, { changed, history });
  const known = new Set(edits.map(({ pair }) => pair));
  const recorded = editedSinceRecorded(asked, changed).filter((pair) => !known.has(pair));
  return [...edits, ...recorded.map((pair) => ({ pair, revision: null, before: null }))];
}

/** Pairs whose source is as it was recorded and whose target is not. */
function editedSinceRecorded({ record }: Asked, changed: readonly Pair[]): readonly Pair[] {
  if (record === null) return [];
  const targets = new Map<string, Set<string | null>>();
  for (const { source, target } of record.locale.pairs) {
    if (source !== null) targets.set(source, (targets.get(source) ?? new Set()).add(target));
  }
  return changed.filter(({ source, target }) => {
    const known = targets.get(textHash(source ?? ''));
    return known !== undefined && !known.has(target === null ? null : textHash(target));
  });
}

async function editedInGit(
  { target, document }: Asked,
  { changed, history }: { readonly changed: readonly Pair[]; readonly history: TargetHistory },
): Promise<readonly Edit[]> {
  const edits: Edit[] = [];
  let open = changed;
  let later: FileRevision | null = null; // the one after the one that is read: it holds all that is open
  for (const revision of history.revisions.slice(0, MOST_VERSIONS)) {
    const bytes = open.length === 0 ? null : await history.bytes(revision);
    const text = bytes ? decodeDocument(target.path, bytes) : null;
    if (typeof text !== 'string') break;
    const version = await targetsBySource(target.path, text, document.locale);
    const held = (pair: Pair) => version.get(sameTextKey(pair.source ?? ''));
    const editedHere = open.filter((pair) => held(pair)?.has(pair.target ?? '') === false);
    for (const pair of editedHere) edits.push({ pair, revision: later, before: [...(held(pair) ?? [])].join(' ') });
    open = open.filter((pair) => held(pair)?.has(pair.target ?? '') === true);
    later = revision;
  }
  return edits;
}

/** The targets that stand beside each source in a version of a bilingual document. */
async function targetsBySource(
  path: string,
  content: string,
  targetLocale: Asked['document']['locale'],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const targets = new Map<string, Set<string>>();
  if (!isBilingual(content)) return targets;
  const text = withoutUntranslated(content);
  const frontMatter = await readFrontMatter(text);
  const { bitext } = readBilingual({ path, text, sourceLocale: targetLocale, targetLocale, frontMatter });
  for (const { source, target } of bitext.pairs) {
    const key = sameTextKey(source ?? '');
    targets.set(key, (targets.get(key) ?? new Set()).add(target ?? ''));
  }
  return targets;
}
