import { describe, expect, it } from 'vitest';
import { explain } from '../../src/align/explain.ts';
import { readUnits } from '../segment/read-units.ts';

/** `tray` and `lid` stand elsewhere, so that the page itself tells how they are translated. */
const english = (word: string) => `# The oven

Clean the tray every evening. Close the lid before you begin.

- Dry the tray with a cloth
- Lift the lid slowly
- Open the door
- Turn the knob

Wait for a moment. Then wash the ${word} by hand. Look at the lamp.
`;

const TRANSLATIONS = [
  [
    'fr-FR',
    `# Le four

Nettoyez le plateau chaque soir. Fermez le couvercle avant de commencer.

- Essuyez le plateau avec un chiffon
- Soulevez le couvercle lentement
- Ouvrez la porte
- Tournez le bouton

Attendez un moment. Lavez ensuite le WORD à la main. Regardez la lampe.
`,
    { tray: 'plateau', lid: 'couvercle' },
  ],
  [
    'ja-JP',
    `# オーブン

毎晩天板を掃除します。始める前に蓋を閉めます。

- 天板を布で拭く
- 蓋をゆっくり上げる
- 扉を開ける
- つまみを回す

少し待ちます。それからWORDを手で洗います。ランプを見ます。
`,
    { tray: '天板', lid: '蓋' },
  ],
] as const;

describe.each(TRANSLATIONS)('a translation to %s whose English was reworded', (tag, text, words) => {
  const found = async (now: 'tray' | 'lid', was: 'tray' | 'lid', translated: 'tray' | 'lid') => {
    const units = await readUnits(text.replace('WORD', words[translated]), { tag });
    const revisions = [await readUnits(english(now)), await readUnits(english(was))];
    return explain(revisions, { units, counts: () => true, known: [] }).revision;
  };

  it('was made from the words that it holds, as the rest of it translates them', async () => {
    expect(await found('lid', 'tray', 'tray')).toBe(1);
    expect(await found('tray', 'lid', 'lid')).toBe(1);
    expect(await found('lid', 'tray', 'lid')).toBe(0);
    expect(await found('tray', 'lid', 'tray')).toBe(0);
  });
});
