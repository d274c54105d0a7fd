import { describe, expect, it } from 'vitest';
import type { UnitStatus } from '../../src/model/comparison.ts';
import { locale } from '../../src/model/locale.ts';
import type { Report } from '../../src/model/report.ts';
import { statusDocument } from '../../src/reports/status-document.ts';
import { statusText } from '../../src/reports/text.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { ALL_CURRENT, comparison, EVERY_STATUS, HOSTILE, pair, report, SMALL, unit } from './fixture.ts';

const render = (of: Report, options: { colour: boolean; width: number; allUnits: boolean }): string =>
  statusText(statusDocument(of, options), options);

const ESC = '\u001b';
const plain = (width: number, allUnits = false) => ({ colour: false, width, allUnits });

describe('statusText', () => {
  it('reads well in 80 columns', () => {
    expect(render(SMALL, plain(80))).toMatchInlineSnapshot(`
      "                           current stale words cosmetic missing unknown orphaned
      fr-FR ███▓▓▓▓▓▓▓▒▒▒░░░░░░░  16.6 %     1     8        1       2       1        2
      de-DE ████████████████████ 100.0 %     0     0        0       0       0        0

      █ current  ▓ stale  ▒ unknown  ░ missing
      unknown: translated, but nothing says from which text

        words  Worst documents
           23  locales/fr-FR/sailing.md
               1 stale, 1 missing, 1 unknown, 1 orphaned, 1 cosmetic
            1  locales/fr-FR/rowing.md
               its source is gone: 1 pair
            1  source-docs/knots.md
               no fr-FR file: 1 unit

      Units to look at
        source-docs/sailing.md:1 fr-FR b898e-101 unknown
          now  Sailing for beginners
        locales/fr-FR/sailing.md:43 d53db-103 stale minor (wording)
          was  Hoist the jib before you leave the harbour.
          now  Hoist the mainsail before you leave the harbour.
        locales/fr-FR/sailing.md:44 d53db-104 stale cosmetic (punctuation)
          was  Don't sail in fog.
          now  Don’t sail in fog.
        locales/fr-FR/sailing.md:45 d53db-105 orphaned
          was  Keep a dry match.
        source-docs/sailing.md:6 fr-FR b898e-106 missing
          now  Run \`hexapla status --help\` for help.

      1 finding
        warning  source-docs/sailing.md:4:4 mojibake: Expected \`’\`, found \`â€™\`: UTF-8 that was read as Windows-1252

      What to do next
        hexapla diff source-docs/sailing.md --locale fr-FR
          what changed in its 2 stale units
        hexapla status source-docs/sailing.md --locale fr-FR --all-units
          unit by unit, what is missing or unknown
      "
    `);
  });

  it('reads well in 120 columns, every document and unit on request', () => {
    expect(render(SMALL, plain(120, true))).toMatchInlineSnapshot(`
      "                             current  stale  words  cosmetic  missing  unknown  orphaned
      fr-FR  ███▓▓▓▓▓▓▓▒▒▒░░░░░░░   16.6 %      1      8         1        2        1         2
      de-DE  ████████████████████  100.0 %      0      0         0        0        0         0

      █ current  ▓ stale  ▒ unknown  ░ missing
      unknown: translated, but nothing says from which text

        words  Documents with work left
           23  locales/fr-FR/sailing.md  1 stale, 1 missing, 1 unknown, 1 orphaned, 1 cosmetic
            1  locales/fr-FR/rowing.md   its source is gone: 1 pair
            1  source-docs/knots.md      no fr-FR file: 1 unit

      Units
        source-docs/sailing.md:1 fr-FR b898e-101 unknown
          now  Sailing for beginners
        locales/fr-FR/sailing.md:42 d53db-102 current
        locales/fr-FR/sailing.md:43 d53db-103 stale minor (wording)
          was  Hoist the jib before you leave the harbour.
          now  Hoist the mainsail before you leave the harbour.
        locales/fr-FR/sailing.md:44 d53db-104 stale cosmetic (punctuation)
          was  Don't sail in fog.
          now  Don’t sail in fog.
        locales/fr-FR/sailing.md:45 d53db-105 orphaned
          was  Keep a dry match.
        source-docs/sailing.md:6 fr-FR b898e-106 missing
          now  Run \`hexapla status --help\` for help.
        source-docs/knots.md:1 fr-FR b898e-101 missing
          now  Sailing
        locales/fr-FR/rowing.md:41 d53db-101 orphaned
          was  Rowing
        locales/de-DE/sailing.md:41 d53db-101 current

      1 finding
        warning  source-docs/sailing.md:4:4 mojibake: Expected \`’\`, found \`â€™\`: UTF-8 that was read as Windows-1252

      What to do next
        hexapla diff source-docs/sailing.md --locale fr-FR                what changed in its 2 stale units
        hexapla status source-docs/sailing.md --locale fr-FR --all-units  unit by unit, what is missing or unknown
      "
    `);
  });

  it('is one quiet line a locale when all is current', () => {
    expect(render(report([comparison(ALL_CURRENT), comparison(ALL_CURRENT)]), plain(80))).toMatchInlineSnapshot(`
      "fr-FR  ████████████████████  2 units in 2 documents, all current ✓
      "
    `);
  });

  it('says that there is nothing to report on', () => {
    expect(render(report([]), plain(80))).toBe('No source document matches\n');
  });

  it('styles with colour only, and colour changes nothing but style', () => {
    const coloured = render(SMALL, { colour: true, width: 80, allUnits: false });
    expect(coloured).toContain('\u001b[33m▓▓▓▓▓▓▓\u001b[39m');
    const styles = new RegExp(`${ESC}\\[(?:[12]|22|3[1-69])m`, 'g');
    expect(coloured.replace(styles, '').replace(/ +$/gm, '')).toBe(render(SMALL, plain(80)));
  });

  it.each(HOSTILE)('shows %j without obeying it', (text) => {
    const statuses: UnitStatus[] = [
      {
        type: 'stale',
        unit: unit(101, text),
        pair: pair(101, `then ${text}`, text),
        was: `then ${text}`,
        severity: 'major',
        changes: ['wording'],
      },
      { type: 'missing', unit: unit(102, text) },
    ];
    const finding = {
      rule: 'test',
      severity: 'error',
      path: text,
      place: null,
      unit: null,
      locale: null,
      message: text,
    } as const;
    const hostile = report([comparison(statuses, { source: text, target: `${text}/fr-FR` })], [finding]);
    const shown = render(hostile, plain(400));
    expect(shown).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
    expect(shown.split('\n')).toHaveLength(render(report([comparison(statuses)], [finding]), plain(400)).split('\n').length);
  });
});

