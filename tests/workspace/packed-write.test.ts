import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalEntries } from '../../src/workspace/journal.ts';
import { packedWrite } from '../../src/workspace/packed-write.ts';

const WRITE = { path: 'a', action: 'create', from: null, reason: 'record', before: null, after: 'f' } as const;

describe('a write whose text is packed', () => {
  it('has its text, in a journal too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const write = packedWrite(WRITE, text);
        expect(write.text).toBe(text);
        const [entry] = journalEntries([write]);
        const { temporary } = entry ?? { temporary: '' };
        expect(JSON.parse(JSON.stringify(entry))).toEqual({ ...WRITE, text, temporary });
      }),
    );
  });
});
