import { type InlineToken, inlineTokens, type TokenType } from '../text/inline-tokens.ts';
import type { Sequence } from './likeness.ts';
import { type Term, termOf } from './terms.ts';

/** A text by numbers: what it is compared by, and what it is found by. */
export interface Numbered extends Sequence {
  /** What it can be found by: words, numbers and code, of unspaced scripts two letters; each once, those of other texts only. */
  readonly keys: readonly number[];
}

/** A term and its number; `key` is the number of what texts are found by, negative where they are not. */
interface Known extends Term {
  readonly id: number;
  readonly foundBy: number;
}

/** Terms by their tokens: the same word stands in many texts, and is read once. */
type Spellings = Map<TokenType, Map<string, Known>>;

/** Numbers terms, the same term with the same number. */
export class Vocabulary {
  private readonly spellings: Spellings = new Map();
  private readonly terms = new Map<string, Known>();
  private readonly pairs = new Map<number, number>();
  private keyCount = 0;
  private readonly met = new Met();

  /** How many keys there are: their numbers are below. */
  get size(): number {
    return this.keyCount;
  }

  /** Numbers a text whose terms are taken into the vocabulary. */
  add(markdown: string): Numbered {
    const knownOf = (token: InlineToken) => this.known(token) ?? this.taken(token);
    return numbered(inlineTokens(markdown), {
      knownOf,
      keyOfPair: (pair) => this.pairs.get(pair) ?? this.takenPair(pair),
      met: this.met,
    });
  }

  /** Numbers a text that is only looked up. */
  lookUp(markdown: string): Numbered {
    const unknown = new Map<string, Known>();
    const knownOf = (token: InlineToken): Known => {
      const known = this.known(token);
      if (known !== undefined) return known;
      const term = termOf(token);
      const found = this.terms.get(term.key) ?? unknown.get(term.key) ?? { ...term, id: -1 - unknown.size, foundBy: -1 };
      if (found.id < 0) unknown.set(term.key, found);
      return found;
    };
    return numbered(inlineTokens(markdown), { knownOf, keyOfPair: (pair) => this.pairs.get(pair) ?? -1, met: this.met });
  }

  private known({ type, text }: InlineToken): Known | undefined {
    return this.spellings.get(type)?.get(text);
  }

  private taken(token: InlineToken): Known {
    const term = termOf(token);
    let known = this.terms.get(term.key);
    if (known === undefined) {
      const isKey = !term.isLetter && term.isTelling;
      known = { ...term, id: this.terms.size, foundBy: isKey ? this.keyCount++ : -1 };
      this.terms.set(term.key, known);
    }
    const spellings = this.spellings.get(token.type) ?? new Map<string, Known>();
    this.spellings.set(token.type, spellings.set(token.text, known));
    return known;
  }

  private takenPair(pair: number): number {
    this.pairs.set(pair, this.keyCount);
    return this.keyCount++;
  }
}

/** More terms than any memory has. */
const MOST_TERMS = 0x4000000;

/** Which keys a text has already: a set for each of a hundred thousand texts takes as long as reading them. */
class Met {
  private readonly texts: number[] = [];
  private text = 0;

  next(): void {
    this.text += 1;
  }

  /** Whether a key is new to the text. */
  isNew(key: number): boolean {
    if (this.texts[key] === this.text) return false;
    this.texts[key] = this.text;
    return true;
  }
}

interface Numbering {
  readonly knownOf: (token: InlineToken) => Known;
  readonly keyOfPair: (pair: number) => number;
  readonly met: Met;
}

function numbered(tokens: readonly InlineToken[], { knownOf, keyOfPair, met }: Numbering): Numbered {
  const ids = new Int32Array(tokens.length);
  const weights = new Uint8Array(tokens.length);
  const keys: number[] = [];
  let size = 0;
  let letter = -1;
  met.next();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { id, weight, isLetter, foundBy } = knownOf(token);
    ids[at] = id;
    weights[at] = weight;
    size += weight;
    const key = isLetter && letter >= 0 && id >= 0 ? keyOfPair(letter * MOST_TERMS + id) : foundBy;
    if (key >= 0 && met.isNew(key)) keys.push(key);
    letter = isLetter ? id : -1;
  }
  return { ids, weights, size, keys };
}
