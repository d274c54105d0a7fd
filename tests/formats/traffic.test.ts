import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTraffic } from '../../src/formats/traffic.ts';
import { InputError } from '../../src/model/errors.ts';

const pagesIn = (text: string) => readTraffic(text, 'views.csv').pages.map(({ page, views }) => [page, views]);

describe('readTraffic', () => {
  test.each([
    ['commas', 'path,views\n/a,3\n', [['/a', 3]]],
    ['semicolons, CRLF, a byte-order mark', '\ufeffPage;Visits\r\n/a;3\r\n', [['/a', 3]]],
    [
      'tabs, other columns, another order',
      'Users\tPageviews\tURL\n9\t3\thttps://example.org/a\n',
      [['https://example.org/a', 3]],
    ],
    ['quotes', 'page,views\n"/a,b ""c""","1,234"\n', [['/a,b "c"', 1234]]],
    ['remarks in front and long names', '# Views\n# 2024\n\nPage path and screen class,Views,Users\n/a,3,1\n', [['/a', 3]]],
    ['`Page Views`', 'Path,Page Views\n/a,3\n', [['/a', 3]]],
    ['rows without a page', 'path,views\n,3\n/a,4\n', [['/a', 4]]],
  ])('reads %s', (_, text, pages) => {
    expect(pagesIn(text)).toEqual(pages);
  });

  test.each([
    ['0', 0],
    ['1,234,567', 1_234_567],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1\u202f234\u00a0567', 1_234_567],
    ['1’234', 1234],
    ['12,34,567', 1_234_567],
    ['12.0', 12],
    ['007', 7],
  ])('takes %j for %i', (cell, views) => {
    expect(pagesIn(`path\tviews\n/a\t${cell}\n`)).toEqual([['/a', views]]);
  });

  test.each(['', '-3', '1.5', '12,34', '1e3', 'many', '99999999999999999999', '=1+1'])('leaves out %j with its line', (cell) => {
    expect(readTraffic(`path\tviews\n/a\t1\n"/b\nc"\t${cell}\n/d\t2\n`, 'x')).toEqual({
      pages: [
        { page: '/a', views: 1 },
        { page: '/d', views: 2 },
      ],
      problems: [3],
    });
  });

  test.each([
    ['', 'views.csv: Expected a header', 'found an empty file'],
    ['# one\npath,users\n/a,1\n', 'views.csv:2:1: Expected a header', 'found `path, users`'],
  ])('refuses %j', (text, start, end) => {
    const read = () => readTraffic(text, 'views.csv');
    expect(read).toThrow(InputError);
    expect(read).toThrow(start);
    expect(read).toThrow(end);
  });

  test('gives back what is written as CSV', () => {
    const rows = fc.array(fc.record({ page: fc.string({ minLength: 1 }), views: fc.nat() }));
    fc.assert(
      fc.property(rows, (written) => {
        const text = written.map(({ page, views }) => `"${page.replaceAll('"', '""')}",${views}\r\n`).join('');
        const kept = written.map(({ page, views }) => ({ page: page.trim(), views })).filter(({ page }) => page !== '');
        expect(readTraffic(`path,views\r\n${text}`, 'x')).toEqual({ pages: kept, problems: [] });
      }),
    );
  });
});
