import { describe, expect, it } from 'vitest';
import type { WorkRow } from '../../src/model/dashboard.ts';
import { byUrgency } from '../../src/text/urgency.ts';

describe('byUrgency', () => {
  it('puts first what changed most, then what is longest', () => {
    const row = (path: string, severity: 'major' | 'minor' | 'cosmetic' | null, words: number): WorkRow => [
      path,
      0,
      null,
      severity === null ? 'missing' : 'stale',
      severity,
      words,
      1,
      '',
      null,
    ];
    const rows = [
      row('a', null, 90),
      row('b', 'cosmetic', 99),
      row('c', 'minor', 3),
      row('d', 'major', 2),
      row('e', 'major', 5),
      row('f', null, 90),
    ];
    expect(rows.sort(byUrgency).map(([path]) => path)).toEqual(['e', 'd', 'c', 'a', 'f', 'b']);
  });
});
