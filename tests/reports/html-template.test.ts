import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/reports/html-template.ts';
import { HOSTILE } from './fixture.ts';

const DECODED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const decode = (markup: string) => markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => DECODED[entity] ?? '');

describe('html', () => {
  it.each(HOSTILE)('keeps %j inside its attribute and its element', (text) => {
    const markup = html`<td title="${text}">${text}</td>`.toString();
    expect(markup).toMatch(/^<td title="[^"<>]*">[^<>]*<\/td>$/);
  });

  it('escapes so that the text comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'&<>"\'lt;amp#39 é日') }), (text) => {
        const markup = html`${text}`.toString();
        expect(markup).not.toMatch(/[<>"']/);
        expect(decode(markup)).toBe(text);
      }),
    );
  });

  it('lets only its own values through', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(html`<p>${inner}${[inner, inner]}${7}</p>`.toString()).toBe(
      '<p><b>&lt;i&gt;</b><b>&lt;i&gt;</b><b>&lt;i&gt;</b>7</p>',
    );
  });

  it('does not take an object that looks like its own', () => {
    const forged = { toString: () => '<script>' };
    // @ts-expect-error: only text, numbers and what `html` made may stand in a template
    expect(() => html`${forged}`).toThrow(TypeError);
  });
});
