import type { Pair } from '../model/bitext.ts';
import type { Comparison, Form, SourcedPair, UnitStatus } from '../model/comparison.ts';
import type { KeptTranslation, LocaleRecord } from '../model/records.ts';
import { textHash } from '../workspace/hash.ts';
import { carriedPair } from './carried-pair.ts';
import { type Filling, filledPair, statusWith } from './filling.ts';
import { keptTranslations } from './leaving-pairs.ts';
import type { MergedDocument } from './merge-document.ts';

/** What a sync does to a document. */
export interface SyncOutcome {
  readonly merged: MergedDocument;
  readonly carried: ReadonlyMap<Pair, CarriedTo>;
}

/** What a pair becomes: the change of its source is made in it, or another translation came for it. */
export type CarriedTo = { readonly text: string; readonly pair: SourcedPair } & (
  | { readonly how: 'carried' }
  | { readonly how: 'returned'; readonly filling: Filling }
);

/** The pairs in which a mechanical change of their source is made. */
export function carriedPairs({ statuses }: Comparison, text: string): ReadonlyMap<Pair, CarriedTo> {
  const carried = new Map<Pair, CarriedTo>();
  for (const status of statuses) {
    if (status.type !== 'stale' || carried.has(status.pair)) continue;
    const edited = carriedPair(status, text);
    if (edited !== null) carried.set(status.pair, { ...edited, how: 'carried' });
  }
  return carried;
}

/** The comparison as it is once the document is written. */
export function afterwards({ statuses, ...header }: Comparison, { merged, carried }: SyncOutcome): Comparison {
  const gone = new Set(merged.gone);
  const stale = new Map<Pair, number>();
  for (const status of statuses) if (status.type === 'stale') stale.set(status.pair, (stale.get(status.pair) ?? 0) + 1);
  return {
    ...header,
    statuses: statuses.flatMap((status): readonly UnitStatus[] => {
      if (status.type === 'missing') {
        const filling = merged.filled.get(status.unit);
        // That a bilingual document holds an image is all that is known of its text.
        const isCarried = header.form === 'bilingual' && status.unit.kind === 'alt';
        if (filling === undefined) return [status];
        const pair = filledPair(filling);
        return [statusWith(status.unit, isCarried ? { ...pair, target: null } : pair)];
      }
      if (status.pair === null) return [status];
      if (status.type === 'orphaned') return gone.has(status.pair) ? [] : [status];
      const { pair: now, how } = carried.get(status.pair) ?? {};
      if (now === undefined) return [status];
      if (how === 'returned') return [statusWith(status.unit, now)];
      // Of several sentences that changed, only the one that was carried over is current.
      if (status.type === 'stale' && stale.get(status.pair) === 1) return [{ type: 'current', unit: status.unit, pair: now }];
      return [{ ...status, pair: now } as UnitStatus];
    }),
  };
}

/**
 * What is kept outside of the document: what left it, and what left before and did not come back. One that stands in it twice may
 * leave once, so only what it did not hold when it was recorded has come back.
 */
export function keptOf(
  { kept }: LocaleRecord,
  { gone }: MergedDocument,
  { after, before }: { readonly after: Comparison; readonly before: LocaleRecord | null },
): readonly KeptTranslation[] {
  const all = [...stillKept(kept, after, before), ...gone.flatMap(keptTranslations)];
  return [...new Map(all.map((own) => [`${own.source} ${own.text}`, own])).values()];
}

/** Of what left a document before, what did not come back. */
function stillKept(kept: readonly KeptTranslation[], after: Comparison, before: LocaleRecord | null): readonly KeptTranslation[] {
  if (kept.length === 0) return [];
  const held = new Map<string, number>();
  for (const { source, target } of before?.pairs ?? [])
    held.set(`${source} ${target}`, (held.get(`${source} ${target}`) ?? 0) + 1);
  const back = new Set<string>();
  for (const { source, target, ...pair } of pairsOf(after)) {
    if (source === null || target === null) continue;
    const name = `${textHash(source)} ${textHash(target)}`;
    const count = held.get(name) ?? 0;
    held.set(name, count - 1);
    if (count <= 0) for (const own of keptTranslations({ source, target, ...pair })) back.add(`${own.source} ${own.text}`);
  }
  return kept.filter(({ source, text }) => !back.has(`${source} ${text}`));
}

function pairsOf({ statuses }: Comparison): readonly Pair[] {
  return [...new Set(statuses.flatMap((status) => (status.type === 'missing' ? [] : (status.pair ?? []))))];
}

/** How many sentences the records filled, how many came back, and in how many the change of their source was made. */
export function sharesOf({ merged, carried }: SyncOutcome) {
  const filled = [...merged.filled.values()].filter(({ origin }) => origin === 'tm').length;
  const carriedOver = [...carried.values()].filter(({ how }) => how === 'carried').length;
  return { filled, carriedOver, returned: merged.filled.size - filled + carried.size - carriedOver };
}

/** What else there is to tell of the change of a document. */
interface Change {
  /** Values of the front matter and alternative texts that came back. */
  readonly values: number;
  readonly isChanged: boolean;
  readonly isPinned: boolean;
  /** Another form than it had; null: the same. */
  readonly becomes: Form | null;
}

/** What changes in a document, for people; nothing where nothing does. */
export function reasonsOf({ merged, carried }: SyncOutcome, { values, isChanged, isPinned, becomes }: Change): readonly string[] {
  const counted = (count: number, one: string, what: string) =>
    count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'} ${what}`];
  const { filled, returned, carriedOver } = sharesOf({ merged, carried });
  const parts = [
    ...counted(returned + values, 'translation', 'handed back'),
    ...counted(merged.added.length, 'new sentence', 'to translate'),
    ...counted(filled, 'sentence', 'filled from the records'),
    ...counted(merged.gone.length, 'sentence', 'whose source is gone moved to the records'),
    ...counted(carriedOver, 'mechanical change', 'carried over'),
  ];
  const other = parts.length === 0 && isChanged && becomes === null ? ['structure of the source'] : [];
  return [
    ...parts,
    ...other,
    ...(becomes === null ? [] : [`${becomes} form`]),
    ...(isPinned ? ['in sync: its pins name the source of today'] : []),
  ];
}
