import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/align/explain.ts';
import type { Unit } from '../../src/model/unit.ts';
import { readUnits } from '../segment/read-units.ts';

const ENGLISH = `# Water the plants

Fill the can with 2 litres of water. Wait for an hour. Then water every plant slowly.

## Tools

- A [watering can](https://example.org/can)
- The tool \`sprinkle\` for the small ones

## In winter

Plants need less water in the cold months. Look at the soil before you take the can.
`;

const TRANSLATIONS = {
  'fr-FR': `# Arroser les plantes

Remplissez l’arrosoir de 2 litres d’eau. Attendez une heure. Arrosez ensuite lentement chaque plante.

## Outils

- Un [arrosoir](https://example.org/can)
- L’outil \`sprinkle\` pour les petites

## En hiver

Les plantes ont besoin de moins d’eau pendant les mois froids. Regardez la terre avant de prendre l’arrosoir.
`,
  'ja-JP': `# 植物に水をやる

じょうろに 2 リットルの水を入れます。1 時間待ちます。それから、すべての植物にゆっくりと水をやります。

## 道具

- [じょうろ](https://example.org/can)を一つ
- 小さい植物のための道具 \`sprinkle\`

## 冬には

寒い月には植物はあまり水を必要としません。じょうろを取る前に土を見てください。
`,
  'ar-SA': `# سقي النباتات

املأ الإبريق بمقدار 2 لتر من الماء. انتظر ساعة. ثم اسقِ كل نبتة ببطء.

## الأدوات

- [إبريق سقي](https://example.org/can) واحد
- الأداة \`sprinkle\` للنباتات الصغيرة

## في الشتاء

تحتاج النباتات إلى ماء أقل في الأشهر الباردة. انظر إلى التربة قبل أن تأخذ الإبريق.
`,
};

const ALL = () => true;

/** Later English: what changed is in the translation as it was. */
const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['another number', (text) => text.replace('2 litres', '7 litres')],
  ['another link', (text) => text.replace('example.org/can', 'example.org/vessel')],
  ['another code', (text) => text.replace('`sprinkle`', '`drizzle`')],
  ['a new sentence', (text) => text.replace('Look at', 'This holds for cactuses and palms in every room of the house. Look at')],
  ['a new paragraph', (text) => text.replace('## Tools', 'Never water them at noon, the sun is too strong.\n\n## Tools')],
  ['a paragraph less', (text) => text.replace(/Plants need[\s\S]*can\.\n/, '')],
];

describe.each(Object.entries(TRANSLATIONS))('a translation to %s', (tag, text) => {
  it.each(CHANGES)('was made before the English had %s', async (_, change) => {
    const [newer, older] = [await readUnits(change(ENGLISH)), await readUnits(ENGLISH)];
    const found = explain([newer, older], { units: await readUnits(text, { tag }), counts: ALL, known: [] });
    expect(found.revision).toBe(1);
    expect(found.confidence).toBeGreaterThan(0.5);
    expect(sources(found.units)).toEqual(sources(older));
  });

  it.each(CHANGES)('was made after the English had lost %s', async (_, change) => {
    const [newer, older] = [await readUnits(ENGLISH), await readUnits(change(ENGLISH))];
    const found = explain([newer, older], { units: await readUnits(text, { tag }), counts: ALL, known: [] });
    expect(found.revision).toBe(0);
    expect(found.confidence).toBeGreaterThan(0.5);
  });

  it('was made from the newest English where nothing tells', async () => {
    const older = ENGLISH.replace('slowly', 'gently');
    const found = explain([await readUnits(ENGLISH), await readUnits(older)], {
      units: await readUnits(text, { tag }),
      counts: ALL,
      known: [],
    });
    expect(found.revision).toBe(0);
  });

  it('takes what only one section shows for that section alone', async () => {
    const newer = ENGLISH.replace('2 litres', '7 litres').replace('`sprinkle`', '`drizzle`').replace('/can)', '/vessel)');
    const half = text.replace('`sprinkle`', '`drizzle`').replace('/can)', '/vessel)');
    const found = explain([await readUnits(newer), await readUnits(ENGLISH)], {
      units: await readUnits(half, { tag }),
      counts: ALL,
      known: [],
    });
    const kept = sources(found.units).filter((source) => /litres|drizzle|sprinkle/.test(source));
    expect(kept.join(' ')).toContain('drizzle');
  });
});

it('has a confidence, and units of its revisions alone', async () => {
  const words = ['One.', 'Two 2.', '# Three', '- Four `4`', 'Five [5](5).', 'Six six six six six.'];
  const page = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((lines) => lines.join('\n\n'));
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), page, async (revisions, target) => {
      const read = await Promise.all(revisions.map((text) => readUnits(text)));
      const found = explain(read, { units: await readUnits(target, { tag: 'fr-FR' }), counts: ALL, known: [] });
      expect(read[found.revision]).toBeDefined();
      expect(found.confidence).toBeGreaterThan(0);
      expect(found.confidence).toBeLessThanOrEqual(1);
      const known = new Set(read.flatMap(sources));
      expect(sources(found.units).filter((source) => !known.has(source))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

function sources(units: readonly Unit[]): readonly string[] {
  return units.map((unit) => unit.source);
}
