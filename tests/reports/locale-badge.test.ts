import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Figures } from '../../src/model/dashboard.ts';
import { locale } from '../../src/model/locale.ts';
import { localeBadge } from '../../src/reports/locale-badge.ts';
import { PAYLOADS } from '../dashboard/payloads.ts';

function badgeOf(label: string | null, [units, current, cosmetic]: readonly [number, number, number]): string {
  const figures: Figures = [units, current, 0, 0, cosmetic, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  return localeBadge({ tag: locale('fr-FR'), label, figures });
}

describe('localeBadge', () => {
  it.each([
    [[10, 10, 0], '100 %'],
    [[1000, 999, 0], '99 %'],
    [[10, 5, 1], '60 %'],
    [[10, 0, 0], '0 %'],
    [[50, 29, 0], '58 %'],
    [[100, 29, 0], '29 %'],
    [[100, 50, 7], '57 %'],
    [[0, 0, 0], '–'],
  ] as const)('tells what is current of %j', (figures, text) => {
    expect(badgeOf(null, figures)).toContain(`<title>fr-FR: ${text}</title>`);
  });

  it.each([...PAYLOADS, '\uffff\u0001'])('is well-formed whatever the language is called: %j', (label) => {
    const names = new Set<string>();
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => names.add(name));
    parser.write(badgeOf(label, [1, 1, 0])).close();
    expect([...names].sort()).toEqual(['g', 'path', 'rect', 'svg', 'text', 'title']);
  });
});
