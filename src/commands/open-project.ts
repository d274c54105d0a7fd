import { InputError, UsageError } from '../model/errors.ts';
import type { Locale } from '../model/locale.ts';
import type { DetectedLayout } from '../workspace/layout.ts';
import { openProject, type Project, type ProjectDocument } from '../workspace/project.ts';
import { projectPath } from '../workspace/project-path.ts';
import { openReading } from './open-reading.ts';
import { otherLayouts } from './other-layouts.ts';
import type { Reading } from './read-source.ts';
import type { Session } from './session.ts';

/** What commands that work on a project take. */
export interface Selection {
  /** Source or localized files or folders; none: all. */
  readonly paths: readonly string[];
  /** Tags, in any case; none: all that are configured. */
  readonly locales: readonly string[];
}

/** A project with the documents that a command was asked for. */
export interface Selected {
  readonly project: Project;
  readonly documents: readonly ProjectDocument[];
  readonly reading: Reading;
}

/**
 * Opens the project and selects documents.
 *
 * @throws UsageError for a locale that is not configured
 * @throws InputError for a path that is no document of the project
 */
export async function openSelected(session: Session, selection: Selection): Promise<Selected> {
  const project = await openProject({ root: session.root, configFile: session.configFile });
  if (project.detected !== null) tellLayout(session, project.detected);
  const reading = await openReading(session, project);
  return { project, reading, documents: select(project, selection) };
}

/** Says which layout was taken where none is configured. */
export function tellLayout(session: Session, detected: DetectedLayout): void {
  const { name, reason } = detected;
  session.note(`No configuration found; the layout looks like ${name}: ${reason}. \`hexapla init\` writes it down.`);
  const others = otherLayouts(detected);
  if (others !== null) session.note(others);
}

/**
 * The documents of a project that a command was asked for.
 *
 * @throws UsageError for a locale that is not configured
 * @throws InputError for a path that is no document of the project
 */
export function select(project: Project, selection: Selection): readonly ProjectDocument[] {
  const locales = new Set(selection.locales.map((tag) => configuredLocale(project, tag)));
  const paths = selection.paths.map((path) => projectPath(project.root, path));
  const inLocales = project.documents.filter((document) => locales.size === 0 || locales.has(document.locale));
  if (paths.length === 0) return inLocales;
  const chosen = new Set<ProjectDocument>();
  for (const path of paths) {
    const below = inLocales.filter((document) => isAt(document.source, path) || isAt(document.target, path));
    if (below.length === 0) throw notADocument(path);
    for (const document of below) chosen.add(document);
  }
  return inLocales.filter((document) => chosen.has(document));
}

/**
 * The locale of a project that a user names by its tag, in any case.
 *
 * @throws UsageError when it is not configured
 */
export function configuredLocale({ locales }: Pick<Project, 'locales'>, tag: string): Locale {
  const known = locales.find((locale) => locale.toLowerCase() === tag.toLowerCase());
  if (known !== undefined) return known;
  const names = locales.map((locale) => `\`${locale}\``).join(', ');
  throw new UsageError(`Expected a configured locale${names === '' ? '' : ` (${names})`}, found \`${tag}\``);
}

/** The error for a path that names no document. */
export function notADocument(path: string): InputError {
  return new InputError(`${path}: Expected a source or localized document of the project, or a folder of them, found none`);
}

/** Whether a document is the one at `path`, or in that folder. */
export function isAt(document: string | null, path: string): boolean {
  return document !== null && (document === path || path === '' || document.startsWith(`${path}/`));
}
