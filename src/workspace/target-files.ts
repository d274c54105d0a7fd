import { posix } from 'node:path';
import { type Locale, locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import type { LocaleEntry } from './config.ts';
import { fileError } from './file-finding.ts';
import type { GlobSet } from './globs.ts';
import type { ProjectFiles } from './project-files.ts';
import { below } from './relative-path.ts';
import { findTargetFolder, type TargetFolder } from './target-folder.ts';
import { compileTarget, dependsOnLocale, type Target, type TargetPattern } from './target-pattern.ts';

/** Where the localized documents of one locale stand. */
export interface TargetPlace {
  readonly locale: Locale;
  /** The checkout, relative to the project root; `''` is the project itself. */
  readonly checkout: string;
  readonly pattern: TargetPattern;
  readonly folder: TargetFolder;
}

/** The place of a configured locale. Reads folder names where their letter case may differ from the configuration's. */
export function targetPlace(
  files: ProjectFiles,
  entry: LocaleEntry,
  project: Pick<Target, 'pattern' | 'sourceLocale'>,
): TargetPlace {
  const target = { ...project, locale: locale(entry.tag) };
  const checkout = entry.repository === null ? '' : posix.join(entry.repository, '.').replace(/\/$/, '');
  return {
    locale: target.locale,
    checkout,
    pattern: compileTarget(target),
    folder: findTargetFolder(files.below(checkout), target),
  };
}

/** Where the localized version of the source `rest` (relative to an include's fixed part) belongs, relative to the project root. */
export function expectedTarget({ checkout, pattern, folder }: TargetPlace, rest: string): string {
  return below(checkout, folder.actual + pattern.expand(rest).slice(folder.expected.length));
}

/** The sources, relative to the fixed part of their glob, that the file at `path` may be the localized version of. */
export function restsOf({ checkout, pattern }: TargetPlace, path: string): readonly string[] {
  if (checkout === '') return pattern.sourcesOf(path);
  return path.startsWith(`${checkout}/`) ? pattern.sourcesOf(path.slice(checkout.length + 1)) : [];
}

/** Whether the file at `path`, relative to the project root, is a localized document of a place. */
export function belongsTo(place: TargetPlace, path: string): boolean {
  return restsOf(place, path).length > 0;
}

/**
 * Finds the localized document of a source `rest` among `paths`: at its expected place or, where file names hold the
 * locale, with the locale in another letter case. Null when there is none.
 */
export function targetFinder(
  { checkout, pattern, folder }: TargetPlace,
  paths: readonly string[],
): (rest: string, expected: string) => string | null {
  const exact = new Set(paths);
  const variants = new Map(dependsOnLocale(folder.remainder) ? paths.map((path) => [path.toLowerCase(), path]) : []);
  return (rest, expected) => {
    if (exact.has(expected)) return expected;
    const variant = variants.size === 0 ? undefined : variants.get(expected.toLowerCase());
    return variant !== undefined && pattern.sourcesOf(posix.relative(checkout, variant)).includes(rest) ? variant : null;
  };
}

/** Lists the files of a place that may be localized versions of what the globs take, whether or not the source exists. */
export function listTargets(
  files: ProjectFiles,
  place: TargetPlace,
  globs: readonly GlobSet[],
): { readonly paths: readonly string[]; readonly findings: readonly Finding[] } {
  const { checkout, pattern, folder } = place;
  if (checkout !== '' && !files.has(checkout)) return { paths: [], findings: [missingCheckout(place)] };
  const { paths, findings } = files.below(checkout).walk({
    starts: [folder.actual],
    takes: (path) => pattern.sourcesOf(path).some((rest) => globs.some((set) => set.takesRest(rest))),
    enters: (path) => entersFolder(folder, globs, path),
  });
  return {
    paths: paths.map((path) => below(checkout, path)),
    findings: findings.map((finding) => ({ ...finding, path: below(checkout, finding.path), locale: place.locale })),
  };
}

/** Asks the globs where folders are kept; `{name}/{locale}.md` makes a folder of each file, so there all but hidden ones count. */
function entersFolder({ actual, remainder }: TargetFolder, globs: readonly GlobSet[], path: string): boolean {
  const keepsFolders = remainder === '{path}' || /^\{dir\}\/[^/]+$/.test(remainder);
  if (!keepsFolders) return !/(?:^|\/)\.[^/]*$/.test(path);
  const rest = actual === '' ? path : path.slice(actual.length + 1);
  return globs.some((set) => set.entersRest(rest));
}

function missingCheckout(place: TargetPlace): Finding {
  const message = `Expected a checkout of \`${place.locale}\` at \`${place.checkout}\`, found none`;
  return { ...fileError('missing-checkout', place.checkout, message), locale: place.locale };
}
