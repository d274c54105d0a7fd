import { brokenLinks } from './broken-links.ts';
import { type Destination, destinationDifference, imageDestinations, linkDestinations, spelling } from './destinations.ts';
import type { CheckedPair, PairCheck } from './pair-check.ts';
import { type Problem, problem, problemAt } from './problem.ts';
import { shown } from './shown.ts';

type Read = (markdown: string, pair: CheckedPair) => readonly Destination[];

/** The links of the source lead to the same pages in the translation. */
export const sameLinks: PairCheck = {
  rule: 'same-links',
  severity: 'error',
  summary: 'The links of the translation lead where those of its source lead.',
  exceptions:
    'Another language in the address, another fragment and other `../` are the same page. A link to a page written for readers of the language is reported: turn the rule down if you have many.',
  check: (pair) => sameDestinations(pair, linkDestinations, 'link'),
};

/** The images of the source stand in the translation. */
export const sameImages: PairCheck = {
  rule: 'same-images',
  severity: 'error',
  summary: 'The translation has the images of its source.',
  exceptions:
    'An image of the same name in a folder of the language, or with the language in its name, is the same image. An image of another name is reported: name it after the one that it replaces.',
  check: (pair) => sameDestinations(pair, imageDestinations, 'image'),
};

function sameDestinations(pair: CheckedPair, read: Read, what: 'link' | 'image'): readonly Problem[] {
  const { lost, added } = destinationDifference(pair, read);
  if (lost.length === 0 && added.length === 0) return [];
  // A link that does not read as one is told by its own rule.
  const broken = Math.max(0, brokenLinks(pair.target).length - brokenLinks(pair.source).length);
  const sources = read(pair.source, pair);
  const targets = read(pair.target, pair);
  const rest = added.map((key) => spelling(targets, key));
  const problems = lost.slice(broken).map((key) => {
    const expected = spelling(sources, key);
    const found = rest.shift();
    if (found !== undefined) return problemAt(found, `Expected ${what} target ${shown(expected)}, found ${shown(found)}`);
    const isThere = targets.some((target) => target.key === key);
    const message = `Expected ${what} target ${shown(expected)}, found ${isThere ? 'it less often than the source has it' : 'none'}`;
    return { ...problem(message), severity: isThere ? ('warning' as const) : null };
  });
  return [...problems, ...rest.map((value) => addedTarget(value, what))];
}

function addedTarget(value: string, what: string): Problem {
  return { ...problemAt(value, `Expected no ${what} to ${shown(value)}, found one`), severity: 'warning' };
}
