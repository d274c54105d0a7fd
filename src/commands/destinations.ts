import type { Destination, Destinations } from '../checks/document-check.ts';
import type { Locale } from '../model/locale.ts';
import { docSets } from '../workspace/config.ts';
import type { Project } from '../workspace/project.ts';
import { basesOf, filesBehind, folderOf, joined } from './site-paths.ts';

const UNJUDGED: Destination = { type: 'unjudged' };
const MISSING: Destination = { type: 'missing' };
/** Beside the pages of a site, files that it serves from its root. */
const PUBLIC = ['', 'public', 'static', '.vitepress/public', 'docs/public'];

/**
 * Where the links of a project's documents lead, by its layout. An address from the root of the site is judged only when it is
 * found: nothing says where else the site may have it from.
 *
 * @param has whether there is a file or folder at a path relative to the project root
 */
export function projectDestinations(project: Project, has: (path: string) => boolean): Pick<Destinations, 'find'> {
  const finder = new Finder(project, has);
  return { find: (from, destination, locale) => finder.find(from, destination, locale) };
}

class Finder {
  private readonly project: Project;
  private readonly has: (path: string) => boolean;
  private readonly sources: ReadonlySet<string>;
  /** For each locale the localized documents by source, and the sources by localized document. */
  private readonly targets = new Map<Locale, Map<string, string>>();
  private readonly origins = new Map<Locale, Map<string, string | null>>();
  private readonly roots: readonly string[];
  private readonly known = new Map<string, Destination>();

  constructor(project: Project, has: (path: string) => boolean) {
    this.project = project;
    this.sources = new Set(project.sources);
    const seen = new Map<string, boolean>();
    this.has = (path) => {
      const known = seen.get(path);
      if (known !== undefined) return known;
      const found = has(path);
      seen.set(path, found);
      return found;
    };
    for (const locale of project.locales) {
      const documents = project.documents.filter((document) => document.locale === locale);
      const pairs = documents.flatMap(({ source, target }) => (target === null ? [] : [[source, target] as const]));
      this.targets.set(locale, new Map(pairs.flatMap(([source, target]) => (source === null ? [] : [[source, target]]))));
      this.origins.set(locale, new Map(pairs.map(([source, target]) => [target, source])));
    }
    this.roots = rootsOf(docSets(project.config).flatMap(({ include }) => include));
  }

  find(from: string, destination: string, locale: Locale): Destination {
    // All addresses from the root of the site mean the same, wherever they stand.
    const key = `${locale} ${/^[~/]/.test(destination) ? '' : folderOf(from)} ${/^[~/]|\.\w+$/.test(destination) ? '' : from} ${destination}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const address = destination.replaceAll('\\', '/');
    const found = /^(?:~\/|\/)/.test(address)
      ? this.fromRoot(address.replace(/^~?\/+/, ''), locale)
      : this.relative(from, address, locale);
    this.known.set(key, found);
    return found;
  }

  private relative(from: string, address: string, locale: Locale): Destination {
    const own = candidates(basesOf(from, address), address);
    for (const path of own) {
      const found = this.hit(path, { from, locale });
      if (found !== null) return found;
    }
    if (locale === this.project.sourceLocale) return own.some((path) => path.startsWith('..')) ? UNJUDGED : MISSING;
    const mapped = own.flatMap((path) => this.project.sourcesOf(path, locale)).find((path) => this.isFile(path));
    if (mapped !== undefined) return { type: 'fallback', path: mapped };
    const source = this.origins.get(locale)?.get(from) ?? null;
    const paths = source === null ? [] : candidates(basesOf(source, address), address);
    const behind = paths.find((path) => this.isFile(path));
    if (behind !== undefined) return this.localized(behind, locale);
    return [...own, ...paths].every((path) => path.startsWith('..')) ? UNJUDGED : MISSING;
  }

  /** What is at `path`, if anything is. */
  private hit(path: string, { from, locale }: { readonly from: string; readonly locale: Locale }): Destination | null {
    if (!this.isFile(path)) return null;
    if (locale === this.project.sourceLocale || !this.sources.has(path)) return { type: 'found', path };
    // `a.fr.md` beside `a.md`: sites take the page of the locale.
    const isBeside = folderOf(this.origins.get(locale)?.get(from) ?? '') === folderOf(from);
    return isBeside ? this.localized(path, locale) : { type: 'fallback', path };
  }

  /** What readers of `locale` have for a file of the source. */
  private localized(path: string, locale: Locale): Destination {
    const target = this.targets.get(locale)?.get(path);
    return target === undefined ? { type: 'fallback', path } : { type: 'found', path: target };
  }

  private fromRoot(address: string, locale: Locale): Destination {
    const own = this.rooted(address).find((path) => this.isFile(path));
    const isSource = locale === this.project.sourceLocale;
    if (own !== undefined) return isSource || !this.sources.has(own) ? { type: 'found', path: own } : this.localized(own, locale);
    if (isSource) return UNJUDGED;
    const mapped = this.rooted(address)
      .flatMap((path) => this.project.sourcesOf(path, locale))
      .find((path) => this.isFile(path));
    if (mapped !== undefined) return this.localized(mapped, locale);
    const [first = '', ...rest] = address.split('/');
    const isTag = [locale, locale.split('-')[0]].some((tag) => tag?.toLowerCase() === first.toLowerCase());
    const behind = isTag ? this.rooted(rest.join('/')).find((path) => this.isFile(path)) : undefined;
    return behind === undefined ? UNJUDGED : this.localized(behind, locale);
  }

  private rooted(address: string): readonly string[] {
    return candidates(this.roots, address);
  }

  private isFile(path: string): boolean {
    return this.sources.has(path) || this.has(path);
  }
}

/** The files that an address may mean from one of the folders `bases`. */
function candidates(bases: readonly string[], address: string): readonly string[] {
  const slash = address.endsWith('/') ? '/' : '';
  return bases.flatMap((base) => filesBehind(joined(base, address) + slash));
}

/** The folders that the addresses of a site may start from: those of its documents, what these lie in, and public ones in them. */
function rootsOf(include: readonly string[]): readonly string[] {
  const roots = new Set<string>();
  for (const glob of include) {
    const fixed = folderOf(/^[^*?{}()[\]!]*/.exec(glob)?.[0] ?? '');
    for (let folder = fixed; ; folder = folderOf(folder)) {
      roots.add(folder);
      if (folder === '') break;
    }
  }
  return [...roots].flatMap((root) => PUBLIC.map((name) => joined(root, name)));
}
