import { describe, expect, it } from 'vitest';
import { spanPlace } from '../../src/checks/span-place.ts';
import { problemsOf } from './checked.ts';

const pair = (target: string, source: string, id = 'abcde-101') =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;

describe('the check of where spans stand', () => {
  it.each([
    [`> ${pair('[!NOTE]', '[!NOTE]')}\n`, 'error', 'around the marker of an alert'],
    [`| A |\n| ${pair('---', '---')} |\n| B |\n`, 'error', 'in the row under the header of a table'],
    [`:::image source="a.png" alt-text="${pair('Foin', 'Hay')}":::\n`, 'warning', 'in a line of `:::`'],
    [`<!-- ${pair('Foin', 'Hay')} -->\n`, 'warning', 'in a comment'],
  ])('%j', async (target, severity, place) => {
    const [found, ...more] = await problemsOf(spanPlace, 'Hay\n', target);
    expect(found).toMatch(new RegExp(`^${severity} <span`));
    expect(found?.endsWith(`Expected no span ${place}, found one`)).toBe(true);
    expect(more).toEqual([]);
  });

  it.each([
    `> [!NOTE]\n> ${pair('Foin', 'Hay')}\n`,
    `> [!NOTE] ${pair('Foin', 'Hay')}\n`,
    `| ${pair('Foin', 'Hay')} |\n|---|\n| ${pair('a', 'b', 'abcde-102')} |\n`,
    `:::image source="a.png" alt-text="b"::: ${pair('Foin', 'Hay')}\n`,
    `\`\`\`\n<!-- ${pair('Foin', 'Hay')} -->\n\`\`\`\n`,
    `<!-- a -->\n${pair('Foin', 'Hay')}\n`,
    `- ${pair('-', '-')}\n`,
  ])('says nothing of %j', async (target) => {
    expect(await problemsOf(spanPlace, 'Hay\n', target)).toEqual([]);
  });
});
