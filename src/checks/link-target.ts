import type { CheckedDocument, Destinations, DocumentCheck } from './document-check.ts';
import { found } from './expected.ts';
import { type LocalLink, localLinks } from './links.ts';
import type { Problem } from './problem.ts';

export const linkTarget: DocumentCheck = {
  rule: 'link-target',
  severity: 'warning',
  summary: 'A relative link leads to a file of the project, in the language of the document or in that of the source.',
  exceptions:
    'Files that only the build of a site makes. An error where the link of the source, in whose place it stands, leads somewhere; nothing is said of a link that leads nowhere in the source either.',
  check: (document, destinations) => {
    const { source, target, madeFrom, locale } = document;
    const links = localLinks(target.outline.links).filter(({ path }) => path !== '');
    const before = localLinks([...source.outline.links, ...(madeFrom?.outline.links ?? [])]);
    const known = new Set(before.map(({ path }) => path));
    const missing = links.filter(({ path }) => destinations.find(target.path, path, locale).type === 'missing');
    if (missing.length === 0) return [];
    const twins = twinsOf(document, links);
    return once(missing).flatMap((link) =>
      problemOf(link, { document, destinations, twin: known.has(link.path) ? link.path : (twins.get(link.path) ?? null) }),
    );
  },
};

function problemOf(
  { link, path }: LocalLink,
  context: { readonly document: CheckedDocument; readonly destinations: Destinations; readonly twin: string | null },
): readonly Problem[] {
  const { document, destinations, twin } = context;
  const { source, sourceLocale } = document;
  const leads = twin === null ? 'missing' : destinations.find(source.path, twin, sourceLocale).type;
  if (twin === path && leads !== 'found') return [];
  if (leads === 'found' && twin !== null) {
    const expected = twin === path ? `a file behind \`${path}\`, as in the source` : `a link to \`${twin}\` as in the source`;
    return [
      found(link.range, `Expected ${expected}, found ${twin === path ? 'none' : `\`${path}\`, which leads nowhere`}`, 'error'),
    ];
  }
  return [found(link.range, `Expected a file of the project behind \`${path}\`, found none`)];
}

/** The links that only the translation has, each with the one that only the source has in its place: as many of both. */
function twinsOf({ source }: CheckedDocument, links: readonly LocalLink[]): ReadonlyMap<string, string> {
  const paths = (list: readonly LocalLink[]) => [...new Set(list.map(({ path }) => path).filter((path) => path !== ''))];
  const [before, now] = [paths(localLinks(source.outline.links)), paths(links)];
  const gone = before.filter((path) => !now.includes(path));
  const own = now.filter((path) => !before.includes(path));
  return new Map(gone.length === own.length ? own.map((path, at) => [path, gone[at] ?? '']) : []);
}

function once(links: readonly LocalLink[]): readonly LocalLink[] {
  return [...new Map([...links].reverse().map((link) => [link.path, link])).values()].reverse();
}
