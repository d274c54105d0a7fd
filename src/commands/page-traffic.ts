import type { DocumentFacts } from '../dashboard/server/site-data.ts';
import { readTraffic } from '../formats/traffic.ts';
import { counted } from '../reports/figures.ts';
import { docSets } from '../workspace/config.ts';
import { compileGlobs } from '../workspace/globs.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { readInput } from '../workspace/read-input.ts';
import { type MatchedTraffic, matchTraffic } from './match-traffic.ts';
import type { Session } from './session.ts';

/** Rows that are named where not all of them are. */
const EXAMPLES = 3;

/** Views of pages, as the dashboard shows them. */
export class PageTraffic {
  private readonly views: MatchedTraffic['views'];
  private readonly locales: Project['locales'];
  /** By place in `locales`: whether the file tells of pages in that language; else the views of the source stand for them. */
  readonly own: readonly boolean[];

  constructor({ views }: MatchedTraffic, locales: Project['locales']) {
    this.views = views;
    this.locales = locales;
    const known = new Set(Array.from(views.values(), (own) => [...own.keys()]).flat());
    this.own = locales.map((tag) => known.has(tag));
  }

  /** A document with the views of its pages. */
  readonly add = (facts: DocumentFacts): DocumentFacts => {
    const views = this.views.get(facts.document.path);
    const all = Array.from(views?.values() ?? []).reduce((sum, own) => sum + own, 0);
    const viewsIn = (at: number) => views?.get(this.own[at] === true ? (this.locales[at] ?? null) : null) ?? 0;
    return {
      ...facts,
      views: all,
      work: facts.work.map(([path, at, unit, status, severity, words, sentences, excerpt, since]) => [
        ...([path, at, unit, status, severity, words, sentences, excerpt, since] as const),
        viewsIn(at),
      ]),
    };
  };
}

/**
 * Reads a file of views, and tells of the rows that are of no document.
 *
 * @throws InputError when it is no such file
 */
export async function openTraffic(
  session: Session,
  {
    project,
    documents,
    file,
  }: { readonly project: Project; readonly documents: readonly ProjectDocument[]; readonly file: string },
): Promise<PageTraffic> {
  const { pages, problems } = readTraffic(readInput(session.root, file), file);
  const globs = await Promise.all(docSets(project.config).map((set) => compileGlobs({ include: set.include, exclude: [] })));
  const restOf = (path: string) => globs.map((glob) => glob.rest(path)).find((rest) => rest !== null) ?? null;
  const { sourceLocale, locales } = project;
  const matched = matchTraffic(pages, { documents, sourceLocale, locales, restOf });
  for (const line of problems.slice(0, EXAMPLES))
    session.note(`${file}:${line}: Expected a whole number of views, found none: left out`);
  if (problems.length > EXAMPLES) session.note(`${file}: ${counted(problems.length - EXAMPLES, 'more row')} without a number`);
  const { unmatched } = matched;
  if (unmatched.length > 0) {
    const examples = unmatched.slice(0, EXAMPLES).map(({ page }) => `\`${page.slice(0, 100)}\``);
    session.note(
      `${file}: ${counted(pages.length - unmatched.length, 'row')} of ${pages.length} matched; of no document or of several: ${examples.join(', ')}${unmatched.length > EXAMPLES ? ', … (`--verbose` lists them)' : ''}`,
    );
  }
  for (const { page, views } of unmatched) session.detail(`${file}: \`${page}\` (${views}) is of no document, or of several`);
  return new PageTraffic(matched, locales);
}
