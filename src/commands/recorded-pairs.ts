import { type AlignedPair, joined } from '../align/aligned-pairs.ts';
import type { PairRecord } from '../model/records.ts';
import type { Unit } from '../model/unit.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { textHash } from '../workspace/hash.ts';
import { recordedCuts } from './recorded-cuts.ts';
import { type DocumentRecord, RecordedTexts } from './recorded-texts.ts';

/** The pairs of a plain translation that are as they were recorded. */
export interface RecordedPairs {
  readonly pairs: readonly AlignedPair[];
  /** Sources of recorded pairs whose translation is not there any more. */
  readonly changed: readonly string[];
  /** Units of the translation that are in no such pair. */
  readonly free: readonly Unit[];
}

/** Sentences that one recorded translation may hold. */
const MOST_JOINED = 4;

/** Finds the recorded pairs in a translation by the hashes of its sentences, wherever they stand. */
export function recordedPairs(record: DocumentRecord, target: readonly Unit[]): RecordedPairs {
  const texts = new RecordedTexts(record.units);
  const places = placesOf(target);
  const taken = new Set<Unit>();
  const pairs: AlignedPair[] = [];
  const passed = new Map<unknown, number>();
  const add = (line: PairRecord, found: readonly Unit[]) => {
    const text = texts.of(line);
    const [first] = found;
    if (text === null || first === undefined) return;
    const source = text.sentences.map((sentence) => ({ ...first, source: sentence, text: sentence }));
    pairs.push({ source, target: found, pair: pairOf(found, { ...line, source: text.source }) });
  };
  const gone = record.locale.pairs.filter((line) => {
    const all = places(line.target ?? '');
    // What is taken stays so: of thousands of equal sentences each is looked at once.
    let at = passed.get(all) ?? 0;
    while (at < all.length && all[at]?.some((unit) => taken.has(unit))) at += 1;
    passed.set(all, at);
    // One front-matter value may translate several sentences, each with a line of its own.
    const found = all[at] ?? all.find(([unit]) => unit?.kind === 'meta');
    for (const unit of found ?? []) taken.add(unit);
    if (found !== undefined) add(line, found);
    return found === undefined;
  });
  const free = target.filter((unit) => !taken.has(unit));
  const cut = new CutLines(gone, free);
  for (const [line, sentence] of cut.lines) add(line, [sentence]);
  if (cut.lines.size > 0) pairs.sort((a, b) => (a.pair.range?.start ?? 0) - (b.pair.range?.start ?? 0));
  const changed = gone.flatMap((line) => (cut.lines.has(line) ? [] : (texts.of(line)?.source ?? [])));
  return { pairs, changed, free: free.filter((unit) => !cut.units.has(unit)) };
}

/** Recorded pairs whose translation is a part of what reads as a sentence. */
class CutLines {
  readonly lines: ReadonlyMap<PairRecord, Unit>;
  readonly units: ReadonlySet<Unit>;

  constructor(gone: readonly PairRecord[], free: readonly Unit[]) {
    const byHash = new Map<string, PairRecord[]>();
    for (const line of gone) addToGroup(byHash, line.target ?? '', line);
    const cuts = recordedCuts(free, new Map([...byHash].map(([hash, lines]) => [hash, lines.length])));
    this.units = new Set(cuts.flatMap(({ units }) => units));
    this.lines = new Map(
      cuts.flatMap(({ sentences }) =>
        sentences.flatMap((sentence): readonly (readonly [PairRecord, Unit])[] => {
          const line = byHash.get(textHash(sentence.source))?.shift();
          return line === undefined ? [] : [[line, sentence]];
        }),
      ),
    );
  }
}

function pairOf(
  target: readonly Unit[],
  { source, state, origin, confidence }: Pick<AlignedPair['pair'], 'source' | 'state' | 'origin' | 'confidence'>,
): AlignedPair['pair'] {
  const range = { start: target[0]?.range.start ?? 0, end: target.at(-1)?.range.end ?? 0 };
  const line = target[0]?.line ?? 1;
  return { id: null, source, target: joined(target), range, line, basis: 'recorded', state, origin, confidence };
}

/** Where a text with a hash stands: single units, and runs of them. Runs are hashed when the first one is asked for. */
function placesOf(target: readonly Unit[]): (hash: string) => readonly (readonly Unit[])[] {
  const single = runsOf(target, 1);
  let longer: ReadonlyMap<string, readonly (readonly Unit[])[]> | null = null;
  return (hash) => {
    const found = single.get(hash);
    if (found !== undefined) return found;
    longer ??= new Map(Array.from({ length: MOST_JOINED - 1 }, (_, more) => [...runsOf(target, more + 2)]).flat());
    return longer.get(hash) ?? [];
  };
}

function runsOf(target: readonly Unit[], length: number): ReadonlyMap<string, readonly (readonly Unit[])[]> {
  const runs = new Map<string, (readonly Unit[])[]>();
  for (let at = 0; at + length <= target.length; at += 1) {
    const run = target.slice(at, at + length);
    const hash = textHash(joined(run));
    const known = runs.get(hash);
    if (known === undefined) runs.set(hash, [run]);
    else known.push(run);
  }
  return runs;
}
