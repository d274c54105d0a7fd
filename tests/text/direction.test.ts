import { expect, it } from 'vitest';
import { locale } from '../../src/model/locale.ts';
import { direction } from '../../src/text/direction.ts';

it.each([
  ['fr-FR', 'ltr'],
  ['ar-SA', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['pa-PK', 'rtl'],
  ['pa-IN', 'ltr'],
  ['az-Arab', 'rtl'],
  ['sr-Cyrl-RS', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['dv', 'rtl'],
  ['ja-JP', 'ltr'],
  ['qaa', 'ltr'],
])('%s runs %s', (tag, expected) => {
  expect(direction(locale(tag))).toBe(expected);
});
