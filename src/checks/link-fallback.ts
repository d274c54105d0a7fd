import type { DocumentCheck } from './document-check.ts';
import { found } from './expected.ts';
import { localLinks } from './links.ts';

const MOST_NAMED = 3;

export const linkFallback: DocumentCheck = {
  rule: 'link-fallback',
  severity: 'info',
  summary: 'A link to a page of the project leads to a page in the language of the document.',
  exceptions: 'Pages that are not to be translated.',
  check: ({ target, source, sourceLocale, locale }, destinations) => {
    const links = localLinks(target.outline.links).filter(({ path, link }) => path !== '' && link.kind !== 'image');
    const behind = links.flatMap(({ path, link }) => {
      const destination = destinations.find(target.path, path, locale);
      const isPage = destination.type === 'fallback' && /\.mdx?$/i.test(destination.path) && destination.path !== source.path;
      return isPage ? [{ path: destination.path, range: link.range }] : [];
    });
    const pages = [...new Set(behind.map(({ path }) => path))];
    const [first] = behind;
    if (first === undefined) return [];
    const named = pages.slice(0, MOST_NAMED).map((path) => `\`${path}\``);
    const list = `${named.join(', ')}${pages.length > MOST_NAMED ? ` and ${pages.length - MOST_NAMED} more` : ''}`;
    return [found(first.range, `Expected pages in \`${locale}\` behind all links, found ${list} in \`${sourceLocale}\` only`)];
  },
};
