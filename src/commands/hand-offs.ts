import type { UnitStatus } from '../model/comparison.ts';
import type { HandOffCounts } from '../model/export-report.ts';
import type { HandOffDocument, HandOffUnit, TranslationMatch } from '../model/hand-off.ts';
import type { Locale } from '../model/locale.ts';
import type { MemoryPair } from '../model/memory.ts';
import type { Finding } from '../model/report.ts';
import { visibleText } from '../text/visible-text.ts';
import { countWords } from '../text/words.ts';
import { contentSha1 } from '../workspace/hash.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { openProjectRecords, withRenames } from './compare-project.ts';
import { type HandOffEntry, handOffEntries } from './hand-off-entries.ts';
import { handOffUnits } from './hand-off-units.ts';
import { readImportedMemory } from './imported-memory.ts';
import { memoryPairs } from './memory-pairs.ts';
import { type ProjectMemory, projectMemory } from './open-memory.ts';
import type { Selected } from './open-project.ts';
import { isMdx } from './read-source.ts';
import { type Compared, runDocuments, toldOnce } from './run-documents.ts';
import type { Session } from './session.ts';

/** A status that can be asked for. */
export type ExportedStatus = Exclude<UnitStatus['type'], 'orphaned'>;

export const STATUSES: readonly ExportedStatus[] = ['stale', 'missing', 'unknown', 'current'];

/** What is handed off of a document. */
export interface DocumentHandOff {
  readonly locale: Locale;
  /** Where its localization stands, or belongs. */
  readonly target: string;
  readonly document: HandOffDocument;
  readonly counts: HandOffCounts;
}

/** Which sentences are handed off, and how. */
export interface HandOffChoice {
  readonly only: ReadonlySet<ExportedStatus>;
  /** Whether translations of the same and of similar sentences are offered. */
  readonly hasMatches: boolean;
}

/** The documents of which something has one of the statuses, with that. */
export async function handOffs(
  { project, documents, reading }: Selected,
  choice: HandOffChoice,
  session: Session,
): Promise<{ readonly documents: readonly DocumentHandOff[]; readonly findings: readonly Finding[] }> {
  const records = await openProjectRecords(project);
  const locales = new Set(documents.map(({ locale }) => locale));
  // What is offered may stand in any document.
  const all = choice.hasMatches ? project.documents.filter(({ locale }) => locales.has(locale)) : documents;
  const asked = new Set(documents.map(({ source, locale }) => `${locale} ${source}`));
  const renamed = await withRenames(project, all, { reading, records });
  const { results, findings } = await runDocuments(project, renamed, {
    session,
    reading,
    records,
    pairs: choice.hasMatches || choice.only.has('current'),
    history: null,
    keep: ({ open, comparison }) => ({
      own: asked.has(`${comparison.locale} ${comparison.source}`) ? draftOf({ open, comparison }, choice.only) : null,
      pairs: choice.hasMatches ? memoryPairs(comparison) : [],
    }),
  });
  const memories = choice.hasMatches ? memoriesOf(project, results) : { memoryOf: () => null, findings: [] };
  const found = results.flatMap(({ kept }) => kept?.own ?? []);
  const told = results.filter(({ document: { source, locale } }) => asked.has(`${locale} ${source}`));
  return {
    documents: found.map((draft) => finished(draft, memories.memoryOf(draft.locale), project.sourceLocale)),
    findings: [...project.findings, ...toldOnce(told), ...findings, ...(records?.findings ?? []), ...memories.findings],
  };
}

/** What is known of translations into each language. */
function memoriesOf(
  project: Project,
  results: readonly { readonly document: ProjectDocument; readonly kept: { readonly pairs: readonly MemoryPair[] } | null }[],
) {
  const findings: Finding[] = [];
  const memories = new Map<Locale, ProjectMemory>();
  for (const locale of new Set(results.map(({ document }) => document.locale))) {
    const own = results.flatMap(({ document, kept }) => (document.locale === locale ? (kept?.pairs ?? []) : []));
    const imported = readImportedMemory(project, locale);
    findings.push(...imported.findings);
    memories.set(locale, projectMemory([...own, ...imported.pairs]));
  }
  return { memoryOf: (locale: Locale) => memories.get(locale) ?? null, findings };
}

/** What is handed off of a document before a memory was asked. */
interface Draft extends Omit<DocumentHandOff, 'counts'> {
  readonly entries: readonly HandOffEntry[];
}

function draftOf({ open: { source, document }, comparison }: Compared, only: ReadonlySet<ExportedStatus>): Draft | null {
  const entries = source === null ? [] : handOffEntries(comparison).filter(({ status }) => only.has(status));
  if (source === null || entries.length === 0) return null;
  return {
    locale: document.locale,
    target: document.target ?? document.expectedTarget,
    document: { path: source.path, hash: contentSha1(source.bytes), units: handOffUnits(source, entries) },
    entries,
  };
}

function finished({ entries, document, ...draft }: Draft, memory: ProjectMemory | null, sourceLocale: Locale): DocumentHandOff {
  const kind = isMdx(document.path) ? 'mdx' : 'markdown';
  const units = document.units.map((unit, at): HandOffUnit => {
    const entry = entries[at];
    if (memory === null || entry === undefined) return unit;
    const { before, behind } = unit.context;
    const matches = memory.matches({ source: entry.source, kind: entry.units[0].kind }, { before, behind, document: kind });
    return { ...unit, matches: matches.filter((match) => !isPrevious(match, unit)) };
  });
  return { ...draft, document: { ...document, units }, counts: countsOf(entries, units, sourceLocale) };
}

/** Whether a match is the older translation of the sentence itself, which stands beside it already. */
function isPrevious({ source, target }: TranslationMatch, { previous }: HandOffUnit): boolean {
  if (previous === null) return false;
  return visibleText(source) === visibleText(previous.source) && visibleText(target) === visibleText(previous.target);
}

function countsOf(entries: readonly HandOffEntry[], units: readonly HandOffUnit[], locale: Locale): HandOffCounts {
  const stale = entries.filter(({ status }) => status === 'stale').length;
  const missing = entries.filter(({ status }) => status === 'missing').length;
  const matched = { context: 0, exact: 0, fuzzy: 0 };
  let words = 0;
  for (const { source, matches } of units) {
    const own = countWords(visibleText(source), locale);
    const best = matches[0]?.kind;
    words += own;
    if (best !== undefined) matched[best] += own;
  }
  return { units: units.length, stale, missing, other: entries.length - stale - missing, words, matched };
}
