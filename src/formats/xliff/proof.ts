import { InputError } from '../../model/errors.ts';
import type { FormatFault, HandOff, HandOffDocument } from '../../model/hand-off.ts';

/**
 * Proves that `text`, written of `handOff`, gives it back.
 *
 * @throws InputError when it does not: nothing of the text may then be used
 */
export function prove(handOff: HandOff, read: HandOff | FormatFault): void {
  if ('message' in read) throw new InputError(`Expected to read what was written, found at ${read.at}: ${read.message}`);
  const { documents } = handOff;
  documents.forEach((document, index) => {
    const other = read.documents[index];
    const owner = other === undefined ? document.path : ownerOfDifference(document, other);
    if (owner !== null) throw new InputError(`${owner}: Expected to read what was written, found something else`);
  });
  const isSame = isEqual({ ...handOff, documents: documents.length }, { ...read, documents: read.documents.length });
  if (!isSame) throw new InputError('Expected to read the documents and languages that were written, found others');
}

function ownerOfDifference(written: HandOffDocument, read: HandOffDocument): string | null {
  for (const [index, unit] of written.units.entries()) {
    const other = read.units[index];
    if (other === undefined || !isEqual(unit, { ...other, place: unit.place })) return unit.id;
  }
  const isSame = isEqual({ ...written, units: written.units.length }, { ...read, units: read.units.length });
  return isSame ? null : written.path;
}

/** Whether two values of plain data are alike. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isEqual(Reflect.get(one, key), Reflect.get(other, key)));
}
