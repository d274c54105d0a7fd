import { inlineParts } from '../text/inline-parts.ts';
import { difference } from './multiset.ts';
import type { CheckedPair, PairCheck } from './pair-check.ts';
import { type Problem, problem, problemAt } from './problem.ts';
import { shown } from './shown.ts';
import { isCodeTorn } from './unless.ts';

/** Code that a reader replaces: `<file name>`, `<your-token>`. Translators may translate it. */
const FOR_READERS = /<(?:[^<>=/]*[\s_-][^<>=/]*|your[^<>=/]*)>/giu;

/** Inline code stays as it is, each as often as in the source. */
export const sameCodes: PairCheck = {
  rule: 'same-codes',
  severity: 'error',
  summary: 'The translation has the inline code of its source, unchanged.',
  exceptions:
    'Code that is named more or less often, code that was plain text in the source and words such as `<file name>` in code are warnings: translate what the reader is to replace, or turn the rule down.',
  check: (pair) => {
    if (isCodeTorn(pair)) return [problemAt('`', 'Expected a partner of the backtick, found none: the code does not end')];
    const { lost, added } = differenceOf(pair);
    const rest = [...added];
    const problems = lost.map((code) => lostCode(pair, code, takeLikely(rest, code)));
    return [...problems, ...rest.flatMap((code) => addedCode(pair, code))];
  },
};

function differenceOf({ source, target, block }: CheckedPair) {
  return difference({ source: codesOf(source), target: codesOf(target) }, () => ({
    source: codesOf(block.source),
    target: codesOf(block.target),
  }));
}

function codesOf(markdown: string): readonly string[] {
  return inlineParts(markdown).parts.flatMap(({ type, value }) => (type === 'code' ? [value.normalize('NFC').trim()] : []));
}

/** Takes the added code that stands for the lost one. */
function takeLikely(added: string[], lost: string): string | null {
  const index = added.findIndex((code) => template(code) === template(lost) || code.includes(lost) || lost.includes(code));
  return added.splice(index === -1 ? 0 : index, 1)[0] ?? null;
}

function template(code: string): string {
  return code.replace(FOR_READERS, '<>').toLowerCase();
}

function lostCode({ target }: CheckedPair, lost: string, added: string | null): Problem {
  if (added === null) {
    const isNamed = codesOf(target).includes(lost);
    const found = isNamed ? 'it less often than the source has it' : 'none';
    return { ...problem(`Expected inline code ${shown(lost)}, found ${found}`), severity: isNamed ? 'warning' : null };
  }
  const isForReaders = template(added) === template(lost) && lost.match(FOR_READERS) !== null;
  return {
    ...problemAt(added, `Expected inline code ${shown(lost)}, found ${shown(added)}`),
    severity: isForReaders ? 'warning' : null,
  };
}

function addedCode({ source, block }: CheckedPair, code: string): readonly Problem[] {
  if (codesOf(block.source).includes(code)) return [];
  const found = source.includes(code) ? 'it as code' : 'it';
  const wanted = source.includes(code) ? `${shown(code)} as plain text` : `no inline code ${shown(code)}`;
  return [{ ...problemAt(code, `Expected ${wanted}, found ${found}`), severity: 'warning' }];
}
