import { type Locale, locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import { type Config, docSets } from './config.ts';
import type { DetectedLayout } from './layout.ts';
import { type LoadedConfig, loadCommittedConfig, loadConfig } from './load-config.ts';
import { pairUp } from './pairing.ts';
import { diskFiles, type ProjectFiles } from './project-files.ts';
import { realRoot } from './real-root.ts';
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
  /** The documents, on disk or in a commit. */
  readonly files: ProjectFiles;
  /** Where the configuration, the records and all else that decides how documents are judged comes from. */
  readonly trusted: ProjectFiles;
  /** The commit whose history counts: `HEAD`, or an id. */
  readonly revision: string;
  /** The files whose history is asked for; null: all. */
  readonly historyOf: readonly string[] | null;
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

/** Which project is opened. */
export interface ProjectOptions {
  readonly root: string;
  /** Relative to `root`; null takes `hexapla.config.json`, else what is detected. */
  readonly configFile: string | null;
}

/**
 * Finds the configuration or the layout of the project in `root` and lists its documents.
 *
 * @throws UsageError when there is no such folder, the configuration is wrong, or there is none and no layout is known
 */
export async function openProject({ root: folder, configFile }: ProjectOptions): Promise<Project> {
  const root = realRoot(folder);
  const files = diskFiles(root);
  const loaded = await loadConfig({ root, file: configFile });
  const detected = loaded === null ? (await import('./layout.ts')).layoutOf(files, root) : null;
  return assembled({ root, files, trusted: files, revision: 'HEAD', loaded, detected });
}

/**
 * The same project as a commit holds it: `files` are those of the commit `revision`.
 *
 * @throws UsageError
 */
export async function openCommittedProject(
  { root: folder, configFile }: ProjectOptions,
  { files, revision }: { readonly files: ProjectFiles; readonly revision: string },
): Promise<Project> {
  const root = realRoot(folder);
  const loaded = await loadCommittedConfig(files, root, configFile);
  const detected = loaded === null ? (await import('./layout.ts')).layoutOf(files, root) : null;
  return assembled({ root, files, trusted: files, revision, loaded, detected });
}

/** Documents laid out and judged as another project says, such as the same one in another of its commits. */
export function openAs(
  { root, config, configFile, detected }: Project,
  own: Pick<Project, 'files' | 'trusted' | 'revision'>,
): Promise<Project> {
  const loaded = configFile === null ? null : { config, path: configFile };
  return assembled({ root, ...own, loaded, detected });
}

async function assembled({
  loaded,
  detected,
  ...own
}: Pick<Project, 'root' | 'files' | 'trusted' | 'revision' | 'detected'> & {
  readonly loaded: LoadedConfig | null;
}): Promise<Project> {
  const config = loaded?.config ?? detected?.config;
  if (config === undefined) throw (await import('./layout.ts')).noLayout(own.root);
  const listed = await listDocuments(own.files, config);
  const findings = [...(detected?.findings ?? []), ...listed.findings];
  return { ...own, historyOf: null, config, configFile: loaded?.path ?? null, detected, ...listed, findings };
}

async function listDocuments(
  files: ProjectFiles,
  config: Config,
): Promise<Pick<Project, 'sourceLocale' | 'locales' | 'sources' | 'documents' | 'findings' | 'targetsOf' | 'sourcesOf'>> {
  const sets = docSets(config);
  const sourceLocale = locale(sets[0]?.locale ?? '');
  const targets = [...new Set(sets.map((set) => set.target))];
  const locales = config.locales.map((entry) => ({
    locale: locale(entry.tag),
    places: targets.map((pattern) => targetPlace(files, entry, { pattern, sourceLocale })),
  }));
  const isLocalized = (path: string): boolean => locales.some(({ places }) => places.some((place) => belongsTo(place, path)));
  const { sources, globs, findings } = await listSources(files, { sets, isLocalized });
  const globsOf = targets.map((target) => globs.filter((_, set) => sets[set]?.target === target));
  const listings = locales.map(({ places, ...own }) => ({
    ...own,
    places: places.map((place, at) => ({ place, ...listTargets(files, place, globsOf[at] ?? []) })),
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
