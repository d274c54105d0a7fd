import { describe, expect, it } from 'vitest';
import { unclosedOtherwise } from '../../src/align/quotation.ts';

describe('the quotations of two texts', () => {
  it.each([
    ["Don't lift the lid", 'N’ouvrez pas le couvercle'],
    ['Press "Stop"', 'Appuyez sur « Stop »'],
    ['Press "Stop"', '按"停止"按钮'],
    ['Press "Stop"', '請按 "停止"按鈕'],
    ['Press "2"', '"2"を押します'],
    ["Press 'Stop'", "اضغط على 'إيقاف'"],
    ['Press "Stop"', 'לחצו על ה"עצור" של צה"ל'],
    ["The ovens' lids and the `lid` of one", "Le couvercle de l' `oven` et les autres"],
    ['A screen of 24"', 'Ein Bildschirm mit 24"'],
  ])('are closed in %j and %j', (source, target) => {
    expect(unclosedOtherwise(source, target)).toBe(false);
  });

  it.each([
    ['- [#12](https://example.org/12)', "' - [#12](https://example.org/12)"],
    ["It says 'Close the lid.'", "' 蓋を閉める"],
    ['It says "Close the lid."', 'إنها تقول "أغلق الغطاء.'],
    ['"Do not', "N'ouvrez pas"],
  ])('are not in one of %j and %j', (source, target) => {
    expect(unclosedOtherwise(source, target)).toBe(true);
  });

  it('tell nothing where both are cut off', () => {
    expect(unclosedOtherwise('It says "Close', '它显示 "关闭')).toBe(false);
  });
});
