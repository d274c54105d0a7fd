import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentAddress, listAddress, routeOf } from '../../../src/dashboard/client/route.ts';

describe('routeOf', () => {
  it.each([
    ['', 'overview'],
    ['#/', 'overview'],
    ['#/documents', 'documents'],
    ['#/work?status=stale', 'work'],
    ['#/nowhere', 'none'],
    ['#/documents/more', 'none'],
    ['#/__proto__', 'none'],
  ])('%s is the page %s', (hash, page) => {
    expect(routeOf(hash).page).toBe(page);
  });

  it('takes what an address asks', () => {
    expect(routeOf(listAddress('work', { status: 'stale', locale: null, q: 'a&b' })).query.toString()).toBe(
      'status=stale&q=a%26b',
    );
  });

  it('gives an address to whatever a file is called', () => {
    expect(documentAddress({ path: 'a\ud800.md', locale: 'fr-FR', unit: null })).toBe('#/doc/fr-FR/a%EF%BF%BD.md');
  });

  it('reads back the address of any document and sentence', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/^[0-9a-f]{5}-p?\d+$/.test(text));
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const unit = fc.constantFrom(null, 'd53db-128', 'd53db-p102');
    fc.assert(
      fc.property(path, unit, (own, id) => {
        const route = routeOf(documentAddress({ path: own, locale: 'fr-FR', unit: id }));
        expect([route.page, route.locale, route.path, route.unit]).toEqual(['document', 'fr-FR', own, id]);
      }),
    );
  });
});
