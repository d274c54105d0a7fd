import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { localeBadge } from '../../../src/dashboard/server/badge.ts';
import type { Figures } from '../../../src/model/dashboard.ts';
import { locale } from '../../../src/model/locale.ts';
import { PAYLOADS } from '../payloads.ts';

function badgeOf(label: string | null, [units, current, cosmetic]: readonly [number, number, number]): string {
  const figures: Figures = [units, current, 0, 0, cosmetic, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const own = {
    tag: locale('fr-FR'),
    label,
    direction: 'ltr',
    documents: 1,
    pagesMissing: 0,
    figures,
    work: { stale: 0, missing: 0 },
  } as const;
  return localeBadge(own).text;
}

describe('localeBadge', () => {
  it.each([
    [[10, 10, 0], '100 %'],
    [[1000, 999, 0], '99 %'],
    [[10, 5, 1], '60 %'],
    [[10, 0, 0], '0 %'],
    [[0, 0, 0], '–'],
  ] as const)('tells what is current of %j', (figures, text) => {
    expect(badgeOf(null, figures)).toContain(`<title>fr-FR: ${text}</title>`);
  });

  it.each(PAYLOADS)('is well-formed whatever the language is called: %j', (label) => {
    const names = new Set<string>();
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => names.add(name));
    parser.write(badgeOf(label, [1, 1, 0])).close();
    expect([...names].sort()).toEqual(['g', 'path', 'rect', 'svg', 'text', 'title']);
  });
});
