import type { Locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import { fileError } from './file-finding.ts';
import type { ProjectDocument } from './project.ts';
import type { SourcePath } from './source-files.ts';
import { expectedTarget, type TargetPlace, targetFinder } from './target-files.ts';

/** A locale with its places, one for each distinct `target` of the doc sets, and what was found there. */
export interface LocaleListing {
  readonly locale: Locale;
  readonly places: readonly { readonly place: TargetPlace; readonly paths: readonly string[] }[];
}

/**
 * Gives each source its localized document in each locale. `target` is the index of its place; a localized file belongs to the first
 * source that has it as its target.
 */
export function pairUp(
  sources: readonly (SourcePath & { readonly target: number })[],
  listings: readonly LocaleListing[],
): { readonly documents: readonly ProjectDocument[]; readonly findings: readonly Finding[] } {
  const documents: ProjectDocument[] = [];
  const findings: Finding[] = [];
  const owners = listings.map(() => new Map<string, string>()); // the source of each target, for each locale
  const finders = listings.map(({ places }) => places.map(({ place, paths }) => targetFinder(place, paths)));
  for (const { path, rest, target: at } of sources) {
    listings.forEach(({ locale: tag, places }, index) => {
      const place = places[at]?.place;
      if (place === undefined) return;
      const expected = expectedTarget(place, rest);
      const target = finders[index]?.[at]?.(rest, expected) ?? null;
      const owner = owners[index]?.get(target ?? expected);
      owners[index]?.set(target ?? expected, owner ?? path);
      if (owner === undefined) documents.push({ source: path, locale: tag, target, expectedTarget: expected });
      else findings.push(collision(tag, { path, owner, target: target ?? expected }));
    });
  }
  return { documents: withTwins(documents, orphans(listings, owners)), findings };
}

/** Gives localized files without a source to sources without one, where only the extension or `index` differs in their names. */
function withTwins(documents: readonly ProjectDocument[], orphaned: readonly ProjectDocument[]): readonly ProjectDocument[] {
  const free = new Map(orphaned.map((document) => [`${document.locale} ${twinName(document.expectedTarget)}`, document]));
  if (free.size === 0) return documents;
  const given = new Set<ProjectDocument>();
  const found = documents.map((document) => {
    const orphan = document.target === null ? free.get(`${document.locale} ${twinName(document.expectedTarget)}`) : undefined;
    if (orphan === undefined || given.has(orphan)) return document;
    given.add(orphan);
    return { ...document, target: orphan.target };
  });
  return [...found, ...orphaned.filter((document) => !given.has(document))];
}

/** The same for `a.md`, `a.mdx`, `a/index.md` and `a/_index.md`: generators make one page of each. */
function twinName(path: string): string {
  return path.replace(/\.mdx?$/, '').replace(/\/_?index$/, '');
}

/** The localized documents that no source has as its target. */
function orphans(listings: readonly LocaleListing[], owners: readonly ReadonlyMap<string, string>[]): readonly ProjectDocument[] {
  const found = listings.flatMap(({ locale: tag, places }, index) => {
    const paths = new Set(places.flatMap((place) => place.paths));
    const left = [...paths].filter((path) => owners[index]?.has(path) !== true);
    return left.map((path) => ({ source: null, locale: tag, target: path, expectedTarget: path }));
  });
  return found.sort((a, b) => (a.target < b.target ? -1 : Number(a.target > b.target)));
}

function collision(
  tag: Locale,
  { path, owner, target }: { readonly path: string; readonly owner: string; readonly target: string },
): Finding {
  const message = `Expected a localized document of its own, found \`${target}\`, which is that of \`${owner}\`; change \`target\` in the configuration`;
  return { ...fileError('target-collision', path, message), locale: tag };
}
