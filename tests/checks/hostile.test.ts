import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairChecks } from '../../src/checks/index.ts';
import type { CheckedPair, Terminology } from '../../src/checks/pair-check.ts';
import { SHAPES } from '../hostile/shapes.ts';
import { pairOf } from './check-pair.ts';

const LENGTH = 20_000;
/** Ten times what a linear check needs here, and less than what a quadratic one does. */
const LIMIT_MS = 600;
const TAGS = ['fr-FR', 'de', 'ar', 'he', 'th', 'ja', 'ko', 'zh-CN', 'zh-TW', 'ru', 'hi', 'vi', 'sr-Latn', 'en-GB', 'tlh', 'zxx'];
const TERMS: Terminology = {
  untranslated: ['a', 'NuGet', '', '  '],
  terms: [
    { source: 'hen', target: 'poule' },
    { source: '', target: '' },
    { source: '*', target: '日本' },
  ],
};

const PIECES = [
  ...[
    '`',
    '`a` ',
    '``a`',
    '` ``',
    '\\',
    '\\`',
    '*',
    '**',
    '*a ',
    '**a** ',
    '_a',
    '_',
    'a_',
    '***a',
    '*_',
    '~~',
    '"',
    '„',
    '«',
    "a'",
  ],
  ...[
    '[',
    '](',
    '![',
    '![](',
    '[a](',
    '[a](b',
    '[a](b) ',
    '[a](b "',
    "[a](b '",
    '[a](<',
    '] (',
    '] (a/',
    ']（',
    '][',
    '[a][b] ',
    '[^',
    '[^a] ',
  ],
  ...['(', '((a', ')', 'a) ', '[a [b ', '[[a](b)', '【', '「', '『a'],
  ...[
    '<',
    '<a',
    '<a ',
    '<a b="',
    '<!--',
    '<!-- -->',
    '<b>',
    '</b>',
    '<img src=',
    '<img src="a"> ',
    '<xref:',
    '<xref:a> ',
    '<http:',
    'http://',
    'http://a.',
  ],
  ...[
    '{',
    '{a',
    '{a} ',
    '{{',
    '{{a}} ',
    '{%',
    '${',
    '$(a',
    '%',
    '%s ',
    '%a',
    '%a% ',
    '@@',
    '@@a@@ ',
    '[!',
    '[!a[',
    '[!INCLUDE [a](b)] ',
    '[!NOTE] ',
    ':::',
    ':::a ',
  ],
  ...['1', '1,', '1,000.5 ', '1/', '12.', '١', '２', '1万', '1 million ', '3 pm ', '-1', '0a '],
  ...[
    'a',
    'a ',
    'ab ',
    'ab  ',
    'the ',
    'the the ',
    'Hen hen ',
    'aа ',
    'аb ',
    'и ',
    '日',
    '日本 ',
    'をを',
    '。',
    '.',
    '. ',
    '? ',
    ')"',
    ' "',
    '… ',
  ],
  ...[
    'â€',
    'Ã©',
    '\ufffd',
    '\u200b',
    'a\u200b',
    '\u202e',
    '\u202a\u202c',
    '\u2066',
    '\u200f',
    '\ud83d',
    'e\u0301',
    '\u00a0',
    ' ',
    '\t',
    '\n',
  ],
  ...['&', '&amp;', '&#x2a;', '| a ', '> ', '# ', '- '],
];
const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ...PIECES.map((piece) => [JSON.stringify(piece), piece.repeat(LENGTH / piece.length)] as const),
  ['links of other texts', Array.from({ length: LENGTH / 12 }, (_, at) => `[${at}](${at % 97}.md) `).join('')],
  ['other words', Array.from({ length: LENGTH / 6 }, (_, at) => `aа${at} `).join('')],
  ['other codes', Array.from({ length: LENGTH / 8 }, (_, at) => `\`<c ${at}>\` `).join('')],
  ['blanks and a word', `${' '.repeat(LENGTH)}a`],
  ['a link of blanks', `[a](${' '.repeat(LENGTH)}b`],
  ['closing signs and a letter', `${')'.repeat(LENGTH)}a`],
];

/** How long the slowest check takes for a pair, in milliseconds: the least of some runs, as the machine may be busy. */
function slowest(pair: CheckedPair): readonly [rule: string, ms: number] {
  const times = pairChecks.map(({ rule, check }): readonly [string, number] => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3 && least > LIMIT_MS; run += 1) {
      const start = performance.now();
      check(pair, TERMS);
      least = Math.min(least, performance.now() - start);
    }
    return [rule, least];
  });
  return times.reduce((most, each) => (each[1] > most[1] ? each : most));
}

describe('every check of sentences', () => {
  it.each(TEXTS)('takes time in proportion to %s', (_, text) => {
    const pairs = [
      pairOf(text, text.slice(1), 'fr-FR'),
      pairOf('Feed the hens.', text, 'fr-FR'),
      pairOf(text, 'Nourrissez les poules.', 'fr-FR'),
      pairOf(text, text.slice(1), 'zh-CN'),
    ];
    for (const pair of pairs) {
      const [rule, ms] = slowest(pair);
      expect(ms, rule).toBeLessThan(LIMIT_MS);
    }
  });

  it.each(SHAPES.map(({ name, make }) => [name, make(5000)] as const))('survives %s', (_, text) => {
    expect(slowest(pairOf(text, `${text}.`, 'fr-FR'))[1]).toBeLessThan(LIMIT_MS);
  });

  const side = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 });
  it('never throws, and names pieces that stand in the translation', () => {
    const property = fc.property(side, side, fc.constantFrom(...TAGS), (source, target, tag) => {
      const pair = pairOf(source.join(''), target.join(''), tag);
      for (const { check } of pairChecks)
        for (const { excerpt, message } of check(pair, TERMS)) {
          if (excerpt !== null) expect(pair.target).toContain(excerpt);
          expect(message).not.toMatch(/\.$/);
        }
    });
    fc.assert(property, { numRuns: 400 });
  });

  it('finds nothing in a text beside itself', () => {
    const property = fc.property(side, (source) => {
      const text = source.join('');
      const found = pairChecks.flatMap(({ rule, severity, check }) =>
        check(pairOf(text, text, 'fr-FR'), { untranslated: [], terms: [] }).map((each) => [rule, each.severity ?? severity]),
      );
      expect(found.filter(([, severity]) => severity === 'error')).toEqual([]);
    });
    fc.assert(property, { numRuns: 400 });
  });

  it('has a name of its own, a summary and its exceptions', () => {
    expect(new Set(pairChecks.map(({ rule }) => rule)).size).toBe(pairChecks.length);
    for (const { rule, summary, exceptions } of pairChecks) {
      expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(summary).toMatch(/^[A-Z].*\.$/);
      expect(exceptions).toMatch(/^[A-Z].*\.$/s);
    }
  });
});
