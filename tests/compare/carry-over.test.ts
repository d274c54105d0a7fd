import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriedChanges, withChanges } from '../../src/compare/carry-over.ts';
import { classify } from '../../src/compare/severity.ts';

/** What becomes of a translation; null: a translator has to look. */
function carried(was: string, now: string, target: string): string | null {
  const changes = carriedChanges(was, now, { target, changes: classify(was, now).changes });
  return changes === null ? null : withChanges(target, changes);
}

describe('a mechanical change', () => {
  test.each([
    ['See [it](a.md).', 'See [it](b.md).', 'Voir [cela](a.md).', 'Voir [cela](b.md).'],
    ['Run `a` now.', 'Run `b-c` now.', 'Lancez `a` maintenant.', 'Lancez `b-c` maintenant.'],
    ['Wait 10 minutes.', 'Wait 15 minutes.', '10 分待ちます。', '15 分待ちます。'],
    [
      'Use `a` on 2 [nodes](n.md).',
      'Use `b` on 3 [nodes](m.md).',
      'Mit `a` auf 2 [Knoten](n.md).',
      'Mit `b` auf 3 [Knoten](m.md).',
    ],
    ['Swap `a` and `b`.', 'Swap `b` and `a`.', 'Échangez `a` et `b`.', 'Échangez `b` et `a`.'],
    ['Version 1.2.0 is out.', 'Version 1.3.0 is out.', 'Die Version 1.2.0 ist da.', 'Die Version 1.3.0 ist da.'],
    ['Since 2024.', 'Since 2026.', 'Depuis 2024.', 'Depuis 2026.'],
  ])('is carried over: %s → %s', (was, now, target, expected) => {
    expect(carried(was, now, target)).toBe(expected);
  });

  test.each([
    ['words changed', 'Run `a` now.', 'Run `b` soon.', 'Lancez `a`.'],
    ['the old one stands twice', 'Run `a` now.', 'Run `b` now.', 'Lancez `a`, oui `a`.'],
    ['the old one is not there', 'Wait 10 minutes.', 'Wait 15 minutes.', 'Warten Sie zehn Minuten.'],
    ['it is part of another number', 'Wait 10 minutes.', 'Wait 15 minutes.', 'Attendez 1.10 ou 100 minutes.'],
    ['it is part of another link', 'See [it](a.md).', 'See [it](b.md).', 'Voir [cela](aa.md).'],
    ['it came or went', 'See [it](a.md).', 'See it.', 'Voir [cela](a.md).'],
    ['the new code has a backtick', 'Run `a`.', 'Run ``b`c``.', 'Lancez `a`.'],
    ['the new link has a bracket', 'See [it](a.md).', 'See [it](b_(c).md).', 'Voir [cela](a.md).'],
    ['the kind is another', 'Use `10` here.', 'Use 10 here.', 'Utilisez `10` ici.'],
    ['a language groups the new number', 'Wait 10 seconds.', 'Wait 1,000 seconds.', 'Warten Sie 10 Sekunden.'],
    ['a language has another sign for fractions', 'Use 5 GB.', 'Use 1.5 GB.', 'Utilisez 5 Go.'],
    ['the old link was empty', 'See [it]().', 'See [it](b.md).', 'Voir [cela]().'],
    ['nothing changed', 'Run `a`.', 'Run `a`.', 'Lancez `a`.'],
  ])('is left to a translator where %s', (_, was, now, target) => {
    expect(carried(was, now, target)).toBeNull();
  });

  test('is never made twice, and takes nothing else along', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 1200 }), fc.string(), (was, now, around) => {
        const target = `${around} ${was} ${around}`;
        const result = carried(`Take ${was} of them.`, `Take ${now} of them.`, target);
        if (result !== null) expect(result).toBe(`${around} ${now} ${around}`);
      }),
    );
  });
});
