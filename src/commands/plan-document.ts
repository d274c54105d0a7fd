import { untranslatedIn } from '../formats/untranslated-marks.ts';
import type { Pair } from '../model/bitext.ts';
import type { Comparison, SourcedPair, UnitStatus } from '../model/comparison.ts';
import type { KeptTranslation, LocaleRecord } from '../model/records.ts';
import type { Finding } from '../model/report.ts';
import type { DocumentDone } from '../model/sync-report.ts';
import type { Unit } from '../model/unit.ts';
import { damageIn } from '../text/document-damage.ts';
import { decodeDocument } from '../workspace/decode.ts';
import { fileWarning } from '../workspace/file-finding.ts';
import { textHash } from '../workspace/hash.ts';
import { carriedPair } from './carried-pair.ts';
import { type MergedDocument, mergeDocument } from './merge-document.ts';
import { isProven } from './proven.ts';
import { type Reading, readingOf } from './read-source.ts';
import type { TargetRead } from './read-target.ts';
import type { Compared } from './run-documents.ts';
import type { SourceCommits } from './source-commits.ts';
import type { SyncSettings } from './sync-settings.ts';
import { withCurrentPins } from './target-pins.ts';

/** What a document depends on besides itself. */
export interface PlanOptions {
  readonly reading: Reading;
  readonly settings: SyncSettings;
  /** The translation that is kept of a source text with this hash; null: none. */
  readonly kept: (hash: string) => string | null;
  readonly commits: SourceCommits;
  /** Front-matter keys that name commits and hashes. */
  readonly pinKeys: readonly string[];
}

/** How a localized document is brought up to its source. */
export interface DocumentPlan {
  /** The localized file; equal to what stands there where nothing has to change. */
  readonly text: string;
  /** What changes, for people; none: nothing. */
  readonly reasons: readonly string[];
  readonly done: Omit<DocumentDone, 'path' | 'locale'>;
  /** The comparison as it is by then, to be recorded. */
  readonly comparison: Comparison;
  readonly edit: (record: LocaleRecord) => LocaleRecord;
  readonly findings: readonly Finding[];
}

/** Under this, a pair that was found by a guess does not leave its document. */
const SURE = 0.8;

/** Plans one localized document that is there; null where nothing is known of what it was made from, or nothing has to be. */
export async function planDocument({ open, comparison }: Compared, options: PlanOptions): Promise<DocumentPlan | null> {
  const { source, target, record } = open;
  if (source === null || target === null || target === 'unreadable' || comparison.basis === 'none') return null;
  const content = decodeDocument(target.path, target.bytes);
  if (typeof content !== 'string') return null;
  if (damageIn(content).some(({ rule }) => rule === 'merge-conflict'))
    return { ...untouched(content, comparison), findings: [leftAlone(target, comparison, 'markers of an unresolved merge')] };
  const { text, shift } = withoutOutdated(content);
  const shifted = shiftedComparison(comparison, shift);
  const carried = options.settings.carryOver ? carriedPairs(shifted, text) : new Map<Pair, CarriedTo>();
  const orphans = new Set(orphansOf(shifted).filter((pair) => leaves(pair, shifted, options.settings)));
  const base = record?.locale.frames ?? null;
  const merged = await mergeDocument(
    {
      source,
      target,
      text,
      comparison: shifted,
      base,
      settings: options.settings,
      fill: (own) => options.kept(textHash(own)),
      carried: (pair) => carried.get(pair)?.text ?? null,
      leaves: (pair) => orphans.has(pair),
    },
    options.reading,
  );
  if (merged === null)
    return { ...untouched(content, comparison), findings: [leftAlone(target, comparison, 'some without one')] };
  const own = readingOf(options.reading, { source: source.path, locale: comparison.locale });
  const proof = {
    path: target.path,
    form: target.form,
    locale: comparison.locale,
    before: text,
    after: merged.text,
    gone: [...merged.gone, ...carried.keys()].flatMap((pair) => pair.target ?? []),
    come: [...merged.filled.values(), ...[...carried.values()].flatMap(({ pair }) => pair.target ?? [])],
    reading: own,
  };
  if (!(await isProven(proof)))
    return {
      ...untouched(content, comparison),
      findings: [leftAlone(target, comparison, 'some that would not be read any more')],
    };
  const after = afterwards(shifted, merged, carried);
  const pinned = await withCurrentPins(merged.text, {
    source,
    target,
    comparison: after,
    commits: options.commits,
    keys: options.pinKeys,
  });
  const reasons = reasonsOf(merged, { carried, isChanged: merged.text !== content, isPinned: pinned !== merged.text });
  return {
    text: pinned,
    reasons,
    done: { added: merged.added.length, filled: merged.filled.size, kept: merged.gone.length, carried: carried.size },
    comparison: after,
    edit: (own) => ({ ...own, frames: merged.frames, kept: keptOf(own, merged) }),
    findings: [],
  };
}

function untouched(text: string, comparison: Comparison): Omit<DocumentPlan, 'findings'> {
  return { text, reasons: [], done: { added: 0, filled: 0, kept: 0, carried: 0 }, comparison, edit: (record) => record };
}

function leftAlone({ path }: TargetRead, { locale }: Comparison, found: string): Finding {
  const message = `Expected a place in today's source for every translation, found ${found}; the file is left as it is`;
  return { ...fileWarning('sync', path, message), locale };
}

