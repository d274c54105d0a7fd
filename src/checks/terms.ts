import { OBJECT } from '../text/inline-part.ts';
import type { CheckedPair, PairCheck } from './pair-check.ts';
import { type Problem, problem, problemAt } from './problem.ts';
import { shown } from './shown.ts';
import { hasTerm, hasTranslatedTerm, stemmed } from './term-match.ts';
import { visible } from './visible.ts';

/** Terms that are listed as such stay as they are. */
export const untranslatedTerms: PairCheck = {
  rule: 'untranslated-terms',
  severity: 'warning',
  summary: 'Terms of the terminology that are not to be translated stand in the translation as in the source.',
  exceptions: 'A sentence that says `it` instead of repeating the name.',
  check: (pair, { untranslated }) => {
    if (untranslated.length === 0) return [];
    const source = visible(pair.source);
    return untranslated.filter((term) => hasTerm(source, term)).flatMap((term) => untranslatedTerm(pair, term));
  },
};

function untranslatedTerm({ target, block }: CheckedPair, term: string): readonly Problem[] {
  if (target.includes(term) || block.target.includes(term)) return [];
  const at = target.toLowerCase().indexOf(term.toLowerCase());
  if (at === -1) return [problem(`Expected the term ${shown(term)}, found none`)];
  const found = target.slice(at, at + term.length);
  return [problemAt(found, `Expected the term ${shown(term)}, found ${shown(found)}`)];
}

/** Terms are translated as the glossary has it. */
export const glossaryTerms: PairCheck = {
  rule: 'glossary-terms',
  severity: 'warning',
  summary: 'Terms of the glossary are translated as it says.',
  exceptions:
    'A pronoun instead of the term, a word of another meaning, and inflected forms that differ from the term in more than their ending.',
  check: (pair, { terms }) => {
    if (terms.length === 0) return [];
    const source = stemmed(visible(pair.source).replaceAll(OBJECT, ' '));
    const wanted = new Map<string, string[]>();
    for (const term of terms)
      if (source.has(term.source)) wanted.set(term.source, [...(wanted.get(term.source) ?? []), term.target]);
    const missing = [...wanted].filter(([, targets]) => !targets.some((target) => hasTranslatedTerm(pair.block.target, target)));
    return missing.map(([term, targets]) =>
      problem(`Expected ${targets.map(shown).join(' or ')} for ${shown(term)}, found neither it nor a form of it`),
    );
  },
};
