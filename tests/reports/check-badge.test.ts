import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { checkBadge } from '../../src/reports/check-badge.ts';
import { CHANGE, CLEAN, checkReport, DE, localeCheck, MISSING, ORPHANED, QUALITY, STALE } from './check-fixture.ts';
import { FR } from './fixture.ts';

const REPORTS = [
  [CLEAN, 'up to date'],
  [CHANGE, '1 error'],
  [checkReport([QUALITY, QUALITY]), '2 errors'],
  [checkReport([STALE], { locales: [localeCheck(FR, { stale: 5 }), localeCheck(DE, { stale: 7, missing: 3 })] }), '12 stale'],
  [checkReport([MISSING], { locales: [localeCheck(FR, { missing: 1234 })] }), '1,234 missing'],
  [checkReport([ORPHANED], { locales: [localeCheck(FR, { orphaned: 2 })] }), '2 orphaned'],
  [checkReport([ORPHANED, STALE]), '2 warnings'],
  [checkReport([MISSING]), 'up to date'],
] as const;

/** The tags and the text of an SVG, which has to be well-formed. */
function read(svg: string): { names: string[]; attributes: string[]; text: string } {
  const parser = new SaxesParser();
  const names: string[] = [];
  const attributes: string[] = [];
  let text = '';
  parser.on('opentag', (tag) => {
    names.push(tag.name);
    attributes.push(...Object.entries(tag.attributes).map(([name, value]) => `${name}=${value}`));
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.write(svg).close();
  return { names, attributes, text };
}

/** Of sRGB colours, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('checkBadge', () => {
  it.each(REPORTS)('tells the worst, row %#: %s', (report, value) => {
    const { text, attributes } = read(checkBadge(report));
    expect(text.replace(/\n+/g, '\n').trim()).toBe(`translations: ${value}\ntranslations\n${value}`);
    expect(attributes).toContain(`aria-label=translations: ${value}`);
    expect(attributes).toContain('role=img');
  });

  it.each(REPORTS)('can be read, row %#', (report) => {
    const grounds = [...checkBadge(report).matchAll(/(?:rect|path)[^>]* fill="(#\w{6})"/g)].map(([, colour]) => colour ?? '');
    expect(grounds).toHaveLength(2);
    for (const ground of grounds) expect(contrast('#ffffff', ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('needs nothing else', () => {
    const { names, attributes } = read(checkBadge(CHANGE));
    expect(new Set(names)).toEqual(new Set(['svg', 'title', 'rect', 'path', 'g', 'text']));
    expect(attributes.filter((attribute) => /href|url\(|^on|^id=|style/.test(attribute))).toEqual([]);
  });
});
