import { inlineParts } from '../text/inline-parts.ts';
import { difference } from './multiset.ts';
import type { PairCheck } from './pair-check.ts';
import { problem, problemAt } from './problem.ts';
import { shown } from './shown.ts';

/** What a program replaces stays as it is. */
export const samePlaceholders: PairCheck = {
  rule: 'same-placeholders',
  severity: 'error',
  summary: 'The translation has the placeholders, includes, cross-references and expressions of its source, unchanged.',
  exceptions:
    'A word in braces that readers are to replace is reported when it was translated: put it into inline code, or leave it as it is.',
  check: ({ source, target, block }) => {
    const { lost, added } = difference({ source: placeholdersOf(source), target: placeholdersOf(target) }, () => ({
      source: placeholdersOf(block.source),
      target: placeholdersOf(block.target),
    }));
    const rest = [...added];
    const problems = lost.map((placeholder) => {
      const found = rest.shift();
      const expected = `Expected placeholder ${shown(placeholder)}, found`;
      return found === undefined ? lostOne(expected, target, placeholder) : problemAt(found, `${expected} ${shown(found)}`);
    });
    return [
      ...problems,
      ...rest.map((found) => ({
        ...problemAt(found, `Expected no placeholder, found ${shown(found)}`),
        severity: 'warning' as const,
      })),
    ];
  },
};

function lostOne(expected: string, target: string, placeholder: string) {
  const isNamed = placeholdersOf(target).includes(placeholder);
  const message = `${expected} ${isNamed ? 'it less often than the source has it' : 'none'}`;
  return { ...problem(message), severity: isNamed ? ('warning' as const) : null };
}

/** Placeholders as they stand, but for the texts in them that readers see. */
function placeholdersOf(markdown: string): readonly string[] {
  return inlineParts(markdown).parts.flatMap(({ type, value }) => {
    if (type !== 'placeholder' || value.startsWith(':::image')) return [];
    if (!value.startsWith('[!')) return [value];
    // The text of an include is a label, its target is what counts.
    return [value.replace(/\[[^![\]]*\]/, '[]').replace(/\s+/g, ' ')];
  });
}
