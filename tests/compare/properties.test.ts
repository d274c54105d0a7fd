import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { classify } from '../../src/compare/severity.ts';
import { CHANGE_KINDS, type Comparison, type UnitStatus } from '../../src/model/comparison.ts';
import { pairId, unitId } from '../../src/model/ids.ts';
import { comparisonOf, inputOf, type PairText } from './statuses.ts';

const WORDS =
  'goat barn hay well yard gate old red feed close open drink every night with from `run` 7 [hill](a.md) **and** not'.split(' ');

/** A sentence of the words above. */
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
/** A sentence that no other is like. */
const distinct = fc
  .uniqueArray(fc.nat({ max: 100_000 }), { minLength: 4, maxLength: 20 })
  .map((numbers) => numbers.map((number) => `The w${number} of x${number} has y${number} and z${number} today.`));
/** Pairs and units that share some of their sentences, joined and cut in many ways. */
const documents = fc.array(sentence, { minLength: 1, maxLength: 12 }).chain((sentences) => {
  const known = fc.constantFrom(...sentences);
  const some = fc.oneof({ arbitrary: known, weight: 5 }, { arbitrary: sentence, weight: 1 });
  const joined = fc.array(some, { minLength: 2, maxLength: 3 });
  const pair: fc.Arbitrary<PairText> = fc.oneof(
    some,
    joined,
    joined.map((parts) => parts.join(' ')),
  );
  const unit = fc.oneof({ arbitrary: some, weight: 4 }, { arbitrary: joined.map((parts) => parts.join(' ')), weight: 1 });
  return fc.record({ was: fc.array(pair, { maxLength: 12 }), now: fc.array(unit, { maxLength: 12 }) });
});

describe('every comparison', () => {
  it('has each unit in document order, and `missing` only as its one status', () => {
    const property = fc.property(documents, ({ was, now }) => {
      const lines = comparisonOf(was, now).statuses.flatMap((status) => (status.type === 'orphaned' ? [] : [status.unit.line]));
      expect([...new Set(lines)]).toEqual(now.map((_, index) => index + 1));
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
      for (const statuses of statusesByUnit(comparisonOf(was, now)).values())
        expect(statuses.length === 1 || statuses.every(({ type }) => type === 'current' || type === 'stale')).toBe(true);
    });
    fc.assert(property);
  });

  it('has each pair, and a pair of one text either tied or orphaned once', () => {
    const property = fc.property(documents, ({ was, now }) => {
      const { pairs, sentences } = inputOf(was, now);
      const { statuses } = comparisonOf(was, now);
      pairs.forEach(({ source }, index) => {
        const own = statuses.filter((status) => status.type !== 'missing' && status.pair?.line === index + 1);
        const orphans = own.filter(({ type }) => type === 'orphaned');
        expect(own.length).toBeGreaterThan(0);
        const parts = sentences.get(source ?? '')?.length ?? 1;
        if (parts === 1) expect([0, own.length]).toContain(orphans.length);
        expect(orphans.length).toBeLessThanOrEqual(parts);
      });
    });
    fc.assert(property);
  });

  it('has a unit and a pair together once', () => {
    const property = fc.property(documents, ({ was, now }) => {
      const together = comparisonOf(was, now).statuses.flatMap((status) =>
        status.type === 'missing' || status.type === 'orphaned' ? [] : [`${status.unit.line} ${status.pair?.line}`],
      );
      expect(new Set(together).size).toBe(together.length);
    });
    fc.assert(property);
  });

  it('comes out the same again, and whatever the ids', () => {
    const property = fc.property(documents, ({ was, now }) => {
      const input = inputOf(was, now);
      const renumbered = {
        ...input,
        units: input.units.map((unit, index) => ({ ...unit, id: unitId('0abcd', 999 - index) })),
        pairs: input.pairs.map((pair, index) => ({
          ...pair,
          id: pairId(`54321-${(index * 7) % 5 === 0 ? 'p' : ''}${101 + index}`),
        })),
      };
      const withoutIds = ({ statuses }: Comparison) => JSON.stringify(statuses).replace(/"id":"[^"]*"/g, '');
      expect(withoutIds(compare(renumbered))).toBe(withoutIds(compare(input)));
      expect(compare(input)).toEqual(comparisonOf(was, now));
    });
    fc.assert(property);
  });

  it('has nothing but current units in sync', () => {
    const property = fc.property(documents, ({ was, now }) => {
      fc.pre(now.length > 0);
      expect(comparisonOf(was, now, { inSync: true }).statuses.every(({ type }) => type === 'current')).toBe(true);
    });
    fc.assert(property);
  });
});

