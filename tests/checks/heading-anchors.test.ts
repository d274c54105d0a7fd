import { describe, expect, it } from 'vitest';
import { headingAnchors } from '../../src/checks/heading-anchors.ts';
import { problemsOf } from './checked.ts';

const pair = (target: string, source: string) =>
  `<span data-ttu-id="abcde-101">${target}</span><span class="sxs-lookup"><span data-stu-id="abcde-101">${source}</span></span>`;

describe('the check of anchors', () => {
  it.each([
    [
      '## Hay {#feed}\n',
      '## Foin\n',
      'warning ## Foin: Expected the anchor `feed` as in the source, found none: links to it lead nowhere',
    ],
    [
      '<a name="top"></a>\n\nHay.\n',
      'Foin.\n',
      'warning -: Expected the anchor `top` as in the source, found none: links to it lead nowhere',
    ],
  ])('beside %j, of %j', async (source, target, expected) => {
    expect(await problemsOf(headingAnchors, source, target)).toEqual([expected]);
  });

  it.each([
    ['## Hay {#feed}\n', '## <a id="feed"></a>Foin\n'],
    ['## Hay {#foin}\n', '## Foin\n'],
    ['`## Hay {#feed}`\n', 'Foin.\n'],
    ['## Hay\n', '## Foin\n'],
  ])('beside %j, nothing of %j', async (source, target) => {
    expect(await problemsOf(headingAnchors, source, target)).toEqual([]);
  });

  it('wants the English anchor in each heading of a bilingual document that has anchors', async () => {
    const [first, second] = [
      `## <a name="hay--oats"></a>${pair('Foin', 'Hay & Oats')}`,
      `## ${pair('Eau', 'Use [water](a.md)')}`,
    ];
    const source = '## Hay & Oats\n\n## Use [water](a.md)\n\n## Gate\n';
    const third = `## <a name="porte"></a>${pair('Porte', 'Gate')}`;
    expect(await problemsOf(headingAnchors, source, `${first}\n\n${second}\n\n${third}\n`)).toEqual([
      `warning ${second.slice(0, second.indexOf('</span>'))}: Expected \`<a name="use-water"></a>\` in the heading, found no anchor`,
      `info ${third.slice(0, third.indexOf('</span>'))}: Expected the anchor \`gate\`, made of the English heading, found \`porte\``,
    ]);
    expect(await problemsOf(headingAnchors, source, `${second}\n\n## ${pair('Porte', 'Gate')}\n`)).toEqual([]);
  });
});
