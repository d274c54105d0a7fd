import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitId } from '../../src/model/ids.ts';
import { checkText } from '../../src/reports/check-text.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import {
  AR,
  CHANGE,
  CLEAN,
  COSMETIC,
  checkReport,
  DE,
  finding,
  MISSING,
  ORPHANED,
  PLAIN,
  QUALITY,
  STALE,
} from './check-fixture.ts';
import { FR } from './fixture.ts';
import { hostileText } from './hostile-text.ts';

const plain = (width: number) => ({ colour: false, width });

describe('checkText', () => {
  it('tells each finding in a paragraph, those of a file together, then figures, verdict and next steps', () => {
    expect(checkText(CHANGE, plain(80))).toMatchInlineSnapshot(`
      "locales/fr-FR/sailing.md:12:3 error same-codes:
          Expected inline code \`2\` in the target, found none

      source-docs/sailing.md:41:1 warning stale:
          Expected translations of today’s text, found 3 of an older one (b898e-103,
          fr-FR, de-DE, ja-JP)
          en-US  Hoist the [-jib-] {+mainsail+} before you leave the harbour, and keep
                 one hand for the boat, whatever the sea {+does+}. (minor, wording)
          fr-FR  locales/fr-FR/sailing.md:88:1 Hissez le foc avant de quitter le port
                 et gardez une main pour le bateau, quelle que soit la mer.
          de-DE  locales/de-DE/sailing.md:80:1 Setzen Sie die Fock, bevor Sie den
                 Hafen verlassen, und halten Sie immer eine Hand für das Boot frei.
          ja-JP  locales/ja-JP/sailing.md:91:1 港を出る前にジブを上げ、海がどのような
                 状態であっても、片手は船のために空けておきなさい。

      source-docs/sailing.md:42:1 info stale:
          Expected a translation of today’s text, found one of an older text
          (b898e-104, ar-SA)
          en-US  Don[-'-]{+’+}t sail in fog. (cosmetic, punctuation)

      locales/de-DE/rowing.md:7:1 warning orphaned:
          Expected a source for this translation, found none

      source-docs/knots.md info missing:
          Expected \`locales/pt-BR/knots.md\`, found no such file: 14 sentences (pt-BR)

      New since origin/main (1f2e3d4c5b), in sentences
               stale  missing  words  orphaned  translated
        fr-FR      1        0     18         0           4
        de-DE      1        0     18         1           0
        ja-JP      1        0     18         0           0
        pt-BR      0       14  1,234         0           0
        nothing in 1 other locale

      Tolerated: 12 in the baseline, 1 in their time of grace
      ✗ 1 error, 2 warnings, 2 info: the check fails (it fails on errors)

      What to do next
        hexapla diff source-docs/sailing.md
          what changed, beside the translations
        hexapla ack 'source-docs/sailing.md#b898e-103' --locale fr-FR
          when the translation still holds
        hexapla status source-docs/knots.md --locale pt-BR --all-units
          sentence by sentence, what is missing
      "
    `);
  });

  it('says in one line that nothing was found', () => {
    expect(checkText(CLEAN, PLAIN)).toBe('✓ 12 documents in 5 locales: nothing to report\n');
    const since = { ...CLEAN, base: CHANGE.base, tolerated: CHANGE.tolerated };
    expect(checkText(since, { colour: false, width: 200 })).toBe(
      '✓ 12 documents in 5 locales, compared with origin/main (1f2e3d4c5b): nothing to report, 12 in the baseline, 1 in their time of grace\n',
    );
    expect(checkText({ ...CLEAN, documents: 1, locales: CLEAN.locales.slice(0, 1) }, PLAIN)).toBe(
      '✓ 1 document in 1 locale: nothing to report\n',
    );
  });

  it.each([
    [[QUALITY], 'error', '✗ 1 error: the check fails (it fails on errors)'],
    [[STALE, ORPHANED], 'error', '✓ 2 warnings: the check passes (it fails on errors)'],
    [[STALE, MISSING], 'warning', '✗ 1 warning, 1 info: the check fails (it fails on errors and warnings)'],
    [[MISSING], 'info', '✗ 1 info: the check fails (it fails on every finding)'],
  ] as const)('gives the verdict, row %#', (findings, failOn, line) => {
    const fails = line.startsWith('✗');
    expect(checkText(checkReport(findings, { failOn, fails }), PLAIN).split('\n')).toContain(line);
  });

  it('fails without a finding when the report says so', () => {
    expect(checkText({ ...CLEAN, fails: true }, PLAIN)).toContain('✗ Nothing found: the check fails');
  });

  it.each([
    [finding({ locales: [FR] }), ''],
    [finding({ locales: [DE], locale: DE }), ' (de-DE)'],
    [finding({ locales: [FR, DE], locale: null }), ' (fr-FR, de-DE)'],
    [finding({ locales: [], locale: null }), ''],
  ])('names the locales that the path does not tell, row %#', (given, names) => {
    const [line] = checkText(checkReport([given]), plain(200)).split('\n');
    expect(line).toBe(
      `locales/fr-FR/sailing.md:12:3 error same-codes: Expected inline code \`2\` in the target, found none${names}`,
    );
  });

  it.each([
    [finding({ unit: unitId('b898e', 103) }), ' (b898e-103)'],
    [finding({ unit: unitId('b898e', 103), locales: [FR, DE], locale: null }), ' (b898e-103, fr-FR, de-DE)'],
  ])('names the sentence, row %#', (given, names) => {
    const [line] = checkText(checkReport([given]), plain(200)).split('\n');
    expect(line).toBe(
      `locales/fr-FR/sailing.md:12:3 error same-codes: Expected inline code \`2\` in the target, found none${names}`,
    );
  });

  it('keeps findings of a file together and files in the order of what matters', () => {
    const other = finding({ path: 'a.md', locales: [AR] });
    const text = checkText(checkReport([STALE, other, COSMETIC]), plain(200));
    const heads = text.match(/^\S+:\d+:\d+ \w+/gm);
    expect(heads).toEqual(['source-docs/sailing.md:41:1 warning', 'source-docs/sailing.md:42:1 info', 'a.md:12:3 error']);
  });

  it('quotes what the next command takes', () => {
    const path = "docs/it's $(x).md";
    const text = checkText(
      checkReport([
        { ...STALE, path },
        { ...MISSING, path },
      ]),
      PLAIN,
    );
    expect(text).toContain("  hexapla diff 'docs/it'\\''s $(x).md'\n");
    expect(text).toContain("  hexapla ack 'docs/it'\\''s $(x).md#b898e-103' --locale fr-FR\n");
    expect(text).toContain("  hexapla status 'docs/it'\\''s $(x).md' --locale pt-BR --all-units\n");
  });

  it('colours by meaning, and the same text stands there without', () => {
    const coloured = checkText(CHANGE, { colour: true, width: 80 });
    expect(coloured).toContain('\u001b[1mlocales/fr-FR/sailing.md:12:3\u001b[22m \u001b[31merror\u001b[39m same-codes:');
    expect(coloured).toContain('\u001b[31m[-jib-]\u001b[39m \u001b[32m{+mainsail+}\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: our own styles
    const bare = coloured.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '');
    expect(bare).toBe(checkText(CHANGE, plain(80)));
  });

  it('keeps details to the width', () => {
    for (const width of [40, 60, 80, 120, 200]) {
      const [findings = ''] = checkText(CHANGE, plain(width)).split('New since');
      const details = findings.split('\n').filter((line) => line.startsWith(' '));
      expect(details.length).toBeGreaterThanOrEqual(5);
      expect(details.filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  });

  it('takes a line a head, whatever the texts', () => {
    fc.assert(
      fc.property(hostileText, (message) => {
        const lines = checkText(checkReport([finding({ message })]), plain(Number.POSITIVE_INFINITY)).split('\n');
        expect(lines[0]).toMatch(/^locales\/fr-FR\/sailing\.md:12:3 error same-codes:/);
        expect(lines[1]).toBe('');
      }),
    );
  });
});

it('tells twenty findings that are info only, and how many more there are', () => {
  const [first] = CHANGE.findings;
  if (first === undefined) throw new Error('Expected a finding, found none');
  const infos = Array.from({ length: 1500 }, (_, index) => ({ ...first, severity: 'info' as const, path: `info-${index}.md` }));
  const text = checkText({ ...CHANGE, findings: [first, ...infos] }, { colour: false, width: 100 });
  expect(text.match(/^info-\d+\.md/gm)?.length).toBe(20);
  expect(text).toContain(first.path);
  expect(text).toContain('… and 1,480 more info: `hexapla check --format json` tells all');
});
