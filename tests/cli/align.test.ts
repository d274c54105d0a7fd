import { describe, expect, test } from 'vitest';
import { hexapla, workspace } from './run.ts';

const LOCALES = ['--source-locale', 'en-US', '--target-locale', 'fr-FR'];
const run = (french: string, format: string) =>
  hexapla(workspace({ 'a.md': '# Kites\n\nUse 20 metres of string.\n\nNever in a storm.\n', 'b.md': french }), [
    'align',
    'a.md',
    'b.md',
    ...LOCALES,
    '--format',
    format,
  ]);

describe('align --format tmx', () => {
  test('writes the pairs that have both sides', async () => {
    const { code, stdout } = await run('# Cerfs-volants\n\nPrenez 20 mètres de ficelle.\n', 'tmx');
    expect(code).toBe(0);
    expect(stdout).toContain('<tuv xml:lang="fr-FR"><seg>Prenez 20 mètres de ficelle.</seg></tuv>');
    expect(stdout.match(/<tu /g)).toHaveLength(2);
    expect(stdout).toMatch(/<prop type="x-confidence">0\.9\d\d<\/prop>/);
    expect(stdout).not.toContain('storm');
  });

  test('refuses a character that XML cannot hold', async () => {
    const { code, stdout, stderr } = await run('# Cerfs-\u001bvolants\n', 'tmx');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('found the character U+001B');
  });
});

test('align names the formats that it has', async () => {
  const { code, stderr } = await run('# Cerfs-volants\n', 'xliff');
  expect(code).toBe(2);
  expect(stderr).toContain('Expected a format (`text`, `ndjson`, `tmx`), found `xliff`');
});
