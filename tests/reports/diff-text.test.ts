import { describe, expect, it } from 'vitest';
import { diffText } from '../../src/reports/diff-text.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { ARABIC, FOG, HOIST, JAPANESE } from './diff-fixture.ts';
import { EN, HOSTILE } from './fixture.ts';

const plain = (width: number) => ({ sourceLocale: EN, colour: false, width });

describe('diffText', () => {
  it('sets the translation below its source in 80 columns', () => {
    expect(diffText([HOIST, FOG, JAPANESE], plain(80))).toMatchInlineSnapshot(`
      "source-docs/sailing.md → locales/fr-FR/sailing.md

        locales/fr-FR/sailing.md:88 d53db-103 minor (wording)
          en-US  Hoist the [-jib-] {+mainsail+} before you leave the harbour, and keep
                 one hand for the boat, whatever the sea {+does+}.
          fr-FR  Hissez le foc avant de quitter le port et gardez une main pour le
                 bateau, quelle que soit la mer.

        source-docs/sailing.md:42 b898e-104 cosmetic (punctuation)
          en-US  Don[-'-]{+’+}t sail in fog.
          fr-FR  (no translation)

      source-docs/sailing.md → locales/ja-JP/sailing.md

        locales/ja-JP/sailing.md:88 d53db-103 minor (wording)
          en-US  Hoist the [-jib-] {+mainsail+} before you leave the harbour, and keep
                 one hand for the boat, whatever the sea {+does+}.
          ja-JP  港を出る前にジブを上げ、海がどのような状態であっても、片手は船のため
                 に空けておきなさい。

      3 stale units in 2 documents
      "
    `);
  });

  it('sets the translation beside its source in 120 columns, a right-to-left one below', () => {
    expect(diffText([HOIST, ARABIC], plain(120))).toMatchInlineSnapshot(`
      "source-docs/sailing.md → locales/fr-FR/sailing.md

        locales/fr-FR/sailing.md:88 d53db-103 minor (wording)
          en-US  Hoist the [-jib-] {+mainsail+} before you leave   │ fr-FR  Hissez le foc avant de quitter le port et gardez
                 the harbour, and keep one hand for the boat,      │        une main pour le bateau, quelle que soit la mer.
                 whatever the sea {+does+}.                        │

      source-docs/sailing.md → locales/ar-SA/sailing.md

        locales/ar-SA/sailing.md:88 d53db-103 minor (wording)
          en-US  Hoist the [-jib-] {+mainsail+} before you leave the harbour, and keep one hand for the boat, whatever the sea
                 {+does+}.
          ar-SA  ارفع الشراع قبل أن تغادر الميناء.

      2 stale units in 2 documents
      "
    `);
  });

  it('colours what is marked and nothing else of the text', () => {
    const text = diffText([HOIST], { sourceLocale: EN, colour: true, width: 80 });
    expect(text).toContain('Hoist the \u001b[31m[-jib-]\u001b[39m \u001b[32m{+mainsail+}\u001b[39m before you leave the');
  });

  it('keeps to the width and aligns the columns', () => {
    for (const width of [60, 80, 110, 120, 160]) {
      const lines = diffText([HOIST, FOG, JAPANESE], plain(width)).split('\n');
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      const rules = lines.filter((line) => line.includes('│')).map((line) => displayWidth(line.slice(0, line.indexOf('│'))));
      expect(new Set(rules).size).toBe(width < 110 ? 0 : 1);
    }
  });

  it('takes a width without end', () => {
    expect(diffText([HOIST], plain(Number.POSITIVE_INFINITY))).toBe(diffText([HOIST], plain(160)));
  });

  it('says that nothing is stale', () => {
    expect(diffText([], plain(80))).toBe('Nothing is stale\n');
  });

  it.each(HOSTILE)('shows %j without obeying it', (text) => {
    const hostile = { ...HOIST, source: text, target: text, translation: text, words: [{ type: 'added', text }] } as const;
    const shown = diffText([hostile], plain(80));
    expect(shown).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
    expect(shown.split('\n').length).toBeLessThan(12);
  });
});
