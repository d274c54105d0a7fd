/** The id of a unit: `b898e-128`. Unique within its document. */
export type UnitId = string & { readonly __tag: 'UnitId' };

/** The id of a pair as its bilingual file spells it: `d53db-104`, or `d53db-p102` for a block translated as a whole. */
export type PairId = string & { readonly __tag: 'PairId' };

const PAIR_ID = /^[0-9a-f]{5}-p?[1-9][0-9]{2,}$/;

const PREFIX = 5;

/** The part of an id that is the same in all of a document; `id` may be any text that begins as one. */
export function prefixOf(id: string): string {
  return id.slice(0, PREFIX);
}

/** The rest of an id, from the hyphen on. */
export function numberPartOf(id: string): string {
  return id.slice(PREFIX);
}

/** The number of a document's first unit. */
export const FIRST_NUMBER = 101;

/** `unitId('b898e', 128)` is `b898e-128`; `prefix` is five lower-case hex digits. */
export function unitId(prefix: string, number: number): UnitId {
  return `${prefix}-${number}` as UnitId;
}

/** The one constructor of a {@link PairId} for text read from a file; null when `text` is not one. */
export function pairId(text: string): PairId | null {
  return PAIR_ID.test(text) ? (text as PairId) : null;
}

/** Whether a pair's id says that its block was translated as a whole (`p` ids). */
export function isMerged(id: PairId): boolean {
  return id[6] === 'p';
}
