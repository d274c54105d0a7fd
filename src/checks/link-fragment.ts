import type { Locale } from '../model/locale.ts';
import type { CheckedDocument, CheckedSide, Destinations, DocumentCheck } from './document-check.ts';
import { found } from './expected.ts';
import { type LocalLink, localLinks } from './links.ts';
import type { Problem } from './problem.ts';

export const linkFragment: DocumentCheck = {
  rule: 'link-fragment',
  severity: 'warning',
  summary: 'A `#fragment` leads to a heading or an anchor of the page that the link leads to, in the language of the document.',
  exceptions:
    'Sites that make fragments in a way of their own, or keep those of the source. Nothing is said of a fragment that leads nowhere in the source either.',
  check: async (document, destinations) => {
    const { target, locale } = document;
    const problems: Problem[] = [];
    const told = new Set<string>();
    for (const link of localLinks(target.outline.links)) {
      const name = `${link.path}#${link.fragment}`;
      if (link.fragment === '' || told.has(name)) continue;
      told.add(name);
      const page = await pageOf(target, link, { locale, destinations });
      if (page === null || leadsTo(page.anchors, link.fragment) || !(await isSound(document, link, destinations))) continue;
      const where = page.path === target.path ? 'this document' : `\`${page.path}\``;
      problems.push(found(link.link.range, `Expected a heading or an anchor \`${link.fragment}\` in ${where}, found none`));
    }
    return problems;
  },
};

/** Whether the source has no such link, or has one that leads somewhere. */
async function isSound(
  { source, sourceLocale, madeFrom }: CheckedDocument,
  link: LocalLink,
  destinations: Destinations,
): Promise<boolean> {
  const before = localLinks([...source.outline.links, ...(madeFrom?.outline.links ?? [])]);
  if (!before.some(({ path, fragment }) => path === link.path && fragment === link.fragment)) return true;
  const page = await pageOf(source, link, { locale: sourceLocale, destinations });
  return page !== null && leadsTo(page.anchors, link.fragment);
}

async function pageOf(
  side: CheckedSide,
  { path }: LocalLink,
  { locale, destinations }: { readonly locale: Locale; readonly destinations: Destinations },
): Promise<{ readonly path: string; readonly anchors: ReadonlySet<string> } | null> {
  if (path === '') return { path: side.path, anchors: side.outline.anchors };
  const destination = destinations.find(side.path, path, locale);
  if (destination.type === 'missing' || destination.type === 'unjudged') return null;
  const anchors = await destinations.anchorsOf(destination.path);
  return anchors === null ? null : { path: destination.path, anchors };
}

function leadsTo(anchors: ReadonlySet<string>, fragment: string): boolean {
  return anchors.has(fragment.toLowerCase());
}
