import { describe, expect, it } from 'vitest';
import { findMojibake, repairMojibake } from '../../src/text/mojibake.ts';

// Windows-1252 0x80..0x9f; the text decoder of some Node versions reads Latin-1 instead.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const asWindows1252 = (byte: number) => (byte >= 0x80 && byte < 0xa0 ? (HIGH[byte - 0x80] ?? '') : String.fromCharCode(byte));

/** UTF-8 that was read byte by byte. */
const spoiled = (text: string, read: (byte: number) => string = asWindows1252): string =>
  Array.from(new TextEncoder().encode(text), read).join('');

describe('mis-decoded text', () => {
  const TEXTS = [
    'the barn’s door', '“Hay”', 'a – b — c…', 'Café', 'Größe, übrig', 'ÀÁÂÃÄÅ', '¿Qué?', '© ® ™ €5', '3 × 4 ± 1 °C', 'a → b',
    'œuvre', 'Łódź', 'Привет, мир', 'Ελλάδα', 'שלום', 'مرحبا', '日本語', '한국어', 'สวัสดี', '🐔 hen', 'no\u00a0break', '✔ done',
  ]; // biome-ignore format: a list of samples
  it.each(TEXTS)('is found and repaired: %s', (text) => {
    expect(repairMojibake(spoiled(text))).toBe(text);
    expect(repairMojibake(spoiled(text, (byte) => String.fromCharCode(byte)))).toBe(text);
    expect(findMojibake(spoiled(text)).length).toBeGreaterThan(0);
  });

  it.each(['the barn’s door', 'Café', '日本語'])('is repaired when it was spoiled twice: %s', (text) => {
    expect(repairMojibake(spoiled(spoiled(text)))).toBe(text);
  });

  it('is told with its place', () => {
    expect(findMojibake('The barnâ€™s cafÃ© is Ã©Ã¨.')).toEqual([
      { range: { start: 8, end: 11 }, found: 'â€™', meant: '’' },
      { range: { start: 16, end: 18 }, found: 'Ã©', meant: 'é' },
      { range: { start: 22, end: 26 }, found: 'Ã©Ã¨', meant: 'éè' },
    ]);
  });
});

describe('sound text', () => {
  const TEXTS = [
    '', 'Feed all hens.', 'Café, naïve, Größe, São Paulo', '“Café”…', '«À»', 'VOILÀ…', '“É”', '„Ä“ und „Ü“', 'IRMÃ—AMANHÃ…', 'ŒUVRE”', 'Â', 'Ã©'.slice(0, 1),
    'Ð’'.slice(0, 1), '10 €', '±5 °C', 'é¹²', 'Привет', '日本語', 'ÀÁÂÃÄÅÆÇ', 'ÃÃÃ', 'mañana”', 'naïve—', 'Ünïcödé', 'Ã\u00a0'.slice(0, 1), '\u00c2\u0041',
  ]; // biome-ignore format: a list of samples
  it.each(TEXTS)('stays as it is: %j', (text) => {
    expect(findMojibake(text)).toEqual([]);
    expect(repairMojibake(text)).toBe(text);
  });
});
