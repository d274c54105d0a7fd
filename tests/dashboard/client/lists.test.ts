import { describe, expect, it } from 'vitest';
import { allOf } from '../../../src/dashboard/client/parts.ts';
import { type AskedWork, foundWork } from '../../../src/dashboard/client/work-rows.ts';
import type { WorkRow } from '../../../src/model/dashboard.ts';
import { AGES, type Age } from '../../../src/text/debt-age.ts';

const row = (path: string, severity: WorkRow[4], since: number | null = null): WorkRow => [
  path,
  0,
  null,
  severity === null ? 'missing' : 'stale',
  severity,
  3,
  1,
  'text',
  since,
];
const ROWS = [row('c', 'cosmetic'), row('d', 'minor', 20), row('b', null), row('a', 'major', 30)];
const found = (asked: Partial<AskedWork>) =>
  foundWork(ROWS, { locale: '', status: '', severity: '', q: '', sort: 'urgency', age: '', now: 40, ...asked }).map(
    ([path]) => path,
  );

describe('foundWork', () => {
  it('leaves out what is cosmetic unless it is asked for', () => {
    expect([found({}), found({ severity: 'cosmetic' })]).toEqual([['a', 'd', 'b'], ['c']]);
  });

  it.each([
    ['age', ['d', 'a', 'b']],
    ['path', ['a', 'b', 'd']],
  ] as const)('sorts by %s', (sort, order) => {
    expect(found({ sort })).toEqual(order);
  });
});

describe('foundWork by age', () => {
  const day = 86_400;
  const aged = [6.9, 7, 89.9, 90, 365].map((days) => row(`${days}`, 'major', (1000 - days) * day));
  const ofAge = (age: Age) =>
    foundWork([...aged, row('nobody knows', null)], {
      ...{ locale: '', status: '', severity: '', q: '', sort: 'path' },
      ...{ age, now: 1000 * day },
    }).map(([path]) => path);

  it('has each row in one age', () => {
    expect(AGES.map(ofAge)).toEqual([['6.9'], ['7'], ['89.9'], ['90'], ['365'], ['nobody knows']]);
  });
});

describe('foundWork by views', () => {
  const read = (path: string, severity: WorkRow[4], views: number): WorkRow => {
    const [own, at, unit, status, , words, sentences, excerpt] = row(path, severity);
    return [own, at, unit, status, severity, words, sentences, excerpt, null, views];
  };
  const rows = [read('a', 'minor', 9), read('b', 'major', 1), read('c', 'major', 5), read('d', null, 7)];
  const sorted = (sort: AskedWork['sort']) =>
    foundWork(rows, { locale: '', status: '', severity: '', q: '', age: '', now: 0, sort }).map(([path]) => path);

  it('puts first what readers see most, or what changed most and of that what they see most', () => {
    expect([sorted('views'), sorted('impact')]).toEqual([
      ['a', 'd', 'c', 'b'],
      ['c', 'b', 'a', 'd'],
    ]);
  });
});

describe('allOf', () => {
  it('is all of a list, in its order, however far it was read', async () => {
    expect(await allOf([async () => [1, 2], async () => [3]])).toEqual([1, 2, 3]);
  });
});
