import { locale } from '../../src/model/locale.ts';
import { type Language, languageOf, prepareLanguage } from '../../src/segment/language.ts';
import { rulesFor } from '../../src/segment/rules/index.ts';
import type { LanguageRules } from '../../src/segment/rules/rule.ts';
import { sentences } from '../../src/segment/sentences.ts';
import { plainProse } from '../../src/text/prose.ts';

/** The sentences of plain text in the language of a tag. */
export function split(text: string, tag: string): string[] {
  return splitIn(text, languageOf(locale(tag)));
}

/** The sentences of plain text under the given rules alone. */
export function splitBy(text: string, rules: LanguageRules): string[] {
  return splitIn(text, prepareLanguage(rules, null));
}

/** The rules that hold for a tag, those of all languages among them. */
export function rulesOf(tag: string): LanguageRules {
  const rules = rulesFor(locale(tag));
  if (rules === null) throw new Error(`Expected rules for ${tag}, found none`);
  return rules;
}

function splitIn(text: string, language: Language): string[] {
  return sentences(plainProse(text, 0), language, null).map(({ start, end }) => text.slice(start, end));
}
