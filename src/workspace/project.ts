import { existsSync, realpathSync } from 'node:fs';
import { UsageError } from '../model/errors.ts';
import { type Locale, locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import { type Config, docSets } from './config.ts';
import { fileError } from './file-finding.ts';
import { type DetectedLayout, detectLayout, noLayout } from './layout.ts';
import { loadConfig } from './load-config.ts';
import { listSources, type SourcePath } from './source-files.ts';
import { belongsTo, expectedTarget, listTargets, type TargetPlace, targetFinder, targetPlace } from './target-files.ts';

/** One source document in one locale. Paths are relative to the project root, with `/`. */
export interface ProjectDocument {
  /** Null: the localized document has no source (any more). */
  readonly source: string | null;
  readonly locale: Locale;
  /** The localized document; null when there is none. */
  readonly target: string | null;
  /** Where the localized document belongs. */
  readonly expectedTarget: string;
}

/** All that is known of a project before a document is read. */
export interface Project {
  /** Absolute, without symbolic links. */
  readonly root: string;
  readonly config: Config;
  /** Relative to the root; null when the layout was detected. */
  readonly configFile: string | null;
  readonly detected: DetectedLayout | null;
  readonly sourceLocale: Locale;
  /** In the configured order. */
  readonly locales: readonly Locale[];
  /** By source path, then in the order of `locales`; then those without a source, by target path. */
  readonly documents: readonly ProjectDocument[];
  readonly sources: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Finds the configuration or the layout of the project in `root` and lists its documents. `configFile` is relative to
 * `root`; null takes `hexapla.config.json`, else what is detected.
 *
 * @throws UsageError when there is no such folder, the configuration is wrong, or there is none and no layout is known
 */
export async function openProject(options: { readonly root: string; readonly configFile: string | null }): Promise<Project> {
  if (!existsSync(options.root)) throw new UsageError(`Expected the folder of a project at \`${options.root}\`, found none`);
  const root = realpathSync.native(options.root);
  const loaded = await loadConfig({ root, file: options.configFile });
  const detected = loaded === null ? await detectLayout(root) : null;
  const config = loaded?.config ?? detected?.config;
  if (config === undefined) throw noLayout(options.root);
  const listed = await listDocuments(root, config);
  const findings = [...(detected?.findings ?? []), ...listed.findings];
  return { root, config, configFile: loaded?.path ?? null, detected, ...listed, findings };
}

async function listDocuments(
  root: string,
  config: Config,
): Promise<Pick<Project, 'sourceLocale' | 'locales' | 'sources' | 'documents' | 'findings'>> {
  const sets = docSets(config);
  const sourceLocale = locale(sets[0]?.locale ?? '');
  const places = config.locales.map((entry) => targetPlace(root, entry, { pattern: config.target, sourceLocale }));
  const isLocalized = (path: string): boolean => places.some((place) => belongsTo(place, path));
  const { sources, globs, findings } = await listSources(root, { sets, isLocalized });
  const listings = places.map((place) => ({ place, ...listTargets(root, place, globs) }));
  const paired = pairUp(sources, listings);
  return {
    sourceLocale,
    locales: places.map((place) => place.locale),
    sources: sources.map(({ path }) => path),
    documents: paired.documents,
    findings: [...findings, ...listings.flatMap((listing) => listing.findings), ...paired.findings],
  };
}

interface LocaleListing {
  readonly place: TargetPlace;
  readonly paths: readonly string[];
}

function pairUp(sources: readonly SourcePath[], listings: readonly LocaleListing[]): Pick<Project, 'documents' | 'findings'> {
  const documents: ProjectDocument[] = [];
  const findings: Finding[] = [];
  const owners = listings.map(() => new Map<string, string>()); // the source of each target, for each locale
  const finders = listings.map(({ place, paths }) => targetFinder(place, paths));
  for (const { path, rest } of sources) {
    listings.forEach(({ place }, index) => {
      const expected = expectedTarget(place, rest);
      const target = finders[index]?.(rest, expected) ?? null;
      const owner = owners[index]?.get(target ?? expected);
      owners[index]?.set(target ?? expected, owner ?? path);
      if (owner === undefined) documents.push({ source: path, locale: place.locale, target, expectedTarget: expected });
      else findings.push(collision(place.locale, { path, owner, target: target ?? expected }));
    });
  }
  return { documents: [...documents, ...orphans(listings, owners)], findings };
}

/** The localized documents that no source has as its target. */
function orphans(listings: readonly LocaleListing[], owners: readonly ReadonlyMap<string, string>[]): readonly ProjectDocument[] {
  const found = listings.flatMap(({ place, paths }, index) => {
    const left = paths.filter((path) => owners[index]?.has(path) !== true);
    return left.map((path) => ({ source: null, locale: place.locale, target: path, expectedTarget: path }));
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
