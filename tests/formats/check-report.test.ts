import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCheckReport } from '../../src/formats/check-report.ts';
import { InputError } from '../../src/model/errors.ts';
import { checkJson } from '../../src/reports/check-json.ts';
import { CHANGE, STALE } from '../reports/check-fixture.ts';

const FINDING = {
  rule: 'stale',
  severity: 'warning',
  path: 'a.md',
  line: 1,
  unit: null,
  locales: ['fr-FR'],
  message: 'Stale',
  related: [],
  texts: [{ severity: 'minor', changes: ['number', 'rhyme'], words: [{ type: 'added', text: '3' }] }],
};
const LOCALE = { locale: 'fr-FR', stale: 1, missing: 0, orphaned: 0, words: 3, translated: 0 };
const PLAIN = {
  version: 1,
  base: null,
  documents: 1,
  fails: false,
  failOn: 'error',
  findings: [FINDING],
  locales: [LOCALE],
  tolerated: [{ why: 'a later reason', count: 2 }],
};
const read = (value: object) => readCheckReport(JSON.stringify(value), 'check.json');
const HOW = 'write it with `hexapla check --changed-from main --format json --output check.json`';

describe('readCheckReport', () => {
  test('reads what a check writes', () => {
    const { findings, base, locales, tolerated, failOn, fails } = readCheckReport(checkJson(CHANGE), 'check.json');
    expect({ base, locales, tolerated, failOn, fails }).toEqual({
      base: CHANGE.base === null ? null : { ref: CHANGE.base.ref, commit: CHANGE.base.commit },
      locales: CHANGE.locales,
      tolerated: CHANGE.tolerated,
      failOn: CHANGE.failOn,
      fails: CHANGE.fails,
    });
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual(
      CHANGE.findings.map(({ rule, message }) => [rule, message]),
    );
    const stale = findings.find(({ message }) => message === STALE.message);
    expect(stale?.texts[0]?.words).toEqual(STALE.texts[0]?.words);
    expect(stale?.related.map(({ locale, line }) => [locale, line])).toEqual([
      ['fr-FR', 88],
      ['de-DE', 80],
      ['ja-JP', 91],
    ]);
  });

  test('takes a byte-order mark, and leaves out what it does not know', () => {
    const text = `\ufeff${JSON.stringify({ ...PLAIN, later: true, findings: [{ ...FINDING, fixes: [] }] })}`;
    const { findings, tolerated, ...rest } = readCheckReport(text, 'check.json');
    expect([findings[0]?.texts[0]?.changes, tolerated, 'later' in rest]).toEqual([
      ['number'],
      [{ why: 'a later reason', count: 2 }],
      false,
    ]);
  });

  test.each([
    ['an empty file', '\n', `check.json: Expected a report of \`hexapla check\`, found an empty file; ${HOW}`],
    [
      'a report in words',
      '2 errors: the check fails\n',
      `check.json:1:3: Expected a report of \`hexapla check\` in JSON, found something else; ${HOW}`,
    ],
    [
      'one that was cut off',
      '{"version":1,\n "base":',
      `check.json:2:9: Expected a report of \`hexapla check\` in JSON, found something else; ${HOW}`,
    ],
    ['a list', '[]', `check.json: Expected an object, found a list; ${HOW}`],
    ['JSON of somebody else', '{"name":"x"}', `check.json: Expected a whole number for \`version\`, found none; ${HOW}`],
  ])('refuses %s', (_, text, message) => {
    expect(() => readCheckReport(text, 'check.json')).toThrow(new InputError(message));
  });

  const [locale, finding] = [LOCALE, FINDING];
  test.each<[object, string]>([
    [{ version: 2 }, 'Expected `1` for `version`, found `2`; write it with the same hexapla that reads it'],
    [{ base: 'main' }, `Expected an object for \`base\`, found \`main\`; ${HOW}`],
    [{ documents: -1 }, `Expected a whole number for \`documents\`, found \`-1\`; ${HOW}`],
    [{ fails: 'no' }, `Expected \`true\` or \`false\` for \`fails\`, found \`no\`; ${HOW}`],
    [{ failOn: 'panic' }, `Expected \`error\` or \`warning\` or \`info\` for \`failOn\`, found \`panic\`; ${HOW}`],
    [{ findings: {} }, `Expected a list for \`findings\`, found an object; ${HOW}`],
    [{ findings: [finding, 7] }, `Expected an object for \`findings[1]\`, found \`7\`; ${HOW}`],
    [
      { findings: [{ ...finding, message: 'x'.repeat(50).split('') }] },
      `Expected a text for \`findings[0].message\`, found a list; ${HOW}`,
    ],
    [
      { findings: [{ ...finding, severity: `\u001b[31m${'x'.repeat(50)}` }] },
      `Expected \`error\` or \`warning\` or \`info\` for \`findings[0].severity\`, found \`\\x1b[31m${'x'.repeat(32)}…\`; ${HOW}`,
    ],
    [
      { locales: [{ ...locale, locale: '../x' }] },
      `Expected a language tag such as \`fr-FR\` for \`locales[0].locale\`, found \`../x\`; ${HOW}`,
    ],
    [{ locales: [{ ...locale, words: 1.5 }] }, `Expected a whole number for \`locales[0].words\`, found \`1.5\`; ${HOW}`],
    [{ tolerated: [{ why: 'grace' }] }, `Expected a whole number for \`tolerated[0].count\`, found none; ${HOW}`],
  ])('refuses %j with its place', (change, message) => {
    expect(() => read({ ...PLAIN, ...change })).toThrow(new InputError(`check.json: ${message}`));
  });

  test('takes no field of the prototype for one of the report', () => {
    expect(() => readCheckReport('{"__proto__":{"version":1}}', 'check.json')).toThrow('found none');
  });

  test('refuses what is too large without reading it', () => {
    const text = ' '.repeat(50_000_001);
    expect(() => readCheckReport(text, 'check.json')).toThrow(
      'check.json: Expected a report of at most 50 million characters, found 51 million; check only what changes',
    );
  });

  test('reads any JSON or refuses it, and never fails otherwise', () => {
    const keys = Object.keys(PLAIN);
    const spoilt = fc.tuple(fc.constantFrom(...keys), fc.jsonValue()).map(([key, value]) => ({ ...PLAIN, [key]: value }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          spoilt.map(String),
          spoilt.map((own) => JSON.stringify(own)),
        ),
        (text) => {
          try {
            expect(readCheckReport(text, 'check.json').findings).toBeInstanceOf(Array);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
    );
  });
});
