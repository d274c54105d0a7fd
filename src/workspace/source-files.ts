import type { Finding } from '../model/report.ts';
import type { DocSet } from './config.ts';
import { fileWarning } from './file-finding.ts';
import { compileGlobs, type GlobSet } from './globs.ts';
import type { ProjectFiles } from './project-files.ts';

/** A source document. Both paths with `/`. */
export interface SourcePath {
  /** Relative to the project root. */
  readonly path: string;
  /** Relative to the fixed part of the glob that named it: what `{path}` stands for. */
  readonly rest: string;
  /** Index of its doc set. */
  readonly set: number;
}

/** The source documents of a project in code unit order, and the globs of each doc set. */
export interface SourceFiles {
  readonly sources: readonly SourcePath[];
  readonly globs: readonly GlobSet[];
  readonly findings: readonly Finding[];
}

/**
 * Lists the files of every doc set; a file that two sets name belongs to the first. `isLocalized` says which files below an
 * include glob are translations, as in layouts that keep them beside the source.
 */
export async function listSources(
  files: ProjectFiles,
  options: { readonly sets: readonly DocSet[]; readonly isLocalized: (path: string) => boolean },
): Promise<SourceFiles> {
  const globs = await Promise.all(options.sets.map(compileGlobs));
  const found = new Map<string, SourcePath>();
  const findings: Finding[] = [];
  globs.forEach((set, index) => {
    const takes = (path: string): boolean => set.rest(path) !== null && !options.isLocalized(path);
    const listing = files.walk({ starts: set.starts, enters: set.enters, takes });
    findings.push(...listing.findings);
    if (listing.paths.length + listing.findings.length === 0) findings.push(noSources(options.sets[index]?.include ?? []));
    for (const path of listing.paths) if (!found.has(path)) found.set(path, { path, rest: set.rest(path) ?? path, set: index });
  });
  const sources = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { sources, globs, findings };
}

function noSources(include: readonly string[]): Finding {
  return fileWarning(
    'no-sources',
    '.',
    `Expected source documents that match ${include.map((glob) => `\`${glob}\``).join(' ')}, found none`,
  );
}
