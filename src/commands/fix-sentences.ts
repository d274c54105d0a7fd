import { type CarriedChange, carriedChanges, withChanges } from '../compare/carry-over.ts';
import type { Comparison, UnitStatus } from '../model/comparison.ts';
import { spliced, type TextEdit, withoutOverlaps } from '../text/spliced.ts';
import { decodeDocument } from '../workspace/decode.ts';
import type { Write } from '../workspace/write-files.ts';
import type { Compared } from './run-documents.ts';

type Stale = Extract<UnitStatus, { readonly type: 'stale' }>;

/** What to write so that mechanical changes of the source are made in translations, too. */
export interface Fixes {
  readonly writes: readonly Write[];
  readonly sentences: number;
}

/** Carries mechanical changes over to the translations of documents; `isAsked` says to which of their stale sentences. */
export function fixSentences(compared: readonly Compared[], isAsked: (comparison: Comparison, status: Stale) => boolean): Fixes {
  const writes: Write[] = [];
  let sentences = 0;
  for (const { comparison, open } of compared) {
    const { target: path, statuses } = comparison;
    if (path === null || path.startsWith('../') || open.target === null || open.target === 'unreadable') continue;
    const text = decodeDocument(path, open.target.bytes);
    if (typeof text !== 'string') continue;
    const edits = statuses.flatMap((status) => {
      const edit = status.type === 'stale' && isAsked(comparison, status) ? editFor(status, text) : null;
      return edit === null ? [] : [edit];
    });
    // Two sentences of one pair cannot both be replaced: the first is, and the next run takes the other.
    const distinct = withoutOverlaps(edits);
    if (distinct.length === 0) continue;
    writes.push({ path, text: spliced(text, distinct), followsLink: true });
    sentences += distinct.length;
  }
  return { writes, sentences };
}

interface Edit extends TextEdit {
  /** The translation by then. */
  readonly target: string;
}

/**
 * What a stale pair becomes in `file` with the change of its source made in it: of a pair of spans both sides, so that it says
 * what it was translated from. Null where that is not certain.
 */
export function editFor({ unit, pair, was, changes }: Stale, file: string): Edit | null {
  const { range, target, source } = pair;
  if (range === null || target === null || source === null) return null;
  const carried = carriedChanges(was, unit.source, { target, changes });
  if (carried === null) return null;
  const slice = file.slice(range.start, range.end);
  const now = withChanges(target, carried);
  const text = slice.startsWith('<span')
    ? editedSpans(slice, { target, source, was, now: unit.source, carried })
    : withChanges(slice, carried);
  return text === null || now === null ? null : { range, text, target: now };
}

function editedSpans(
  slice: string,
  pair: {
    readonly target: string;
    readonly source: string;
    readonly was: string;
    readonly now: string;
    readonly carried: readonly CarriedChange[];
  },
): string | null {
  const start = slice.indexOf(pair.target);
  const lookup = slice.lastIndexOf(pair.source);
  const target = withChanges(pair.target, pair.carried);
  const parts = pair.source.split(pair.was);
  if (start < 0 || lookup < start + pair.target.length || target === null || parts.length !== 2) return null;
  const end = start + pair.target.length;
  return (
    slice.slice(0, start) + target + slice.slice(end, lookup) + parts.join(pair.now) + slice.slice(lookup + pair.source.length)
  );
}
