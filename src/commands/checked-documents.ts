import type { CheckedDocument, Destinations, DocumentCheck } from '../checks/document-check.ts';
import { documentChecks } from '../checks/index.ts';
import type { Problem } from '../checks/problem.ts';
import { isSideFile } from '../formats/is-side-file.ts';
import type { Finding } from '../model/report.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import type { Project } from '../workspace/project.ts';
import type { LinkQuestions } from './asked-links.ts';
import { KnownOrigins } from './known-origins.ts';
import { Outlines } from './outlines.ts';
import { ProjectHistory } from './project-history.ts';
import type { Reading } from './read-source.ts';
import type { Compared } from './run-documents.ts';
import { type Surroundings, surroundingsIn } from './surroundings.ts';

/** Documents that are checked at the same time: while git answers for one, others are. */
const AT_ONCE = 8;

/** What checking documents as wholes depends on. */
export interface CheckingOptions {
  readonly reading: Reading;
  /** Where to note what is asked about other files while a document is checked; null: nowhere. */
  readonly questionsOf?: (compared: Compared) => LinkQuestions | null;
  /** For those who check many documents part by part; null: of the project as it is for this time alone. */
  readonly surroundings?: Surroundings | null;
}

/** Checks localized documents as wholes beside their sources. Findings are in the order of the documents. */
export async function documentFindings(
  project: Project,
  compared: readonly Compared[],
  { surroundings = null, ...options }: CheckingOptions,
): Promise<readonly Finding[]> {
  if (surroundings !== null) return findingsIn(project, compared, { ...options, surroundings });
  const history = new ProjectHistory(project, { reading: options.reading, known: new KnownOrigins('again') });
  try {
    return await findingsIn(project, compared, { ...options, surroundings: surroundingsIn(project, history) });
  } finally {
    await history.close();
  }
}

async function findingsIn(
  project: Project,
  compared: readonly Compared[],
  { reading, questionsOf = () => null, surroundings }: CheckingOptions & { readonly surroundings: Surroundings },
): Promise<readonly Finding[]> {
  const { files } = project;
  const outlines = new Outlines({ parser: reading.parser, locale: project.sourceLocale, read: files.read });
  for (const { open } of compared) {
    if (open.source !== null) outlines.give({ path: open.source.path, text: open.source.text, pairs: [] });
    if (open.target !== null && open.target !== 'unreadable') outlines.give(open.target);
  }
  const destinations: Destinations = {
    find: surroundings.find,
    anchorsOf: async (path) => (await outlines.at(path))?.outline.anchors ?? null,
  };
  const { madeFrom } = surroundings;
  const findings: Finding[] = [];
  for (let at = 0; at < compared.length; at += AT_ONCE) {
    const some = compared.slice(at, at + AT_ONCE).map(async (one) => {
      const document = await checkedDocument(one, { project, reading, outlines, madeFrom });
      const questions = questionsOf(one);
      const asked = questions === null ? destinations : questions.watched(destinations, (path) => outlines.textOf(path));
      return document === null ? [] : findingsOf(document, asked);
    });
    for (const found of await Promise.all(some)) findings.push(...found);
  }
  return findings;
}

/** A document with both sides; null when one of them is no Markdown, or is missing. */
async function checkedDocument(
  { open, comparison }: Compared,
  context: {
    readonly project: Project;
    readonly reading: Reading;
    readonly outlines: Outlines;
    readonly madeFrom: Surroundings['madeFrom'];
  },
): Promise<CheckedDocument | null> {
  const { project, reading, outlines, madeFrom } = context;
  if (open.source === null || open.target === null || open.target === 'unreadable') return null;
  if (isSideFile(open.source.path) || isSideFile(open.target.path)) return null;
  const [source, target] = [await outlines.at(open.source.path), await outlines.at(open.target.path)];
  if (source === null || target === null) return null;
  // Of a bilingual document the comparison names no commit: its spans hold the sentences.
  const commit = comparison.basisCommit ?? (comparison.form === 'bilingual' ? open.target.pins.commit : null);
  const confidence = comparison.basisConfidence ?? 1;
  return {
    sourceLocale: project.sourceLocale,
    locale: open.document.locale,
    source,
    target,
    madeFrom:
      comparison.inSync === true
        ? source
        : await madeFrom.of(open.source.path, { commit, confidence }, (file) => outlines.side(file)),
    isCertain: comparison.basis !== 'replayed',
    isCurrent: comparison.inSync !== false && comparison.statuses.every(({ type }) => type === 'current'),
    translatedKeys: reading.translatedKeys(open.source.path),
  };
}

async function findingsOf(document: CheckedDocument, destinations: Destinations): Promise<readonly Finding[]> {
  const found: { readonly check: DocumentCheck; readonly problem: Problem }[] = [];
  for (const check of documentChecks)
    for (const problem of await check.check(document, destinations)) found.push({ check, problem });
  if (found.length === 0) return [];
  const lines = lineIndex(document.target.text);
  return found.map(({ check, problem }) => finding(check, problem, { document, lines }));
}

function finding(
  { rule, severity }: DocumentCheck,
  problem: Problem,
  { document, lines }: { readonly document: CheckedDocument; readonly lines: LineIndex },
): Finding {
  const { target, locale } = document;
  const at = problem.excerpt === null ? -1 : target.text.indexOf(problem.excerpt);
  const range = problem.range ?? (at === -1 ? null : { start: at, end: at + (problem.excerpt ?? '').length });
  return {
    rule,
    severity: problem.severity ?? severity,
    path: target.path,
    place: range === null ? null : lines.place(range),
    unit: null,
    locale,
    message: problem.message,
  };
}
