import { brokenLinks } from './broken-links.ts';
import type { PairCheck } from './pair-check.ts';
import { problemAt } from './problem.ts';
import { shown } from './shown.ts';

/** What was a link in the source is one in the translation: `](` is not torn apart, its parentheses close. */
export const linkSyntax: PairCheck = {
  rule: 'link-syntax',
  severity: 'error',
  summary: 'The links and images of the translation are written so that Markdown reads them.',
  exceptions:
    'Text in brackets before an address in parentheses that is meant to be read as it stands; put a backslash before the bracket.',
  check: ({ source, target }) => {
    const broken = brokenLinks(target);
    return broken
      .slice(brokenLinks(source).length)
      .map(({ found, expected }) => problemAt(found, `Expected ${shown(expected)}, found ${shown(found)}`));
  },
};
