import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { statusCsv } from '../../src/reports/csv.ts';
import { statusDocument } from '../../src/reports/status-document.ts';
import { printable } from '../../src/text/printable.ts';
import { comparison, HOSTILE, report, SMALL, unit } from './fixture.ts';

const render = (of: Report, options: { allUnits: boolean }): string => statusCsv(statusDocument(of, options));

/** Reads RFC 4180; throws on what its grammar does not allow. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (match === null) throw new Error(`Not RFC 4180 at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** What an importer does with the guard: one apostrophe before the start of a formula goes. */
const unguarded = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/u, '');

/** The text as it stands in a cell: control characters but tab and line ends are spelled out. */
const visible = (text: string) => text.replace(/[^\P{Cc}\t\r\n]/gu, printable);

function sourceCell(text: string): string | undefined {
  const csv = render(report([comparison([{ type: 'missing', unit: unit(101, text) }])]), { allUnits: false });
  return readCsv(csv)[1]?.[11];
}

describe('statusCsv', () => {
  it('has a header and a row for each unit row', () => {
    const rows = readCsv(render(SMALL, { allUnits: false }));
    expect(rows[0]?.join()).toBe(
      'source,locale,target,id,pair,status,severity,changes,kind,line,targetLine,sourceText,was,targetText',
    );
    expect(rows.slice(1).map((row) => row[5])).toEqual([
      'unknown',
      'stale',
      'stale',
      'orphaned',
      'missing',
      'missing',
      'orphaned',
    ]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([14]));
  });

  it('sets a stale unit as a person would read it', () => {
    const lines = render(SMALL, { allUnits: false }).split('\r\n');
    expect(lines[3]).toBe(
      "source-docs/sailing.md,fr-FR,locales/fr-FR/sailing.md,b898e-104,d53db-104,stale,cosmetic,punctuation,paragraph,4,44,Don’t sail in fog.,Don't sail in fog.,Ne naviguez pas par temps de brouillard.",
    );
  });

  it('lists current units on request', () => {
    expect(readCsv(render(SMALL, { allUnits: true }))).toHaveLength(10);
  });

  it.each(HOSTILE)('holds %j as text', (text) => {
    const cell = sourceCell(text);
    expect(unguarded(cell ?? '')).toBe(visible(text));
    expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''@"])(
    'guards the start of a formula: %j',
    (text) => {
      expect(sourceCell(text)).toBe(`'${text}`);
    },
  );

  it.each(["'tis", 'a=b', '1-2', "it's", ''])('leaves other text alone: %j', (text) => {
    expect(sourceCell(text)).toBe(text);
  });

  it('gives back every text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'\'=+-@\t\r\n",;a ＝') }));
    fc.assert(
      fc.property(text, (sample) => {
        expect(unguarded(sourceCell(sample) ?? '')).toBe(visible(sample));
      }),
    );
  });
});
