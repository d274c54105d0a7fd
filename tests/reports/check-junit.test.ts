import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/model/check-report.ts';
import { checkJunit } from '../../src/reports/check-junit.ts';
import { printable } from '../../src/text/printable.ts';
import { CHANGE, CLEAN, COMMANDS, checkReport, finding, hostileReport, MISSING, QUALITY, STALE } from './check-fixture.ts';
import { HOSTILE } from './fixture.ts';
import { hostileText } from './hostile-text.ts';

const SCHEMA = fileURLToPath(new URL('../../../shared/schemas/junit/JUnit.xsd', import.meta.url));
const XMLLINT = spawnSync('xmllint', ['--version']).status === 0;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of a document, which has to be well-formed. */
function read(xml: string): Element[] {
  const parser = new SaxesParser();
  const open: Element[] = [];
  const all: Element[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    open.push(element);
    all.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('doctype', () => expect.unreachable('a document type'));
  parser.on('comment', () => expect.unreachable('a comment'));
  parser.on('cdata', () => expect.unreachable('a CDATA section'));
  parser.write(xml).close();
  return all;
}

const named = (xml: string, name: string) => read(xml).filter((element) => element.name === name);

describe('checkJunit', () => {
  it('has a suite a locale, a failure for what fails, and the rest in the output', () => {
    expect(checkJunit({ ...CHANGE, findings: [QUALITY, STALE], locales: CHANGE.locales.slice(0, 1) })).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      <testsuite id="0" package="hexapla" name="fr-FR" timestamp="1970-01-01T00:00:00" hostname="localhost" tests="2" failures="1" errors="0" time="0">
      <properties>
      <property name="verdict" value="1 error, 1 warning: the check fails (it fails on errors)"/>
      <property name="tolerated" value="12 in the baseline, 1 in their time of grace"/>
      </properties>
      <testcase classname="locales/fr-FR/sailing.md" name="same-codes" time="0">
      <failure type="same-codes" message="Expected inline code \`2\` in the target, found none">locales/fr-FR/sailing.md:12:3 error same-codes: Expected inline code \`2\` in the target, found none
      </failure>
      </testcase>
      <testcase classname="source-docs/sailing.md" name="stale" time="0"/>
      <system-out>source-docs/sailing.md:41:1 warning stale: Expected translations of today’s text, found 3 of an older one
        en-US: Hoist the [-jib-] {+mainsail+} before you leave the harbour, and keep one hand for the boat, whatever the sea {+does+}. (minor, wording)
        fr-FR: locales/fr-FR/sailing.md:88:1 Hissez le foc avant de quitter le port et gardez une main pour le bateau, quelle que soit la mer.
      </system-out>
      <system-err></system-err>
      </testsuite>
      <testsuite id="1" package="hexapla" name="de-DE" timestamp="1970-01-01T00:00:00" hostname="localhost" tests="1" failures="0" errors="0" time="0">
      <properties>
      <property name="verdict" value="1 error, 1 warning: the check fails (it fails on errors)"/>
      <property name="tolerated" value="12 in the baseline, 1 in their time of grace"/>
      </properties>
      <testcase classname="source-docs/sailing.md" name="stale" time="0"/>
      <system-out>source-docs/sailing.md:41:1 warning stale: Expected translations of today’s text, found 3 of an older one
        en-US: Hoist the [-jib-] {+mainsail+} before you leave the harbour, and keep one hand for the boat, whatever the sea {+does+}. (minor, wording)
        de-DE: locales/de-DE/sailing.md:80:1 Setzen Sie die Fock, bevor Sie den Hafen verlassen, und halten Sie immer eine Hand für das Boot frei.
      </system-out>
      <system-err></system-err>
      </testsuite>
      <testsuite id="2" package="hexapla" name="ja-JP" timestamp="1970-01-01T00:00:00" hostname="localhost" tests="1" failures="0" errors="0" time="0">
      <properties>
      <property name="verdict" value="1 error, 1 warning: the check fails (it fails on errors)"/>
      <property name="tolerated" value="12 in the baseline, 1 in their time of grace"/>
      </properties>
      <testcase classname="source-docs/sailing.md" name="stale" time="0"/>
      <system-out>source-docs/sailing.md:41:1 warning stale: Expected translations of today’s text, found 3 of an older one
        en-US: Hoist the [-jib-] {+mainsail+} before you leave the harbour, and keep one hand for the boat, whatever the sea {+does+}. (minor, wording)
        ja-JP: locales/ja-JP/sailing.md:91:1 港を出る前にジブを上げ、海がどのような状態であっても、片手は船のために空けておきなさい。
      </system-out>
      <system-err></system-err>
      </testsuite>
      </testsuites>
      "
    `);
  });

  it('has a suite for findings of no locale, and for locales that nobody listed', () => {
    const report = checkReport([STALE, finding({ locales: [], locale: null, severity: 'warning' })], { locales: [] });
    const suites = named(checkJunit(report), 'testsuite').map(({ attributes }) => attributes['name']);
    expect(suites).toEqual(['fr-FR', 'de-DE', 'ja-JP', 'en-US (source)']);
  });

  it('has a case that passes where nothing was found', () => {
    const suites = named(checkJunit(CLEAN), 'testsuite');
    expect(suites.map(({ attributes }) => attributes['name'])).toEqual(['fr-FR', 'de-DE', 'ja-JP', 'ar-SA', 'pt-BR']);
    expect(suites.every(({ attributes }) => attributes['tests'] === '1' && attributes['failures'] === '0')).toBe(true);
    expect(named(checkJunit({ ...CLEAN, locales: [] }), 'testcase')).toHaveLength(1);
  });

  it.each([
    ['error', 1],
    ['warning', 2],
    ['info', 3],
  ] as const)('has failures from %s on', (failOn, failures) => {
    const report = checkReport([QUALITY, { ...STALE, locales: QUALITY.locales }, { ...MISSING, locales: QUALITY.locales }], {
      failOn,
    });
    const xml = checkJunit(report);
    expect(named(xml, 'failure')).toHaveLength(failures);
    expect(named(xml, 'testsuite')[0]?.attributes).toMatchObject({ tests: '3', failures: String(failures) });
  });

  it('has one case for the findings of a rule in a document', () => {
    const xml = checkJunit(checkReport([QUALITY, { ...QUALITY, message: 'other' }, { ...QUALITY, severity: 'warning' }]));
    expect(named(xml, 'testcase').filter(({ attributes }) => attributes['name'] === 'same-codes')).toHaveLength(1);
    const [failure] = named(xml, 'failure');
    expect(failure?.attributes['message']).toBe(`${QUALITY.message} (and 1 more)`);
    expect(failure?.text.trim().split('\n')).toHaveLength(2);
  });

  it('shows any texts as they are', () => {
    // XML has no way to hold these two.
    const held = (text: string) =>
      printable(text).replace(/[\ufffe\uffff]/g, (found) => `\\u${found.charCodeAt(0).toString(16)}`);
    fc.assert(
      fc.property(hostileText, (text) => {
        const xml = checkJunit(hostileReport(text));
        const [failure] = named(xml, 'failure');
        expect(failure?.attributes).toEqual({ type: held(text), message: held(text) });
        expect(failure?.text).toContain(`${held(text)}:12:3 error ${held(text)}: ${held(text)}\n`);
        const names = new Set(read(xml).map(({ name }) => name));
        expect(names).toEqual(
          new Set('testsuites testsuite properties property testcase failure system-out system-err'.split(' ')),
        );
      }),
    );
  });
});

describe.skipIf(!existsSync(SCHEMA) || !XMLLINT)(
  'checkJunit and its schema (skipped where ../shared/schemas or xmllint, of libxml2-utils, is absent)',
  () => {
    const validate = (xml: string) => {
      const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', SCHEMA, '-'], {
        input: xml,
        encoding: 'utf8',
      });
      return { status, stderr: stderr.trim() };
    };

    it('refuses what is no JUnit', () => {
      expect(validate(checkJunit(CHANGE).replace(' id="0"', '')).stderr).toContain("The attribute 'id' is required but missing");
    });

    it.each<readonly [string, CheckReport]>([
      ['what was found', CHANGE],
      ['that nothing was', CLEAN],
      ['no locales', { ...CLEAN, locales: [] }],
      ...[...HOSTILE, ...COMMANDS].map((text) => [JSON.stringify(text), hostileReport(text)] as const),
    ])('accepts %s', (_name, report) => {
      expect(validate(checkJunit(report))).toEqual({ status: 0, stderr: '- validates' });
    });
  },
);