/** A localized file without the marks that stand for nothing any more, and where its offsets are by then. */
function withoutOutdated(content: string): { readonly text: string; readonly shift: (at: number) => number } {
  const { outdated } = untranslatedIn(content);
  if (outdated.length === 0) return { text: content, shift: (at) => at };
  let text = '';
  let at = 0;
  for (const { start, end } of outdated) {
    text += content.slice(at, start);
    at = end;
  }
  const shift = (offset: number) =>
    offset - outdated.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, offset) - start), 0);
  return { text: text + content.slice(at), shift };
}

function shiftedComparison(comparison: Comparison, shift: (at: number) => number): Comparison {
  const shifted = new Map<Pair, Pair>();
  const pairOf = <P extends Pair>(pair: P): P => {
    const { range } = pair;
    if (range === null) return pair;
    const known = shifted.get(pair) ?? { ...pair, range: { start: shift(range.start), end: shift(range.end) } };
    shifted.set(pair, known);
    return known as P;
  };
  const statuses = comparison.statuses.map(
    (status): UnitStatus =>
      status.type === 'missing' || status.pair === null ? status : ({ ...status, pair: pairOf(status.pair) } as UnitStatus),
  );
  return { ...comparison, statuses };
}

function orphansOf({ statuses }: Comparison): readonly Pair[] {
  const used = new Set(
    statuses.flatMap((status) => (status.type === 'missing' || status.type === 'orphaned' ? [] : (status.pair ?? []))),
  );
  return statuses.flatMap((status) => (status.type === 'orphaned' && !used.has(status.pair) ? [status.pair] : []));
}

function leaves(pair: Pair, { basis }: Comparison, settings: SyncSettings): boolean {
  if (settings.orphans === 'keep' || pair.source === null || pair.target === null) return false;
  return basis !== 'replayed' || pair.confidence >= SURE;
}

/** The translations that will leave a document. */
export function orphansLeaving(comparison: Comparison, settings: SyncSettings): readonly KeptTranslation[] {
  return orphansOf(comparison)
    .filter((pair) => leaves(pair, comparison, settings))
    .flatMap(keptTranslation);
}

function keptTranslation({ source, target, state, origin }: Pair): readonly KeptTranslation[] {
  return source === null || target === null ? [] : [{ source: textHash(source), text: target, state, origin }];
}

/** A pair with the change of its source made in it. */
interface CarriedTo {
  readonly text: string;
  readonly pair: Pair;
}

function carriedPairs({ statuses }: Comparison, text: string): ReadonlyMap<Pair, CarriedTo> {
  const carried = new Map<Pair, CarriedTo>();
  for (const status of statuses) {
    if (status.type !== 'stale' || carried.has(status.pair)) continue;
    const edited = carriedPair(status, text);
    if (edited !== null) carried.set(status.pair, edited);
  }
  return carried;
}

/** The comparison as it is once the document is written. */
function afterwards(
  { statuses, ...header }: Comparison,
  merged: MergedDocument,
  carried: ReadonlyMap<Pair, CarriedTo>,
): Comparison {
  const gone = new Set(merged.gone);
  const stale = new Map<Pair, number>();
  for (const status of statuses) if (status.type === 'stale') stale.set(status.pair, (stale.get(status.pair) ?? 0) + 1);
  return {
    ...header,
    statuses: statuses.flatMap((status): readonly UnitStatus[] => {
      if (status.type === 'missing') {
        const text = merged.filled.get(status.unit);
        return [text === undefined ? status : { type: 'current', unit: status.unit, pair: filledPair(status.unit, text) }];
      }
      if (status.pair === null) return [status];
      if (status.type === 'orphaned') return gone.has(status.pair) ? [] : [status];
      const now = carried.get(status.pair)?.pair;
      if (now === undefined) return [status];
      // Of several sentences that changed, only the one that was carried over is current.
      if (status.type === 'stale' && stale.get(status.pair) === 1) return [{ type: 'current', unit: status.unit, pair: now }];
      return [{ ...status, pair: now } as UnitStatus];
    }),
  };
}

function filledPair(unit: Unit, target: string): SourcedPair {
  return {
    id: null,
    source: unit.source,
    target,
    range: null,
    line: null,
    basis: 'recorded',
    state: 'translated',
    origin: 'tm',
    confidence: 1,
  };
}

/** What is kept outside of the document: what left it, and what left before and did not come back. */
function keptOf({ pairs, kept }: LocaleRecord, { gone }: MergedDocument): readonly KeptTranslation[] {
  const standing = new Set(pairs.map(({ source, target }) => `${source} ${target}`));
  const all = [...kept, ...gone.flatMap(keptTranslation)].filter(
    ({ source, text }) => !standing.has(`${source} ${textHash(text)}`),
  );
  return [...new Map(all.map((own) => [`${own.source} ${own.text}`, own])).values()];
}

function reasonsOf(
  { added, filled, gone }: MergedDocument,
  {
    carried,
    isChanged,
    isPinned,
  }: { readonly carried: ReadonlyMap<Pair, CarriedTo>; readonly isChanged: boolean; readonly isPinned: boolean },
): readonly string[] {
  const counted = (count: number, one: string) => (count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`]);
  const waiting = added.length;
  const parts = [
    ...counted(waiting, 'new sentence').map((text) => `${text} to translate`),
    ...counted(filled.size, 'sentence').map((text) => `${text} filled from the records`),
    ...counted(gone.length, 'sentence').map((text) => `${text} whose source is gone moved to the records`),
    ...counted(carried.size, 'mechanical change').map((text) => `${text} carried over`),
  ];
  if (parts.length === 0 && isChanged) parts.push('structure of the source');
  return isPinned ? [...parts, 'in sync: its pins name the source of today'] : parts;
}
