import { isMerged, type PairId, prefixOf } from '../model/ids.ts';

/** A pair as a bilingual document holds it: both sides are raw Markdown, nothing is escaped. */
export function printPair(id: string, { target, source }: { readonly target: string; readonly source: string }): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

const EQUAL_SIDES =
  /^<span data-ttu-id="[^"]*">([\s\S]*)<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*">\1<\/span><\/span>$/;

/** The id of a pair as it stands in a document; null for any other text. */
export function pairIdIn(pair: string): string | null {
  return /^<span data-ttu-id="([^"]*)">/.exec(pair)?.[1] ?? null;
}

/** The source of a pair that is not translated yet: both of its sides are that. Null for any other text. */
export function untranslatedSource(pair: string): string | null {
  return EQUAL_SIDES.exec(pair)?.[1] ?? null;
}

/** Gives new pairs of a bilingual document their ids: one prefix a document, and no number twice. */
export class PairIds {
  private readonly prefix: string;
  private readonly used: Set<number>;
  private next: number;

  /** `known` are the ids that the document has or had, `next` the least number that was never used in its source. */
  constructor(known: readonly PairId[], { prefix, next }: { readonly prefix: string; readonly next: number }) {
    const numbers = known.flatMap((id) => (isMerged(id) ? [] : [Number(id.slice(6))]));
    this.prefix = prefixOf(known[0] ?? prefix);
    this.used = new Set(numbers);
    this.next = numbers.reduce((most, number) => Math.max(most, number + 1), next);
  }

  /** The id that a pair had before it left the document; null where it had none, or another one has it by now. */
  restored(id: PairId | null): string | null {
    if (id === null || isMerged(id) || !id.startsWith(this.prefix) || this.used.has(Number(id.slice(6)))) return null;
    return this.take(Number(id.slice(6)));
  }

  /** The id for a unit with this number: its own number where the document has not used it, else one that it never had. */
  take(number: number): string {
    const own = this.used.has(number) ? this.next++ : number;
    this.used.add(own);
    this.next = Math.max(this.next, own + 1);
    return `${this.prefix}-${own}`;
  }

  /** The id for a block that is translated as a whole: `ordinal` counts those of several sentences, from 1. */
  takeBlock(ordinal: number): string {
    return `${this.prefix}-p${100 + ordinal}`;
  }
}
