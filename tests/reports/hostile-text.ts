import fc from 'fast-check';
import { COMMANDS } from './check-fixture.ts';
import { HOSTILE } from './fixture.ts';

/** Texts of pieces that break out of formats, terminals and logs, and of any characters. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE, ...COMMANDS, '::', '\n', '\r', ' ', '#', '\ufffe', '\uffff'),
      fc.string({ unit: 'binary' }),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((pieces) => pieces.join(''));