describe('a document', () => {
  const sentences = fc.array(sentence, { minLength: 1, maxLength: 15 });

  it('is current beside itself', () => {
    const property = fc.property(sentences, (texts) => {
      expect(typesOf(comparisonOf(texts, texts))).toEqual(texts.map(() => 'current'));
    });
    fc.assert(property);
  });

  it('is current however its pairs join and its units are cut', () => {
    // Of equal sentences it is not known which one went where.
    const different = fc.uniqueArray(sentence, { minLength: 1, maxLength: 15 });
    const property = fc.property(different, fc.infiniteStream(fc.integer({ min: 1, max: 4 })), (texts, sizes) => {
      const groups: string[][] = [];
      for (let at = 0; at < texts.length; ) {
        const size = sizes.next().value ?? 1;
        groups.push(texts.slice(at, at + size));
        at += size;
      }
      const joined = groups.map((group) => group.join(' '));
      for (const pairs of [groups, joined]) expect(new Set(typesOf(comparisonOf(pairs, texts)))).toEqual(new Set(['current']));
      expect(new Set(typesOf(comparisonOf(texts, joined)))).toEqual(new Set(['current']));
    });
    fc.assert(property);
  });

  it('has one unit affected by one edit', () => {
    const property = fc.property(distinct, fc.nat(), (texts, place) => {
      const at = place % texts.length;
      const edited = texts.map((text, index) => (index === at ? text.replace(' has ', ' lacks ') : text));
      const affected = (pairs: readonly PairText[], now: readonly string[]) =>
        comparisonOf(pairs, now).statuses.filter(({ type }) => type !== 'current');
      expect(affected(texts, edited)).toMatchObject([{ type: 'stale', was: texts[at], pair: { line: at + 1 } }]);
      expect(affected(texts, texts.toSpliced(at, 1))).toMatchObject([{ type: 'orphaned', was: texts[at] }]);
      expect(affected(texts, texts.toSpliced(at, 0, 'One more.'))).toMatchObject([
        { type: 'missing', unit: { source: 'One more.' } },
      ]);
      expect(affected([texts], edited)).toMatchObject([{ type: 'stale', was: texts[at], unit: { source: edited[at] } }]);
      expect(affected([texts.join(' ')], edited)).toMatchObject([
        { type: 'stale', was: texts[at], unit: { source: edited[at] } },
      ]);
      expect(affected(texts, [edited.join(' ')])).toMatchObject([{ type: 'stale', pair: { line: at + 1 } }]);
    });
    fc.assert(property);
  });
});

describe('severity', () => {
  it('is told of any two texts', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), sentence);
    const property = fc.property(text, text, (was, now) => {
      const { severity, changes } = classify(was, now);
      expect(['cosmetic', 'minor', 'major']).toContain(severity);
      expect(changes.length).toBeGreaterThan(0);
      expect(CHANGE_KINDS.filter((kind) => changes.includes(kind))).toEqual(changes);
      expect(classify(was, now)).toEqual({ severity, changes });
    });
    fc.assert(property);
  });

  it('is cosmetic for letter case and punctuation', () => {
    const prose = fc.array(fc.constantFrom('goat', 'barn', 'not', 'must', 'every', 'hay'), { minLength: 1, maxLength: 8 });
    const property = fc.property(prose, fc.constantFrom(' – ', ', ', ' "', '; '), (words, sign) => {
      expect(classify(words.join(' '), `${words.join(sign).toUpperCase()}!`)).toEqual({
        severity: 'cosmetic',
        changes: ['punctuation'],
      });
    });
    fc.assert(property);
  });

  it('is major when a negation comes or goes', () => {
    const property = fc.property(
      fc.uniqueArray(fc.constantFrom(...WORDS.slice(0, 16)), { minLength: 1 }),
      fc.nat(),
      (words, place) => {
        const negated = words.toSpliced(place % (words.length + 1), 0, 'not');
        for (const [was, now] of [
          [words, negated],
          [negated, words],
        ] as const) {
          const change = classify(was.join(' '), now.join(' '));
          expect(change).toEqual({ severity: 'major', changes: ['negation'] });
        }
      },
    );
    fc.assert(property);
  });
});

function statusesByUnit({ statuses }: Comparison): ReadonlyMap<number, readonly UnitStatus[]> {
  const byUnit = new Map<number, UnitStatus[]>();
  for (const status of statuses) {
    if (status.type === 'orphaned') continue;
    byUnit.set(status.unit.line, [...(byUnit.get(status.unit.line) ?? []), status]);
  }
  return byUnit;
}

function typesOf({ statuses }: Comparison): readonly string[] {
  return statuses.map(({ type }) => type);
}
