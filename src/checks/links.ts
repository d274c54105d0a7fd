import type { OutlineLink } from '../text/outline.ts';

/** A link into the project, its destination in two parts. */
export interface LocalLink {
  readonly link: OutlineLink;
  /** Empty: the document itself. */
  readonly path: string;
  /** Decoded, without `#`; empty when there is none. */
  readonly fragment: string;
}

/** An address with a scheme or a host, a template, an alias that only a build knows. */
const FOREIGN = /^[a-z][a-z0-9+.-]*:|^\/\/|^[@$]|[{}<>|"]|^xref\b|^\\/i;
/** Fragments that lead to no anchor of the text: the top, a stretch of text, a route, a tab, lines of code. */
const NO_ANCHOR = /^$|^top$|^:~:|^[/!]|^tab(?:panel)?[/_]|^L\d+|[=&]/i;

/** The links of a document that may lead to files of the project. */
export function localLinks(links: readonly OutlineLink[]): readonly LocalLink[] {
  return links.flatMap((link) => {
    const destination = link.destination.trim();
    if (destination === '' || FOREIGN.test(destination)) return [];
    const hash = destination.indexOf('#');
    const path = (hash === -1 ? destination : destination.slice(0, hash)).replace(/\?.*$/s, '');
    const fragment = hash === -1 ? '' : decoded(destination.slice(hash + 1));
    return [{ link, path: decoded(path), fragment: NO_ANCHOR.test(fragment) ? '' : fragment }];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
