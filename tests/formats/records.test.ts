import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printLocaleRecord, printUnitsRecord, readLocaleRecord, readUnitsRecord } from '../../src/formats/records.ts';
import { pairId, unitId } from '../../src/model/ids.ts';
import type { LocaleRecord, PairRecord, UnitsRecord } from '../../src/model/records.ts';

const hash = fc.stringMatching(/^[0-9a-f]{16}$/);
const text = fc.string({ unit: 'binary' });
const ids = fc.array(fc.integer({ min: 101, max: 2000 }).map((number) => unitId('abcde', number)));

const unitsRecord: fc.Arbitrary<UnitsRecord> = fc.record({
  path: text,
  prefix: fc.stringMatching(/^[0-9a-f]{5}$/),
  next: fc.integer({ min: 3000, max: 9000 }),
  units: fc.array(
    fc.record({
      id: fc.integer({ min: 101, max: 2000 }).map((number) => unitId('abcde', number)),
      hash,
      text,
      goesOn: fc.boolean(),
    }),
  ),
  was: fc.array(fc.tuple(hash, text)).map((entries) => new Map(entries)),
});

const pair: fc.Arbitrary<PairRecord> = fc.record({
  ids,
  source: fc.option(hash),
  target: fc.option(hash),
  state: fc.constantFrom('initial', 'translated', 'reviewed', 'final'),
  subState: fc.option(text),
  origin: fc.constantFrom('human', 'mt', 'tm', 'aligned'),
  confidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  ack: fc.option(fc.record({ source: hash, why: fc.option(text), by: fc.option(text), date: fc.option(text) })),
});

const localeRecord: fc.Arbitrary<LocaleRecord> = fc.record({
  source: text,
  target: text,
  basis: fc.constantFrom('embedded', 'recorded', 'pinned', 'replayed', 'none'),
  pairs: fc.array(pair),
  frames: fc.option(
    fc
      .array(fc.tuple(fc.stringMatching(/^[0-9a-f]{8}$/), fc.integer({ min: 1, max: 99 })), { minLength: 1 })
      .map((entries) => new Map(entries)),
  ),
  kept: fc.array(
    fc.record({
      source: hash,
      text,
      state: fc.constantFrom('initial', 'translated', 'reviewed', 'final'),
      origin: fc.constantFrom('human', 'mt', 'tm', 'aligned'),
      id: fc.constantFrom(null, pairId('abcde-104'), pairId('abcde-p102')),
    }),
  ),
});

describe('records', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(unitsRecord, (record) => {
        expect(readUnitsRecord(printUnitsRecord(record))).toEqual({ record, problems: [] });
      }),
    );
    fc.assert(
      fc.property(localeRecord, (record) => {
        expect(readLocaleRecord(printLocaleRecord(record))).toEqual({ record, problems: [] });
      }),
    );
  });

  it('have a line a sentence, so that one change is one line', () => {
    fc.assert(
      fc.property(localeRecord, (record) => {
        const lines = printLocaleRecord(record).split('\n');
        const first = record.frames === null ? 1 : 2;
        expect(lines).toHaveLength(first + record.pairs.length + record.kept.length + 1);
        const fewer = printLocaleRecord({ ...record, pairs: record.pairs.slice(1) }).split('\n');
        expect(fewer).toEqual(lines.filter((_, index) => index !== first || record.pairs.length === 0));
      }),
    );
  });

  it('never throw, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (head, tail) => {
        for (const content of [head, `{"version":1,"path":"a","prefix":"abcde"}\n${head}\n${tail}`, `${head}\n${tail}`]) {
          readUnitsRecord(content);
          readLocaleRecord(content);
        }
      }),
    );
  });
});

const HEAD = '{"version":1,"path":"a.md","prefix":"abcde","next":102}';
const UNIT = '{"id":"abcde-101","hash":"0123456789abcdef","text":"One."}';

describe('a damaged record', () => {
  it.each([
    ['a mark of a conflict', [HEAD, '<<<<<<< ours', UNIT], 2, 'a mark of a merge conflict'],
    ['the second header of a conflict', [HEAD, HEAD, UNIT], 2, 'Expected a line of a record'],
    ['half a line', [HEAD, UNIT, '{"id":"abc'], 3, 'Expected a line of a record'],
    ['a list', [HEAD, '[1]', UNIT], 2, 'Expected a line of a record'],
    ['an id that is none', [HEAD, '{"id":"x","hash":"1","text":"a"}', UNIT], 2, 'Expected a line of a record'],
  ])('with %s is told of by line, and the rest counts', (_, lines, line, message) => {
    const { record, problems } = readUnitsRecord(lines.join('\n'));
    expect(problems).toMatchObject([{ line, message: expect.stringContaining(message) }]);
    expect(record?.units).toMatchObject([{ id: 'abcde-101', text: 'One.' }]);
  });

  it('without a header is none', () => {
    expect(readUnitsRecord(UNIT)).toMatchObject({ record: null, problems: [{ line: 1 }] });
    expect(readLocaleRecord('')).toMatchObject({ record: null, problems: [{ line: 1 }] });
  });

  it('never gives a number twice: the next one is behind all that are used', () => {
    const used = UNIT.replace('101', '140');
    expect(readUnitsRecord([HEAD, used].join('\n')).record?.next).toBe(141);
  });

  it('is read with CRLF line ends, and with keys that are not known', () => {
    const later = UNIT.replace('{', '{"later":[1],');
    expect(readUnitsRecord([HEAD, later].join('\r\n')).record?.units).toHaveLength(1);
  });
});