describe('the line of a locale', () => {
  const many = (count: number): UnitStatus[] =>
    Array.from({ length: count }, (_, i) => ({ type: 'current', unit: unit(101 + i, 'Sail'), pair: null }));
  const firstLine = (statuses: readonly UnitStatus[]) => render(report([comparison(statuses)]), plain(120)).split('\n')[1] ?? '';

  it('shows a single missing unit among thousands', () => {
    const line = firstLine([...many(5000), { type: 'missing', unit: unit(9000, 'Row') }]);
    expect(line).toContain(`${'█'.repeat(19)}░`);
    expect(line).toContain('99.9 %');
  });

  it('shows a single current unit among thousands', () => {
    const missing = Array.from({ length: 5000 }, (_, i) => ({ type: 'missing', unit: unit(101 + i, 'Row') }) as const);
    const line = firstLine([...missing, { type: 'current', unit: unit(9000, 'Row'), pair: null }]);
    expect(line).toContain(`█${'░'.repeat(19)}`);
    expect(line).toContain(' 0.1 %');
    expect(line).toContain('5,000');
  });

  it.each([80, 100, 120])('fits %i columns and aligns, whatever the counts', (width) => {
    const locales = ['fr-FR', 'zh-Hant-TW'].map((tag) => comparison([...EVERY_STATUS, ...many(12)], { locale: locale(tag) }));
    const text = render(report(locales), plain(width));
    const [header = '', first = '', second = ''] = text.split('\n');
    expect(Math.max(...[header, first, second].map(displayWidth))).toBeLessThanOrEqual(width);
    expect(header.length).toBe(first.length);
    expect(first.length).toBe(second.length);
  });
});

