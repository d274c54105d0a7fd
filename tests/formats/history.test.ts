import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedHistory, readHistory, withEarlierPoint, withPoint } from '../../src/formats/history.ts';
import { mergedRecord } from '../../src/formats/merge-record.ts';
import type { Counts } from '../../src/model/counts.ts';
import type { HistoryPoint } from '../../src/model/history-point.ts';
import { locale } from '../../src/model/locale.ts';

const count = fc.nat();
const severities = fc.record({ cosmetic: count, minor: count, major: count });
const types = { current: count, stale: count, missing: count, unknown: count, orphaned: count };
const counts: fc.Arbitrary<Counts> = fc.record({
  units: count,
  ...types,
  severity: severities,
  words: fc.record(types),
  staleWords: severities,
});
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().replace(/\.\d+Z$/, 'Z'));
const point: fc.Arbitrary<HistoryPoint> = fc.record({
  date,
  commit: fc.option(fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 })),
  locales: fc
    .uniqueArray(fc.constantFrom('fr-FR', 'de-DE', 'sr-Cyrl-RS', 'zh-CN', 'ar').map(locale))
    .chain((tags) => fc.tuple(...tags.map((tag) => fc.record({ documents: count, counts }).map((own) => [tag, own] as const))))
    .map((entries) => new Map(entries)),
});
const printed = (points: readonly HistoryPoint[]): string => points.reduce((text, own) => withPoint(text, own) ?? text, '');
const byDate = (a: HistoryPoint, b: HistoryPoint) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

describe('a history', () => {
  test('gets points of the past where their dates belong, each commit once, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(point, { maxLength: 6, selector: ({ commit }) => commit }), fc.nat(6), (points, split) => {
        const nights = printed(points.slice(0, split).sort(byDate));
        const text = points.slice(split).reduce((all, own) => withEarlierPoint(all, own) ?? all, nights);
        const { points: found } = readHistory(text);
        expect(found.map(({ date }) => date)).toEqual(points.map(({ date }) => date).sort());
        expect(new Set(found.map(({ commit }) => commit))).toEqual(new Set(points.map(({ commit }) => commit)));
        for (const own of points) expect(withEarlierPoint(text, own)).toBeNull();
      }),
    );
  });

  test('that is written is read as it was, and is not written twice', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 5 }), date, (points, later) => {
        const text = printed(points);
        const { points: found, problems } = readHistory(text);
        expect(problems).toEqual([]);
        expect(found.at(-1)).toEqual({ ...points.at(-1), date: found.at(-1)?.date });
        expect(printed(found)).toBe(text);
        const last = found.at(-1);
        if (last !== undefined) expect(withPoint(text, { ...last, date: later })).toBeNull();
      }),
    );
  });

  test('of two branches holds each line of both once, in the order of their dates, whichever is first', () => {
    fc.assert(
      fc.property(fc.array(point), fc.array(point), fc.array(point), (base, ours, theirs) => {
        const old = base.toSorted(byDate);
        const [a, b] = [ours, theirs].map((more) => printed([...old, ...more].toSorted(byDate)));
        const merged = mergedHistory(a ?? '', b ?? '');
        const lines = merged.split('\n').filter(Boolean);
        expect(new Set(lines)).toEqual(new Set(`${a}${b}`.split('\n').filter(Boolean)));
        expect(new Set(lines).size).toBe(lines.length);
        const dates = readHistory(merged).points.map((own) => own.date);
        expect(dates).toEqual(dates.toSorted());
        expect(mergedHistory(merged, a ?? '')).toBe(merged);
        expect(readHistory(mergedHistory(b ?? '', a ?? '')).points.map((own) => own.date)).toEqual(dates);
      }),
    );
  });

  test('of any text is read without an exception, and each line is a point or a problem', () => {
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      point.map((own) => withPoint('', own) ?? ''),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        const { points, problems } = readHistory(text);
        expect(points.length + problems.length).toBe(text.split('\n').filter((own) => own.trim() !== '').length);
      }),
    );
  });

  test.each([
    ['another version', '{"version":2,"date":"2026-11-27T02:00:00Z","commit":null,"locales":{}}'],
    ['a date of another place', '{"version":1,"date":"2026-11-27T02:00:00+01:00","commit":null,"locales":{}}'],
    ['no locale', '{"version":1,"date":"2026-11-27T02:00:00Z","commit":null,"locales":{"?":{"documents":1,"counts":{}}}}'],
    ['a marker of a conflict', '<<<<<<< HEAD'],
  ])('has a problem with %s, which stays in its place', (_, line) => {
    const good = '{"version":1,"date":"2026-11-26T02:00:00Z","commit":null,"locales":{}}';
    expect(readHistory(`${good}\n${line}\n`)).toMatchObject({ points: [{ commit: null }], problems: [{ line: 2 }] });
    expect(mergedHistory(`${good}\n${line}\n`, '')).toBe(`${good}\n${line}\n`);
  });

  test('that lost the end of its last line gets it back', () => {
    const own: HistoryPoint = { date: '2026-11-27T02:00:00Z', commit: null, locales: new Map() };
    expect(withPoint('x', own)).toBe('x\n{"version":1,"date":"2026-11-27T02:00:00Z","commit":null,"locales":{}}\n');
  });
});

test('a record of two branches is the merge of its lines, else all lines of both below one header', () => {
  expect(mergedRecord({ ours: 'a', theirs: 'b', merged: 'c' })).toBe('c');
  expect(mergedRecord({ ours: '{"version":1}\na\nb\n', theirs: '{"version":1,"next":2}\nb\nc\n', merged: null })).toBe(
    '{"version":1}\na\nb\nc\n',
  );
});
