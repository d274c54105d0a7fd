import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, base64Bytes } from '../../src/text/base64.ts';
import { encodedList, readLists } from '../../src/text/search-list.ts';

describe('base64', () => {
  it('is what others take for it, and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = base64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64').replace(/=+$/, ''));
        expect([...base64Bytes(text)]).toEqual([...bytes]);
      }),
    );
  });
});

describe('the documents of a gram', () => {
  const all = 100_000;
  const numbers = fc.oneof(fc.uniqueArray(fc.nat(all - 1), { maxLength: 40 }), fc.uniqueArray(fc.nat(80), { maxLength: 60 }));

  it('are read back, of each side', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 7 }), fc.boolean(), (sides, isSmall) => {
        const most = isSmall ? 81 : all;
        const lists = sides.map((own) => own.filter((number) => number < most).sort((a, b) => a - b));
        const bytes = lists.flatMap((documents, side) => [
          ...encodedList({ side: side * 50, documents: Uint32Array.from(documents) }, most),
        ]);
        const read = lists.map((): number[] => []);
        readLists(Uint8Array.from(bytes), (side, document) => read[side / 50]?.push(document));
        expect(read).toEqual(lists);
      }),
    );
  });

  it('are read as far as they are there', () => {
    const read: number[] = [];
    const bytes = encodedList({ side: 1, documents: Uint32Array.of(3, 5, 900) }, all);
    readLists(bytes.subarray(0, -2), (_, document) => read.push(document));
    expect(read).toEqual([3, 5]);
  });

  it('take a bit each where that is shorter', () => {
    const documents = Uint32Array.from({ length: 8000 }, (_, at) => at);
    expect(encodedList({ side: 1, documents }, 8000).length).toBe(1003);
  });
});
