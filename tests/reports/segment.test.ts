import { describe, expect, it } from 'vitest';
import { pairLines, unitLines } from '../../src/reports/segment.ts';
import { HOSTILE, pair, unit } from './fixture.ts';

const UNITS = [
  unit(101, 'Sailing for beginners', { kind: 'meta', key: 'title', line: 2, range: { start: 11, end: 32 } }),
  unit(102, 'Run `hexapla status`.', { line: 12 }),
];
const PAIRS = [
  { pair: pair(104, 'Sailing', 'La voile'), kind: 'heading' },
  { pair: pair(105, 'Rowing', null, { id: null, range: null, line: null }), kind: null },
] as const;

describe('unitLines', () => {
  it('is one object a line, with the key of front matter', () => {
    expect(unitLines(UNITS, { path: 'a.md', format: 'ndjson' })).toMatchInlineSnapshot(`
      "{"path":"a.md","id":"b898e-101","kind":"meta","key":"title","source":"Sailing for beginners","text":"Sailing for beginners","range":[11,32],"line":2}
      {"path":"a.md","id":"b898e-102","kind":"paragraph","source":"Run \`hexapla status\`.","text":"Run hexapla status.","range":[0,21],"line":12}
      "
    `);
  });

  it('aligns columns for people', () => {
    expect(unitLines(UNITS, { path: 'a.md', format: 'text' })).toMatchInlineSnapshot(`
      "b898e-101  meta        2  Sailing for beginners
      b898e-102  paragraph  12  Run hexapla status.
      "
    `);
  });

  it('is empty for no units', () => {
    expect(unitLines([], { path: 'a.md', format: 'ndjson' })).toBe('');
    expect(unitLines([], { path: 'a.md', format: 'text' })).toBe('');
  });
});

describe('pairLines', () => {
  it('is one object a line, null for what is not known', () => {
    expect(pairLines(PAIRS, { path: 'a.md', format: 'ndjson' })).toMatchInlineSnapshot(`
      "{"path":"a.md","id":"d53db-104","kind":"heading","source":"Sailing","target":"La voile","range":[0,1],"line":44}
      {"path":"a.md","id":null,"kind":null,"source":"Rowing","target":null,"range":null,"line":null}
      "
    `);
  });

  it('sets the translation below its source', () => {
    expect(pairLines(PAIRS, { path: 'a.md', format: 'text' })).toMatchInlineSnapshot(`
      "d53db-104  heading  44  Sailing
                              La voile
      –          –         –  Rowing
                              –
      "
    `);
  });
});

it.each(HOSTILE)('keeps %j on its line in both formats', (text) => {
  const units = [unit(101, text, { text }), unit(102, 'next')];
  const lines = unitLines(units, { path: text, format: 'ndjson' }).split('\n');
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ path: text, source: text, text });
  const columns = unitLines(units, { path: text, format: 'text' });
  expect(columns.split('\n')).toHaveLength(3);
  expect(lines.join('') + columns.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
});
