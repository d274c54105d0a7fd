import { InputError } from '../../model/errors.ts';
import type { HandOff } from '../../model/hand-off.ts';

/** @throws InputError for a hand-off without documents: a file has to have one */
export function requireDocuments({ documents }: HandOff): void {
  if (documents.length === 0) throw new InputError('Expected a document to hand off, found none');
}
