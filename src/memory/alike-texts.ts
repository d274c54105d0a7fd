import { likeness, mostAlike, type Sequence } from './likeness.ts';
import { Postings } from './postings.ts';
import { type Numbered, Vocabulary } from './vocabulary.ts';

/** A text that is like another, by its place among those of the index. */
export interface Alike {
  readonly text: number;
  /** 0..1 */
  readonly similarity: number;
}

/** A text is looked for by this many of its rarest keys, at least, and by more while few texts have them. */
const FEWEST_KEYS = 4;
const MOST_KEYS = 12;
/** Texts that are looked at for one query, at most, unless the rarest keys alone are in more. */
const FEW_TEXTS = 3000;
const MOST_TEXTS = 20_000;
/** Of those that share most with it, this many are compared word by word. */
const COMPARED = 32;

/** Finds texts like a given one: by an inverted index of the rarest words. */
export class AlikeTexts {
  private readonly vocabulary = new Vocabulary();
  private readonly sequences: readonly Sequence[];
  private readonly postings: Postings;
  /** What each text shares with the query; 0 between queries. */
  private readonly shared: Float64Array;

  constructor(texts: Iterable<string>) {
    const numbered = Array.from(texts, (text) => this.vocabulary.add(text));
    this.postings = new Postings(
      numbered.map(({ keys }) => keys),
      this.vocabulary.size,
    );
    this.sequences = numbered.map(({ ids, weights, size }) => ({ ids, weights, size }));
    this.shared = new Float64Array(numbered.length);
  }

  /** Texts at least as like `markdown` as `least`, the most alike first, of the same likeness in their order. */
  find(markdown: string, { least, limit }: { readonly least: number; readonly limit: number }): readonly Alike[] {
    const query = this.vocabulary.lookUp(markdown);
    const found: Alike[] = [];
    for (const text of this.likeliest(query, least)) {
      const sequence = this.sequences[text];
      const similarity = sequence === undefined ? 0 : likeness(query, sequence);
      if (similarity >= least) found.push({ text, similarity });
    }
    return found.sort((a, b) => b.similarity - a.similarity || a.text - b.text).slice(0, limit);
  }

  /** How alike all texts are, whatever it takes: what {@link find} is measured by. */
  findSlowly(markdown: string, least: number): readonly Alike[] {
    const query = this.vocabulary.lookUp(markdown);
    return this.sequences
      .map((sequence, text) => ({ text, similarity: likeness(query, sequence) }))
      .filter(({ similarity }) => similarity >= least)
      .sort((a, b) => b.similarity - a.similarity || a.text - b.text);
  }

  /** The texts that share the rarest keys of the query, those of them first that may be most like it. */
  private likeliest(query: Numbered, least: number): readonly number[] {
    const { shared } = this;
    const touched = this.touch(query);
    const best: { readonly text: number; readonly score: number }[] = [];
    for (const text of touched) {
      const size = this.sequences[text]?.size ?? 0;
      const score = (shared[text] ?? 0) / (query.size + size);
      shared[text] = 0;
      if (mostAlike(query.size, size) < least) continue;
      const last = best.length < COMPARED ? null : best[COMPARED - 1];
      if (last != null && score <= last.score) continue;
      if (last != null) best.pop();
      let place = best.length;
      while (place > 0 && (best[place - 1]?.score ?? 0) < score) place -= 1;
      best.splice(place, 0, { text, score });
    }
    return best.map(({ text }) => text);
  }

  /** Adds up in {@link shared} what the rarest keys of the query are worth; returns the texts that have one. */
  private touch({ keys }: Numbered): readonly number[] {
    const { postings, shared } = this;
    const known = keys.map((key) => ({ key, count: postings.count(key) })).filter(({ count }) => count > 0);
    known.sort((a, b) => a.count - b.count || a.key - b.key);
    const touched: number[] = [];
    let looked = 0;
    for (const [at, { key, count }] of known.slice(0, MOST_KEYS).entries()) {
      if (looked > 0 && looked + count > (at < FEWEST_KEYS ? MOST_TEXTS : FEW_TEXTS)) break;
      looked += count;
      const worth = 1 + Math.log(shared.length / count);
      for (const text of postings.of(key)) {
        const before = shared[text] ?? 0;
        if (before === 0) touched.push(text);
        shared[text] = before + worth;
      }
    }
    return touched;
  }
}
