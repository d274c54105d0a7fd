import { describe, expect, it } from 'vitest';
import { replacementCharacter } from '../../src/checks/replacement-character.ts';
import { problemsOf } from './checked.ts';

describe('the check for lost characters', () => {
  it('tells of them once', async () => {
    expect(await problemsOf(replacementCharacter, 'Hay.\n', 'L\ufffdt\ufffd.\n')).toEqual([
      'warning \ufffd: Expected decoded text, found U+FFFD (replacement character) in 2 places; restore the lost characters',
    ]);
  });

  it('says nothing of a page about them', async () => {
    expect(await problemsOf(replacementCharacter, 'The sign \ufffd.\n', 'Le signe \ufffd.\n')).toEqual([]);
  });
});
