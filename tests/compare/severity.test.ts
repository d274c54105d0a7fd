import { describe, expect, it } from 'vitest';
import { classify } from '../../src/compare/severity.ts';
import { CHANGE_KINDS } from '../../src/model/comparison.ts';
import { sameTextKey } from '../../src/text/keys.ts';
import {
  CODE_ROWS,
  LANGUAGE_ROWS,
  LINK_ROWS,
  MARKUP_ROWS,
  MODAL_ROWS,
  NEGATION_ROWS,
  NUMBER_ROWS,
  SCOPE_ROWS,
  SIGN_ROWS,
  WORD_ROWS,
} from './severity-rows.ts';

const TABLES = {
  negation: NEGATION_ROWS,
  modal: MODAL_ROWS,
  scope: SCOPE_ROWS,
  word: WORD_ROWS,
  number: NUMBER_ROWS,
  code: CODE_ROWS,
  link: LINK_ROWS,
  markup: MARKUP_ROWS,
  sign: SIGN_ROWS,
  language: LANGUAGE_ROWS,
};

for (const [name, rows] of Object.entries(TABLES)) {
  describe(`severity: ${name}`, () => {
    it.each(rows)('%s → %s', (was, now, severity, changes) => {
      const change = sameTextKey(was) === sameTextKey(now) ? { severity: 'current', changes: [] } : classify(was, now);
      expect(change).toEqual({ severity, changes });
    });
  });
}

describe('severity', () => {
  const rows = Object.values(TABLES).flat();

  it('names changes in the order of reports', () => {
    for (const [was, now] of rows) {
      const order = classify(was, now).changes.map((kind) => CHANGE_KINDS.indexOf(kind));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  it('is the same in both directions', () => {
    for (const [was, now] of rows) expect(classify(now, was)).toEqual(classify(was, now));
  });
});
