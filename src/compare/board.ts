import { indexesByKey } from './grouped.ts';
import type { Matching, Now, Tie, Was } from './matching.ts';

/** A pair's source, or one sentence of it. */
export interface Piece extends Now {
  readonly pair: number;
}

/** Free units and pieces between the same two anchors. */
export interface Gap {
  readonly units: readonly number[];
  readonly pieces: readonly number[];
}

/** What is tied and what is still free while units are matched with the pieces of pairs. */
export class Board {
  readonly units: readonly Now[];
  /** The texts of all pairs in order: a joined pair has a piece for each of its sentences. */
  readonly pieces: readonly Piece[];
  private readonly piecesOfPair: ReadonlyMap<number, readonly number[]>;
  private readonly ties: Tie[] = [];
  private readonly unitTaken: Uint8Array;
  private readonly pieceTaken: Uint8Array;
  /** Ties that keep the order of both sides. */
  private readonly anchors: { unit: number; piece: number }[] = [];

  constructor(units: readonly Now[], pairs: readonly Was[]) {
    this.units = units;
    this.pieces = pairs.flatMap(piecesOf);
    this.piecesOfPair = indexesByKey(this.pieces.map(({ pair }) => pair));
    this.unitTaken = new Uint8Array(units.length);
    this.pieceTaken = new Uint8Array(this.pieces.length);
  }

  /** Ties a unit to a pair as a whole, which holds it unchanged or is a part of it. */
  tieWhole(unit: number, pair: number, place: { readonly anchor: boolean }): void {
    const pieces = this.piecesOfPair.get(pair) ?? [];
    for (const piece of pieces) this.pieceTaken[piece] = 1;
    this.tieEqual(unit, pieces[0] ?? 0, place);
  }

  /** Ties a unit to a piece that says the same. */
  tieEqual(unit: number, piece: number, { anchor }: { readonly anchor: boolean }): void {
    this.tie(unit, piece, { was: this.units[unit]?.source ?? '', exact: true, anchor });
  }

  /** Ties a unit to a piece that it is a later version of. */
  tieVersion(unit: number, piece: number, { was, anchor }: { readonly was: string; readonly anchor: boolean }): void {
    this.tie(unit, piece, { was, exact: false, anchor });
  }

  isFree(unit: number): boolean {
    return this.unitTaken[unit] === 0;
  }

  /** Whether no part of a pair is tied. */
  isFreePair(pair: number): boolean {
    return (this.piecesOfPair.get(pair) ?? []).every((piece) => this.pieceTaken[piece] === 0);
  }

  unitsAt(indexes: readonly number[]): readonly Now[] {
    return indexes.flatMap((index) => this.units[index] ?? []);
  }

  piecesAt(indexes: readonly number[]): readonly Piece[] {
    return indexes.flatMap((index) => this.pieces[index] ?? []);
  }

  /** What is free on both sides, whatever the place. */
  free(): Gap {
    return { units: indexesOfFree(this.unitTaken), pieces: indexesOfFree(this.pieceTaken) };
  }

  /** What is free on both sides between the same anchors. */
  gaps(): readonly Gap[] {
    const free = this.free();
    if (free.units.length === 0 || free.pieces.length === 0) return [];
    const slots = this.slots();
    const gaps = new Map<number, { units: number[]; pieces: number[] }>();
    for (const unit of free.units) {
      const slot = slots.units[unit] ?? 0;
      const gap = gaps.get(slot);
      if (gap === undefined) gaps.set(slot, { units: [unit], pieces: [] });
      else gap.units.push(unit);
    }
    for (const piece of free.pieces) gaps.get(slots.pieces[piece] ?? 0)?.pieces.push(piece);
    return [...gaps.values()].filter(({ pieces }) => pieces.length > 0);
  }

  /** What came of it; a unit that holds several sentences of one pair is tied to it once. */
  result(): Matching {
    const byBoth = new Map<string, Tie>();
    for (const tie of this.ties) {
      const both = `${tie.unit} ${tie.pair}`;
      if (byBoth.get(both)?.exact !== false) byBoth.set(both, tie);
    }
    const ties = [...byBoth.values()].sort((a, b) => a.unit - b.unit || a.pair - b.pair);
    return { ties, loose: this.piecesAt(this.free().pieces).map(({ pair, source }) => ({ pair, was: source })) };
  }

  private tie(unit: number, piece: number, how: { was: string; exact: boolean; anchor: boolean }): void {
    this.ties.push({ unit, pair: this.pieces[piece]?.pair ?? 0, was: how.was, exact: how.exact });
    this.unitTaken[unit] = 1;
    this.pieceTaken[piece] = 1;
    if (how.anchor) this.anchors.push({ unit, piece });
  }

  /** How many anchors stand before each unit and piece: what has the same number on both sides is in the same gap. */
  private slots(): { readonly units: readonly number[]; readonly pieces: readonly number[] } {
    const count = (length: number, side: 'unit' | 'piece') => {
      const slots = new Array<number>(length + 1).fill(0);
      for (const anchor of this.anchors) slots[anchor[side] + 1] = (slots[anchor[side] + 1] ?? 0) + 1;
      for (let at = 1; at < slots.length; at += 1) slots[at] = (slots[at] ?? 0) + (slots[at - 1] ?? 0);
      return slots;
    };
    return { units: count(this.units.length, 'unit'), pieces: count(this.pieces.length, 'piece') };
  }
}

function indexesOfFree(taken: Uint8Array): readonly number[] {
  const free: number[] = [];
  for (let at = taken.indexOf(0); at >= 0; at = taken.indexOf(0, at + 1)) free.push(at);
  return free;
}

function piecesOf(pair: Was, index: number): readonly Piece[] {
  const sentences = pair.sentences.length > 1 ? pair.sentences : [pair];
  return sentences.map(({ key, source }) => ({ key, source, pair: index }));
}
