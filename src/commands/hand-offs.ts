import type { UnitStatus } from '../model/comparison.ts';
import type { HandOffCounts } from '../model/export-report.ts';
import type { HandOffDocument, HandOffUnit } from '../model/hand-off.ts';
import type { Locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import { visibleText } from '../text/visible-text.ts';
import { countWords } from '../text/words.ts';
import { contentSha1 } from '../workspace/hash.ts';
import { openProjectRecords, withRenames } from './compare-project.ts';
import { type HandOffEntry, handOffEntries } from './hand-off-entries.ts';
import { handOffUnits, type MatchesOf } from './hand-off-units.ts';
import type { Selected } from './open-project.ts';
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

/** The documents of which something has one of the statuses, with that. */
export async function handOffs(
  { project, documents, reading }: Selected,
  only: ReadonlySet<ExportedStatus>,
  session: Session,
): Promise<{ readonly documents: readonly DocumentHandOff[]; readonly findings: readonly Finding[] }> {
  const records = await openProjectRecords(project);
  const renamed = await withRenames(project, documents, { reading, records });
  const matches = noMatches;
  const { results, findings } = await runDocuments(project, renamed, {
    session,
    reading,
    records,
    pairs: only.has('current'),
    known: null,
    keep: (compared) => handOffOf(compared, { only, matches, sourceLocale: project.sourceLocale }),
  });
  const found = results.flatMap(({ kept }) => kept ?? []);
  return { documents: found, findings: [...project.findings, ...toldOnce(results), ...findings, ...(records?.findings ?? [])] };
}

const noMatches: MatchesOf = () => [];

interface HandOffAsked {
  readonly only: ReadonlySet<ExportedStatus>;
  readonly matches: MatchesOf;
  readonly sourceLocale: Locale;
}

function handOffOf(
  { open: { source, document }, comparison }: Compared,
  { only, matches, sourceLocale }: HandOffAsked,
): DocumentHandOff | null {
  const entries = source === null ? [] : handOffEntries(comparison).filter(({ status }) => only.has(status));
  if (source === null || entries.length === 0) return null;
  const units = handOffUnits(source, entries, matches);
  return {
    locale: document.locale,
    target: document.target ?? document.expectedTarget,
    document: { path: source.path, hash: contentSha1(source.bytes), units },
    counts: countsOf(entries, units, sourceLocale),
  };
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
