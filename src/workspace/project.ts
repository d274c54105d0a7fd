import { existsSync, realpathSync } from 'node:fs';
import { UsageError } from '../model/errors.ts';
import { type Locale, locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import { type Config, docSets } from './config.ts';
import type { DetectedLayout } from './layout.ts';
import { loadConfig } from './load-config.ts';
import { pairUp } from './pairing.ts';
import { listSources } from './source-files.ts';
import { belongsTo, expectedTarget, listTargets, restsOf, targetPlace } from './target-files.ts';

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
  /** Where localized documents of the source at `path` belong, whether or not there is such a source. */
  targetsOf(path: string, tag: Locale): readonly string[];
  /** The sources that the localized document at `path` may be of, whether or not they are there. */
  sourcesOf(path: string, tag: Locale): readonly string[];
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
  const detected = loaded === null ? await detect(root) : null;
  const config = loaded?.config ?? detected?.config;
  if (config === undefined) throw (await import('./layout.ts')).noLayout(options.root);
  const listed = await listDocuments(root, config);
  const findings = [...(detected?.findings ?? []), ...listed.findings];
  return { root, config, configFile: loaded?.path ?? null, detected, ...listed, findings };
}

/** Loaded only where there is no configuration. */
async function detect(root: string): Promise<DetectedLayout | null> {
  const { detectLayout } = await import('./layout.ts');
  return detectLayout(root);
}

async function listDocuments(
  root: string,
  config: Config,
): Promise<Pick<Project, 'sourceLocale' | 'locales' | 'sources' | 'documents' | 'findings' | 'targetsOf' | 'sourcesOf'>> {
  const sets = docSets(config);
  const sourceLocale = locale(sets[0]?.locale ?? '');
  const targets = [...new Set(sets.map((set) => set.target))];
  const locales = config.locales.map((entry) => ({
    locale: locale(entry.tag),
    places: targets.map((pattern) => targetPlace(root, entry, { pattern, sourceLocale })),
  }));
  const isLocalized = (path: string): boolean => locales.some(({ places }) => places.some((place) => belongsTo(place, path)));
  const { sources, globs, findings } = await listSources(root, { sets, isLocalized });
  const globsOf = targets.map((target) => globs.filter((_, set) => sets[set]?.target === target));
  const listings = locales.map(({ places, ...own }) => ({
    ...own,
    places: places.map((place, at) => ({ place, ...listTargets(root, place, globsOf[at] ?? []) })),
  }));
  const paired = pairUp(
    sources.map((source) => ({ ...source, target: targets.indexOf(sets[source.set]?.target ?? '') })),
    listings,
  );
  const placed = (tag: Locale) => {
    const places = locales.find((entry) => entry.locale === tag)?.places ?? [];
    return globs.flatMap((set, at) => {
      const place = places[targets.indexOf(sets[at]?.target ?? '')];
      return place === undefined ? [] : [{ set, place }];
    });
  };
  return {
    targetsOf: (path, tag) =>
      placed(tag).flatMap(({ set, place }) => {
        const rest = set.rest(path);
        return rest === null ? [] : [expectedTarget(place, rest)];
      }),
    sourcesOf: (path, tag) => placed(tag).flatMap(({ set, place }) => restsOf(place, path).flatMap((rest) => set.pathsOf(rest))),
    sourceLocale,
    locales: locales.map((entry) => entry.locale),
    sources: sources.map(({ path }) => path),
    documents: paired.documents,
    findings: [
      ...findings,
      ...distinct(listings.flatMap(({ places }) => places.flatMap((place) => place.findings))),
      ...paired.findings,
    ],
  };
}

/** Two places of a locale may tell the same of a folder that both read. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const name = ({ rule, path, message, locale: tag }: Finding): string => [rule, path, message, tag].join('\n');
  return [...new Map(findings.map((finding) => [name(finding), finding])).values()];
}
