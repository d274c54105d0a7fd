import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/text/csv.ts';

describe('csvText', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ["it's", "it's"],
    [null, ''],
    [-3, '-3'],
    ['a\x1b[31m', 'a\\x1b[31m'],
    ['\x07=1', '\\x07=1'],
  ])('%j is the cell %j', (value, cell) => {
    expect(csvText([[value, 'end']])).toBe(`${cell},end\r\n`);
  });
});
