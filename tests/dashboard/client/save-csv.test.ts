import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/dashboard/client/save-csv.ts';

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
  ])('%j is the cell %j', (value, cell) => {
    expect(csvText([[value, 'end']])).toBe(`${cell},end\r\n`);
  });
});
