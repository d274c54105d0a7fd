import type { InlinePart } from '../text/inline-part.ts';
import { inlineParts } from '../text/inline-parts.ts';
import { pageKey } from '../text/same-page.ts';
import type { CheckedPair, PairCheck } from './pair-check.ts';
import { problemAt } from './problem.ts';
import { shown } from './shown.ts';

interface Link {
  readonly value: string;
  readonly page: string;
  /** What of its text no translator changes, most telling first. */
  readonly names: readonly string[];
}

/** A link whose text shows what it leads to leads there in the translation too. */
export const swappedLinks: PairCheck = {
  rule: 'swapped-links',
  severity: 'error',
  summary: 'Links whose texts hold the same code, number or name as in the source lead to the same page as there.',
  exceptions: 'Links whose texts are translated are not judged, because the order of words changes.',
  check: (pair) => {
    const sources = namedLinks(pair.source, pair);
    if (sources.size < 2) return [];
    const targets = namedLinks(pair.target, pair);
    const pages = pagesOf(targets);
    const sourcePages = pagesOf(sources);
    for (const [name, source] of sources) {
      const target = targets.get(name);
      if (!source || !target || target.page === source.page || !pages.has(source.page)) continue;
      if (!sourcePages.has(target.page)) continue;
      return [
        problemAt(
          target.value,
          `Expected link target ${shown(source.value)} behind ${shown(name)}, found ${shown(target.value)}`,
        ),
      ];
    }
    return [];
  },
};

function pagesOf(links: ReadonlyMap<string, Link | null>): ReadonlySet<string | undefined> {
  return new Set(Array.from(links.values(), (link) => link?.page));
}

/** The links by each name that tells them from all others; null where several have it. */
function namedLinks(markdown: string, pair: CheckedPair): ReadonlyMap<string, Link | null> {
  const links = new Map<string, Link | null>();
  const { parts } = inlineParts(markdown);
  for (const [index, part] of parts.entries()) {
    if (part.type !== 'link' && part.type !== 'reference') continue;
    const page = part.type === 'link' ? pageKey(part.value, pair) : part.value.toLowerCase();
    const link = { value: part.value, page, names: namesOf(markdown, part, parts, index + 1) };
    for (const name of link.names) {
      const known = links.get(name);
      links.set(name, links.has(name) && known?.page !== page ? null : link);
    }
  }
  return links;
}

function namesOf(markdown: string, { text }: InlinePart, parts: readonly InlinePart[], next: number): readonly string[] {
  if (text === null) return [];
  const words = markdown.slice(text.start, text.end).trim().replace(/[*_]/g, '');
  const codes: string[] = [];
  for (let at = next; (parts[at]?.start ?? text.end) < text.end; at += 1)
    if (parts[at]?.type === 'code') codes.push(parts[at]?.value ?? '');
  const numbers = words.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return [...new Set([codes.join(' '), words, numbers.join(' ')])].filter((name) => name !== '');
}
