import { below } from './relative-path.ts';
import type { Sighting } from './sighting.ts';
import type { Tree } from './tree.ts';

/** Where a site usually stands in its repository, likeliest first. */
const USUAL = ['docs', 'website', 'site', 'www', 'doc', 'documentation'];
/** Folders that hold several packages or sites. */
const NESTS = ['packages', 'apps', 'sites', 'projects', ...USUAL];
/** Sites in these are samples or somebody else's. */
const SAMPLES =
  /^(?:examples?|templates?|tests?|fixtures?|e2e|vendor|third[-_]party|themes?|starters?|demos?|playgrounds?|__\w+__)$/i;

/**
 * What `see` makes of the first folder that may hold a site: the root, its folders, those of a monorepo. A site with
 * translations goes before one without.
 */
export function siteSighting(tree: Tree, see: (site: string) => Sighting | null): Sighting | null {
  let first: Sighting | null = null;
  for (const site of sitesOf(tree)) {
    const seen = see(site);
    if (seen !== null && seen.locales.length > 0) return seen;
    first ??= seen;
  }
  return first;
}

function* sitesOf(tree: Tree): Generator<string> {
  yield '';
  const outer = usualFirst(tree.folders(''));
  yield* outer;
  for (const nest of NESTS) if (outer.includes(nest)) yield* usualFirst(tree.folders(nest)).map((name) => below(nest, name));
}

function usualFirst(names: readonly string[]): readonly string[] {
  const own = names.filter((name) => !isAside(name));
  return [...USUAL.filter((name) => own.includes(name)), ...own.filter((name) => !USUAL.includes(name))];
}

/** Whether a folder of this name holds nothing of the project's own documentation: hidden ones, and samples. */
export function isAside(name: string): boolean {
  return name.startsWith('.') || SAMPLES.test(name);
}
