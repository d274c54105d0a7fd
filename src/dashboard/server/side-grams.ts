import { eachGram, GRAMS } from '../../text/search-grams.ts';
import { folded } from '../../text/search-text.ts';

/** By gram, in which round it was seen last: one for all, and of one byte each, so that it stays in the cache of the processor. */
const seen = new Uint8Array(GRAMS);
const ROUNDS = 255;
let round = 0;

function nextRound(): void {
  round += 1;
  if (round <= ROUNDS) return;
  seen.fill(0);
  round = 1;
}

/** Which grams the texts of documents have, on one side of them: numbers of two bytes, one document's behind the other's. */
export class SideGrams {
  private log = new Uint16Array(1024);
  private length = 0;
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;

  /** `documents`: how many there are. */
  constructor(documents: number) {
    this.starts = new Uint32Array(documents);
    this.ends = new Uint32Array(documents);
  }

  /** Adds the texts of a document, once. */
  add(number: number, texts: readonly string[]): void {
    nextRound();
    this.starts[number] = this.length;
    for (const text of texts) eachGram(folded(text), this.take);
    this.ends[number] = this.length;
  }

  /** Calls `take` with each gram that a text has, and its documents, ascending. What is kept for it is twice as large as the log. */
  eachList(take: (gram: number, documents: Uint32Array) => void): void {
    const { all, ends } = this.byGram();
    let start = 0;
    for (let gram = 0; gram < GRAMS; gram += 1) {
      const end = ends[gram] ?? 0;
      if (end > start) take(gram, all.subarray(start, end));
      start = end;
    }
  }

  /** The documents of all grams, those of one behind those of the one before, and where they end. */
  private byGram(): { readonly all: Uint32Array; readonly ends: Uint32Array } {
    const [log, ends] = [this.log, this.counted()];
    const all = new Uint32Array(this.length);
    for (let number = 0; number < this.starts.length; number += 1) {
      const end = this.ends[number] ?? 0;
      for (let at = this.starts[number] ?? 0; at < end; at += 1) {
        const gram = log[at] ?? 0;
        const place = ends[gram] ?? 0;
        all[place] = number;
        ends[gram] = place + 1;
      }
    }
    return { all, ends };
  }

  private readonly take = (gram: number): void => {
    if (seen[gram] === round) return;
    seen[gram] = round;
    if (this.length === this.log.length) this.grow();
    this.log[this.length] = gram;
    this.length += 1;
  };

  private grow(): void {
    const larger = new Uint16Array(this.log.length * 2);
    larger.set(this.log);
    this.log = larger;
  }

  /** By gram, where its documents begin. */
  private counted(): Uint32Array {
    const [log, places] = [this.log, new Uint32Array(GRAMS)];
    for (let at = 0; at < this.length; at += 1) {
      const gram = log[at] ?? 0;
      places[gram] = (places[gram] ?? 0) + 1;
    }
    let sum = 0;
    for (const [gram, count] of places.entries()) {
      places[gram] = sum;
      sum += count;
    }
    return places;
  }
}
