import { InputError } from '../../model/errors.ts';
import type { FormatFault, HandOff, HandOffDocument, HandOffUnit } from '../../model/hand-off.ts';
import type { Taker } from './taker.ts';

/** What a file says beside its documents. */
type Languages = Pick<HandOff, 'sourceLocale' | 'targetLocale'>;

/**
 * Proves that a text, written of `handOff`, gives it back: `read` hands over what it reads of the text, which is compared and let go.
 *
 * @throws InputError when it does not: nothing of the text may then be used
 */
export async function prove(handOff: HandOff, read: (taker: Taker) => Promise<Languages | FormatFault>): Promise<void> {
  const proof = new Proof(handOff.documents);
  const found = await read(proof);
  if ('message' in found) throw new InputError(`Expected to read what was written, found at ${found.at}: ${found.message}`);
  const owner = proof.ownerOfDifference();
  if (owner !== null) throw new InputError(`${owner}: Expected to read what was written, found something else`);
  const isSame = found.sourceLocale === handOff.sourceLocale && found.targetLocale === handOff.targetLocale;
  if (!isSame || proof.count !== handOff.documents.length)
    throw new InputError('Expected to read the documents and languages that were written, found others');
}

class Proof implements Taker {
  /** Documents that were read. */
  count = 0;
  private readonly written: readonly HandOffDocument[];
  /** Units of the document that were read. */
  private units = 0;
  private owner: string | null = null;

  constructor(written: readonly HandOffDocument[]) {
    this.written = written;
  }

  unit(unit: HandOffUnit): void {
    const own = this.written[this.count]?.units[this.units];
    this.units += 1;
    if (own !== undefined && !isEqual(own, { ...unit, place: own.place })) this.owner ??= own.id;
  }

  document(told: Omit<HandOffDocument, 'units'>): void {
    const own = this.written[this.count];
    const { units } = this;
    this.count += 1;
    this.units = 0;
    if (own === undefined) return;
    // A unit that is not there comes before what is said of all of them.
    this.owner ??= own.units[units]?.id ?? null;
    if (!isEqual({ ...own, units: own.units.length }, { ...told, units })) this.owner ??= own.path;
  }

  /** The first unit or document that was not read as it was written; null: all of them were. */
  ownerOfDifference(): string | null {
    return this.owner ?? this.written[this.count]?.path ?? null;
  }
}

/** Whether two values of plain data are alike. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((each, index) => isEqual(each, other[index]));
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isEqual(Reflect.get(one, key), Reflect.get(other, key)));
}
