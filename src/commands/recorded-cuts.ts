import { joined } from '../align/aligned-pairs.ts';
import type { Unit } from '../model/unit.ts';
import { textHash } from '../workspace/hash.ts';

/** Sentences that take the place of units of a translation. */
interface RecordedCut {
  readonly units: readonly Unit[];
  readonly sentences: readonly Unit[];
}

/** Longer sentences are not looked for. UTF-16 code units. */
const MOST = 2000;

/**
 * Cuts units of a translation where recorded sentences end: in Thai no sign tells that, nor where a translator left the full stop out.
 * Only what consists of nothing but such sentences is cut. `wanted` are their hashes, and how often each is looked for.
 */
export function recordedCuts(units: readonly Unit[], wanted: ReadonlyMap<string, number>): readonly RecordedCut[] {
  if (wanted.size === 0) return [];
  const open = new Map(wanted);
  return runsOf(units).flatMap((run) => {
    const sentences = sentencesOf(run, open);
    return sentences === null ? [] : [{ units: run, sentences }];
  });
}

/** Units that stand beside each other in one block, all of whose text stands in the file as it is read. */
function runsOf(units: readonly Unit[]): readonly (readonly [Unit, ...Unit[]])[] {
  const runs: [Unit, ...Unit[]][] = [];
  for (const unit of units) {
    const { kind, block, range, source } = unit;
    if (kind === 'alt' || range.end - range.start !== source.length) continue;
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before?.block === block && before.range.end + 1 === range.start) last.push(unit);
    else runs.push([unit]);
  }
  return runs;
}

/** The recorded sentences that a run consists of, which are looked for no more; null where it does not. */
function sentencesOf(run: readonly [Unit, ...Unit[]], open: Map<string, number>): readonly Unit[] | null {
  const text = joined(run);
  const used = new Map<string, number>();
  const isOpen = (hash: string) => (used.get(hash) ?? 0) < (open.get(hash) ?? 0);
  const sentences: Unit[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOf(text, start, isOpen);
    if (end === null) return null;
    const source = text.slice(start, end);
    const hash = textHash(source);
    used.set(hash, (used.get(hash) ?? 0) + 1);
    sentences.push({
      ...run[0],
      source,
      text: source,
      range: { start: run[0].range.start + start, end: run[0].range.start + end },
    });
    start = end + 1;
  }
  for (const [hash, count] of used) open.set(hash, (open.get(hash) ?? 0) - count);
  return sentences;
}

/** Where the recorded sentence ends that begins at `start`: at a blank, or with the text. */
function endOf(text: string, start: number, isOpen: (hash: string) => boolean): number | null {
  for (let end = start; end < text.length && end - start <= MOST; ) {
    const blank = text.indexOf(' ', end + 1);
    end = blank < 0 ? text.length : blank;
    if (isOpen(textHash(text.slice(start, end)))) return end;
  }
  return null;
}
