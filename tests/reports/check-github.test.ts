import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGithub } from '../../src/reports/check-github.ts';
import { printable } from '../../src/text/printable.ts';
import {
  AR,
  CHANGE,
  CLEAN,
  COMMANDS,
  checkReport,
  DE,
  finding,
  JA,
  MISSING,
  ORPHANED,
  onLine,
  PT,
  STALE,
} from './check-fixture.ts';
import { FR, HOSTILE } from './fixture.ts';
import { hostileText } from './hostile-text.ts';
import { runnerCommands } from './runner-commands.ts';

describe('checkGithub', () => {
  it('annotates the lines, the worst first, and ends with the verdict', () => {
    expect(checkGithub(CHANGE)).toMatchInlineSnapshot(`
      "::error file=locales/fr-FR/sailing.md,line=12,endLine=12,col=3,endColumn=20,title=hexapla%3A same-codes (fr-FR)::Expected inline code \`2\` in the target, found none
      ::warning file=source-docs/sailing.md,line=41,endLine=41,col=1,endColumn=104,title=hexapla%3A stale (fr-FR%2C de-DE%2C ja-JP)::Expected translations of today’s text, found 3 of an older one%0Aen-US: Hoist the [-jib-] {+mainsail+} before you leave the harbour, and keep one hand for the boat, whatever the sea {+does+}. (minor, wording)%0Afr-FR: locales/fr-FR/sailing.md:88:1 Hissez le foc avant de quitter le port et gardez une main pour le bateau, quelle que soit la mer.%0Ade-DE: locales/de-DE/sailing.md:80:1 Setzen Sie die Fock, bevor Sie den Hafen verlassen, und halten Sie immer eine Hand für das Boot frei.%0Aja-JP: locales/ja-JP/sailing.md:91:1 港を出る前にジブを上げ、海がどのような状態であっても、片手は船のために空けておきなさい。
      ::warning file=locales/de-DE/rowing.md,line=7,endLine=9,title=hexapla%3A orphaned (de-DE)::Expected a source for this translation, found none
      ::notice file=source-docs/sailing.md,line=42,endLine=42,col=1,endColumn=19,title=hexapla%3A stale (ar-SA)::Expected a translation of today’s text, found one of an older text%0Aen-US: Don[-'-]{+’+}t sail in fog. (cosmetic, punctuation)
      ::notice file=source-docs/knots.md,title=hexapla%3A missing (pt-BR)::Expected \`locales/pt-BR/knots.md\`, found no such file: 14 sentences
      12 documents in 5 locales: 1 error, 2 warnings, 2 info: the check fails (it fails on errors)
      "
    `);
  });

  it('says that nothing was found', () => {
    expect(checkGithub(CLEAN)).toBe('12 documents in 5 locales: Nothing found: the check passes (it fails on errors)\n');
  });

  it('gives columns only of a range in one line, and no line of a file as a whole', () => {
    const [, , several, , whole] = runnerCommands(checkGithub(CHANGE));
    expect(several?.properties).toEqual({ file: ORPHANED.path, line: '7', endLine: '9', title: 'hexapla: orphaned (de-DE)' });
    expect(whole?.properties).toEqual({ file: MISSING.path, title: 'hexapla: missing (pt-BR)' });
  });

  it('prints ten of each level and says how many more there are', () => {
    const many = [...Array(14).keys()].flatMap((line) => [
      finding({ place: onLine(line + 1) }),
      { ...STALE, place: onLine(line + 1) },
      ...(line < 11 ? [{ ...MISSING, place: onLine(line + 1) }] : []),
    ]);
    const output = checkGithub(checkReport(many));
    const commands = runnerCommands(output);
    expect(commands.map(({ name }) => name)).toEqual(
      ['error', 'warning', 'notice'].flatMap((name) => Array.from({ length: 10 }, () => name)),
    );
    expect(commands.slice(0, 10).map(({ properties }) => properties['line'])).toEqual(
      Array.from({ length: 10 }, (_, i) => String(i + 1)),
    );
    expect(output).toContain('\n… and 4 errors, 4 warnings, 1 info more: `hexapla check --format markdown` lists them\n');
  });

  it('keeps a title short, and a message to what a runner takes', () => {
    const locales = [FR, DE, JA, AR, PT, FR];
    const related = Array.from({ length: 40 }, () => ({ path: 'a.md', place: null, locale: null, message: '😀'.repeat(500) }));
    const [command] = runnerCommands(checkGithub(checkReport([finding({ locales, related })])));
    expect(command?.properties['title']).toBe('hexapla: same-codes (6 locales)');
    expect(command?.data.length).toBeLessThanOrEqual(4_096);
    expect(command?.data).not.toMatch(/\p{Cs}/u);
  });

  const roundTrip = (text: string) => {
    const path = `${text}.md`;
    const own = [
      finding({ path, rule: text, message: text }),
      finding({ path: `docs/${path}`, message: `m ${text}`, severity: 'warning', place: null }),
    ];
    const shownPath = printable(path).startsWith('=') ? `./${printable(path)}` : printable(path);
    const place = { line: '12', endLine: '12', col: '3', endColumn: '20' };
    expect(runnerCommands(checkGithub(checkReport(own)))).toEqual([
      {
        name: 'error',
        properties: { file: shownPath, ...place, title: `hexapla: ${printable(text)} (fr-FR)` },
        data: printable(text),
      },
      {
        name: 'warning',
        properties: { file: `docs/${printable(path)}`, title: 'hexapla: same-codes (fr-FR)' },
        data: `m ${printable(text)}`,
      },
    ]);
  };

  it.each([...HOSTILE, ...COMMANDS])('is read back as the findings: %j', roundTrip);

  it('is read back as the findings, whatever the texts', () => {
    fc.assert(fc.property(hostileText, roundTrip), { numRuns: 1_000 });
  });
});

describe('runnerCommands', () => {
  it.each([
    ['::error file=a%2Cb,line=1::x%0Ay%25', [{ name: 'error', properties: { file: 'a,b', line: '1' }, data: 'x\ny%' }]],
    ['  ::add-mask::x', [{ name: 'add-mask', properties: {}, data: 'x' }]],
    ['see ##[error line=1;file=a%3Bb;]x', [{ name: 'error', properties: { line: '1', file: 'a;b' }, data: 'x' }]],
    ['a::error::x\n::unknown::x\n##[b]', []],
  ])('reads %j', (output, commands) => {
    expect(runnerCommands(output)).toEqual(commands);
  });
});
