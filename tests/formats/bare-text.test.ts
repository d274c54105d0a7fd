import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareText } from '../../src/formats/bare-text.ts';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { read, spans } from './spans.ts';

/** The bare texts of a bilingual document, each behind the number of pairs before it. */
async function bare(text: string): Promise<readonly string[]> {
  const { bitext } = await read(text);
  const { range } = await readFrontMatter(text);
  return bareText(text, bitext.pairs, range.end).map(({ text: found, after }) => `${after + 1} ${found}`);
}

const A = spans('a1b2c-101', 'Nourrissez les poules.', 'Feed the hens.');
const B = spans('a1b2c-102', 'Fermez la porte.', 'Close the gate.');

describe('bare text', () => {
  const FOUND: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
    ['before the first pair', `Bonjour tout le monde.\n\n${A}\n`, ['0 Bonjour tout le monde.']],
    ['between the pairs of a line', `${A} Donnez du foin. ${B}`, ['1 Donnez du foin.']],
    ['behind the last pair', `${A}\n\nDonnez du foin.\n`, ['1 Donnez du foin.']],
    ['in a heading', `## <a name="hay"></a>Le bon foin\n\n${A}`, ['0 Le bon foin']],
    ['in an item', `- ${A}\n- Donnez **du foin**.\n  1. Ouvrez la porte`, ['1 Donnez **du foin**.', '1 Ouvrez la porte']],
    ['in a nested item with deep indentation', `- ${A}\n    - Donnez du foin`, ['1 Donnez du foin']],
    ['in a paragraph of an item', `1. ${A}\n\n    Donnez du foin.`, ['1 Donnez du foin.']],
    ['in a task', `- [x] Donnez du foin\n- ${A}`, ['0 Donnez du foin']],
    ['in a quote', `> [!NOTE]\n> ${A}\n>\n> Donnez du foin.`, ['1 Donnez du foin.']],
    ['in a cell', `| ${A} | Donnez du foin |\n|-|-|\n| un | deux mots |`, ['1 Donnez du foin', '1 deux mots']],
    ['in HTML', `<p>Donnez du foin.</p>\n\n${A}`, ['0 Donnez du foin.']],
    ['beside code and links', `Lancez \`feed\` avec [le foin](a.md) ici.\n\n${A}`, ['0 Lancez `feed` avec [le foin](a.md) ici.']],
    ['on two lines', `Donnez du foin\net de l’eau.\n\n${A}`, ['0 Donnez du foin', '0 et de l’eau.']],
    ['in a footnote', `${A}[^1]\n\n[^1]: Donnez du foin.`, ['1 Donnez du foin.']],
    ['in Japanese', `干し草を与えます。\n\n${A}`, ['0 干し草を与えます。']],
    ['in Thai', `ให้อาหารไก่\n\n${A}`, ['0 ให้อาหารไก่']],
    ['in Korean', `건초를 줍니다.\n\n${A}`, ['0 건초를 줍니다.']],
    ['in Arabic', `أطعم الدجاج.\n\n${A}`, ['0 أطعم الدجاج.']],
    ['with CRLF', `Donnez du foin.\r\n\r\n${A}\r\n`, ['0 Donnez du foin.']],
  ];
  it.each(FOUND)('is found %s', async (_name, text, found) => {
    expect(await bare(text)).toEqual(found);
  });

  const NONE: readonly (readonly [name: string, text: string])[] = [
    ['front matter', `---\ntitle: Les bonnes poules\n---\n${A}`],
    ['markers and anchors', `# <a name="feed-the-hens"></a>${A}\n\n- ${B}\n\n> ***\n`],
    ['one word', `${A} et ${B}\n\nFoin\n\n- Foin\n`],
    ['a name with signs', `${A}\n\nAdd-Hay\n\n[Add-Hay](add-hay.md)`],
    ['a pair that is a link', `[${A}](../feed/the-good-hens.md "les poules")`],
    ['a pair in a link and an image', `[${A}](a.md) ![Les bonnes poules](b.png)`],
    ['a reference link', `[${A}][les bonnes poules]\n\n[les bonnes poules]: hens.md "Les bonnes poules"`],
    ['a code fence', `${A}\n\n\`\`\`sh\ndonnez du foin\n\`\`\`\n\n> ~~~\n> donnez du foin\n> ~~~\n`],
    ['indented code', `${A}\n\n    donnez du foin\n\n${B}`],
    ['code spans', `${A}\n\n\`donnez du foin\` \`\`et de l'eau\`\`\n\n- \`donnez du\nfoin\``],
    ['comments and tags', `<!-- donnez du foin\net de l’eau -->\n${A}<br/>\n<div title="donnez du foin" class="a b">\n</div>`],
    ['scripts and drawings', `<script>donnez du foin</script>\n<svg><text>donnez du foin</text></svg>\n\n${A}`],
    [
      'directives',
      `:::row:::\n::: zone pivot="donnez du foin"\n[!INCLUDE [donnez du foin](a.md)]\n{{< figure alt="donnez du foin" >}}\n\n${A}`,
    ],
    ['images', `:::image source="a.png" alt-text="Donnez du foin":::\n\n![Donnez du foin](a.png)\n\n${A}`],
    ['directives in a line', `${A} {{ donnez du foin }} [!INCLUDE [donnez du foin](a.md)] ${B}`],
    ['addresses', `${A} <https://example.com/du/foin> https://example.com/donnez/du/foin www.example.com`],
    ['references', `${A}&nbsp;&nbsp;&eacute;&agrave; &amp; ${B}`],
    ['a table’s delimiter row', `| ${A} | ${B} |\n|:----|----:|\n`],
    ['alerts', `> [!WARNING]\n> ${A}`],
    ['tabs', `# [${A}](#tab/les-bonnes-poules)`],
  ];
  it.each(NONE)('is not %s', async (_name, text) => {
    expect(await bare(text)).toEqual([]);
  });

  it('has the range of what it is', async () => {
    const text = `${A} *Donnez du foin.* ${B}`;
    const { bitext } = await read(text);
    const [found] = bareText(text, bitext.pairs, 0);
    expect(found?.range).toEqual({ start: A.length + 1, end: A.length + 18 });
  });

  it('is found for every pair that loses its spans', async () => {
    const sentences = [
      'Nourrissez les poules.',
      'Donnez **du foin** `ici`.',
      'Fermez [la porte](a.md).',
      'Une grande poule rousse',
    ];
    const lines = fc.array(fc.tuple(fc.constantFrom('', '## ', '- ', '1. ', '> ', '| '), fc.constantFrom(...sentences)), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(lines, fc.nat(), async (rows, pick) => {
        const lost = pick % rows.length;
        const text = rows
          .map(([marker, target], index) => marker + (index === lost ? target : spans(`a1b2c-${101 + index}`, target, 'x')))
          .join('\n\n');
        expect(await bare(text)).toEqual([`${lost} ${rows[lost]?.[1]}`]);
      }),
      { numRuns: 50 },
    );
  });
});