describe('the documents', () => {
  const documents = Array.from({ length: 13 }, (_, i) => {
    return comparison([{ type: 'missing', unit: unit(101, 'Sail '.repeat(i + 1)) }], {
      source: `source-docs/${i}.md`,
      target: `locales/fr-FR/${i}.md`,
    });
  });

  it('come worst first, ten at most', () => {
    const lines = render(report(documents), plain(120))
      .split('\n')
      .filter((line) => /^ +\d+ {2}locales/.test(line));
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('     13  locales/fr-FR/12.md  1 missing');
    expect(render(report(documents), plain(120))).toContain('… and 3 more (--all-units lists every one)');
  });

  it('come all on request', () => {
    const text = render(report(documents), plain(120, true));
    expect(text).toContain('locales/fr-FR/0.md  ');
    expect(text).not.toContain('… and');
  });

  describe('that have no file', () => {
    const absent = (name: string, tags: readonly string[], words = 100) =>
      tags.map((tag) =>
        comparison([{ type: 'missing', unit: unit(101, 'Sail '.repeat(words)) }], {
          source: `source-docs/${name}.md`,
          target: null,
          locale: locale(tag),
        }),
      );
    const rows = (comparisons: Report['comparisons'], all = false) =>
      render(report(comparisons), plain(160, all))
        .split('\n')
        .filter((line) => /^ +[\d,]+ {2}(?:locales|source-docs)|… and/.test(line))
        .map((line) => line.trim().replace(/ {2,}/g, ' | '));

    it.each([
      [['fr-FR'], '100 | source-docs/a.md | no fr-FR file: 1 unit'],
      [['fr-FR', 'de-DE'], '200 | source-docs/a.md | no file in de-DE, fr-FR: 1 unit each'],
      [['fr-FR', 'de-DE', 'ja-JP', 'ar-SA'], '400 | source-docs/a.md | no file in ar-SA, de-DE, fr-FR, ja-JP: 1 unit each'],
      [
        ['fr-FR', 'de-DE', 'ja-JP', 'ar-SA', 'he-IL'],
        '500 | source-docs/a.md | no file in ar-SA, de-DE, fr-FR and 2 more: 1 unit each',
      ],
    ])('in %j have one row', (tags, expected) => {
      expect(rows(absent('a', tags))).toEqual([expected]);
    });

    it('come behind those that are translated, the most words of all locales first', () => {
      const found = rows([...absent('a', ['fr-FR'], 150), ...absent('b', ['fr-FR', 'de-DE']), ...documents.slice(0, 2)]);
      expect(found.map((row) => row.split(' | ').slice(0, 2).join(' '))).toEqual([
        '2 locales/fr-FR/1.md',
        '1 locales/fr-FR/0.md',
        '200 source-docs/b.md',
        '150 source-docs/a.md',
      ]);
    });

    it.each([
      [0, 12, 10, 2],
      [3, 12, 10, 5],
      [13, 12, 15, 10],
      [13, 2, 12, 3],
    ])('fill up to ten rows, and have five at least: %i translated, %i not', (present, count, listed, more) => {
      const names = Array.from({ length: count }, (_, at) => `n${at}`);
      const found = rows([...documents.slice(0, present), ...names.flatMap((name) => absent(name, ['fr-FR', 'de-DE']))]);
      expect(found).toHaveLength(listed + 1);
      expect(found.at(-1)).toBe(`… and ${more} more (--all-units lists every one)`);
    });

    it('come all on request', () => {
      const names = Array.from({ length: 12 }, (_, at) => `n${at}`);
      expect(
        rows(
          names.flatMap((name) => absent(name, ['fr-FR', 'de-DE'])),
          true,
        ),
      ).toHaveLength(12);
    });
  });

  it('name the locale where the path does not', () => {
    const text = render(report([comparison(EVERY_STATUS, { target: 'docs/sailing.fr.md' })]), plain(120));
    expect(text).toContain('docs/sailing.fr.md (fr-FR)');
  });

  it('are told apart even when their paths are long', () => {
    const long = ['a', 'b'].map((name) =>
      comparison(EVERY_STATUS, { target: `locales/fr-FR/${'deeply/nested/'.repeat(4)}${name}.md` }),
    );
    const text = render(report(long), plain(80));
    for (const { target } of long) expect(text).toContain(`${target}\n`);
  });
});

describe('the units', () => {
  const missing = (count: number): UnitStatus[] =>
    Array.from({ length: count }, (_, i) => ({ type: 'missing', unit: unit(101 + i, 'Sail') }));

  it.each([
    [20, true],
    [21, false],
  ])('%i flagged units are listed: %s', (count, listed) => {
    expect(render(report([comparison(missing(count))]), plain(80)).includes('Units to look at')).toBe(listed);
  });

  it('of a document without a file are not', () => {
    expect(render(report([comparison(missing(3), { target: null })]), plain(80))).not.toContain('Units to look at');
  });

  it('show a long text where it differs, both lines in line', () => {
    const was = `${'The wind blows from the west in winter. '.repeat(4)}Beware of the rocks${' when the tide is low'.repeat(4)}.`;
    const stale: UnitStatus = {
      type: 'stale',
      unit: unit(101, was.replace('rocks', 'sandbanks')),
      pair: pair(101, was, '…'),
      was,
      severity: 'major',
      changes: ['wording'],
    };
    const lines = render(report([comparison([stale])]), plain(80)).split('\n');
    const [old = '', now = ''] = lines.filter((line) => /^ {4}(?:was|now)/.test(line));
    expect([old, now].every((line) => displayWidth(line) <= 80)).toBe(true);
    expect(old.indexOf('rocks')).toBe(now.indexOf('sandbanks'));
    expect(old.indexOf('rocks')).toBeGreaterThan(9);
  });
});
