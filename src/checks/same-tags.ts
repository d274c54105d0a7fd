import { inlineParts } from '../text/inline-parts.ts';
import { difference } from './multiset.ts';
import type { PairCheck } from './pair-check.ts';
import { problem, problemAt } from './problem.ts';
import { shown } from './shown.ts';

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** What a language may need beyond its source: a direction, a reading aid, a place to break a line. */
const OF_LANGUAGES = /^<\/?(?:span|bdi|bdo|ruby|rb|rt|rp|wbr)>$/;
const TAG = /^<(\/?)([A-Za-z][\w.:-]*)/;

/** The HTML tags and components of the source stand in the translation. */
export const sameTags: PairCheck = {
  rule: 'same-tags',
  severity: 'warning',
  summary: 'The translation has the HTML tags and components of its source; a tag without its partner is an error.',
  exceptions:
    'A translator may do without a `<br>` or a `<kbd>`. Attributes are not compared, and tags that a language needs, such as `<bdi>` and `<ruby>`, may be added.',
  check: ({ source, target, block }) => {
    const { lost, added } = difference({ source: tagsOf(source), target: tagsOf(target) }, () => ({
      source: tagsOf(block.source),
      target: tagsOf(block.target),
    }));
    if (lost.length === 0 && added.length === 0) return [];
    const isTorn = openBalance(block.target) !== openBalance(block.source);
    // What stood in code is told as lost code.
    const fresh = added.filter((tag) => !isInCode(block.source, tag) && (isTorn || !OF_LANGUAGES.test(tag)));
    if (lost.length === 0 && fresh.length === 0) return [];
    const severity = isTorn ? ('error' as const) : null;
    const rest = [...fresh];
    const problems = lost.map((tag) => {
      const found = rest.shift();
      const message = `Expected tag ${shown(tag)}, found ${found === undefined ? 'none' : shown(found)}`;
      return { ...(found === undefined ? problem(message) : problemAt(found, message)), severity };
    });
    return [...problems, ...rest.map((tag) => ({ ...problemAt(tag, `Expected no tag, found ${shown(tag)}`), severity }))];
  },
};

/** Names of tags, with the slash of those that close. */
function tagsOf(markdown: string): readonly string[] {
  return inlineParts(markdown).parts.flatMap(({ type, value }) => {
    const [, slash = '', name] = type === 'tag' ? (TAG.exec(value) ?? []) : [];
    if (name === undefined || /^(?:img|image)$/i.test(name)) return [];
    const spelled = /^[A-Z]+$/.test(name) || VOID.test(name.toLowerCase()) ? name.toLowerCase() : name;
    return [VOID.test(spelled) ? `<${spelled}>` : `<${slash}${spelled}>`];
  });
}

function isInCode(markdown: string, tag: string): boolean {
  return inlineParts(markdown).parts.some(
    ({ type, value }) => type === 'code' && value.toLowerCase().includes(tag.slice(0, -1).toLowerCase()),
  );
}

/** Which elements are opened more often than closed, and how often. */
function openBalance(markdown: string): string {
  const balance = new Map<string, number>();
  for (const { type, value } of inlineParts(markdown).parts) {
    const [, slash, name = ''] = type === 'tag' ? (TAG.exec(value) ?? []) : [];
    if (name === '' || VOID.test(name.toLowerCase()) || value.endsWith('/>')) continue;
    balance.set(name, (balance.get(name) ?? 0) + (slash === '/' ? -1 : 1));
  }
  return JSON.stringify([...balance].filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}
