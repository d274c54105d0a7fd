import { describe, expect, it } from 'vitest';
import { blobId } from '../../src/workspace/hash.ts';

// As `git hash-object` tells them.
describe('the id of a blob', () => {
  it.each([
    ['', 40, 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
    ['hello\n', 40, 'ce013625030ba8dba906f756967f9e9ca394464a'],
    ['', 64, '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813'],
  ])('of %j in %i digits is that of git', (text, digits, id) => {
    expect(blobId(Buffer.from(text), digits)).toBe(id);
  });
});
