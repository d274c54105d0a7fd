import { orphaned, uniform } from '../compare/uniform.ts';
import type { Pair } from '../model/bitext.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Finding } from '../model/report.ts';
import type { ProjectDocument } from '../workspace/project.ts';
import { keptKey } from './kept-key.ts';
import type { Reading } from './read-source.ts';
import type { TargetRead } from './read-target.ts';
import type { DocumentRecord } from './recorded-texts.ts';
import type { SourceRevision } from './revisions.ts';
import type { SourceFile } from './source-file.ts';
import type { TranslatedFrom } from './translated-from.ts';

/** A document read from disk. `source` null: gone; `target` null: not translated. */
export interface OpenDocument {
  readonly document: ProjectDocument;
  readonly source: SourceFile | null;
  readonly target: TargetRead | 'unreadable' | null;
  /** What is recorded of it; null: nothing. */
  readonly record: DocumentRecord | null;
}

/** Whether the recorded hash of the source equals today's; null when none is recorded. */
function inSyncOf({ source, target, record }: OpenDocument): boolean | null {
  if (source === null || target === null || target === 'unreadable' || target.pins.hash === null) return null;
  return source.isHash(target.pins.hash) && !lacksKept(source, record);
}

/**
 * Whether a translation of a sentence of today was taken out of the document while its source was gone. A source that went
 * back to what a translation names is not what that translation is by then.
 */
function lacksKept({ units }: SourceFile, record: DocumentRecord | null): boolean {
  if (record === null || record.locale.kept.length === 0) return false;
  const kept = new Set(record.locale.kept.map(({ source }) => source));
  const standing = new Set(record.locale.pairs.flatMap(({ ids }) => ids));
  return units.some(({ id, source }) => !standing.has(id) && kept.has(keptKey(source)));
}

/** What git and records say of how a document was translated; all null: nothing, or not asked. */
export interface Origin {
  /** Of a bilingual document: the source revision that it names. */
  readonly pinned: SourceRevision | null;
  /** Of a plain document. */
  readonly plain: TranslatedFrom | null;
  /** Of a bilingual document: the pairs that were translated anew by hand, and what they are since. */
  readonly edited: ReadonlyMap<Pair, Pair>;
  /** What kept the localized document from being read. */
  readonly findings: readonly Finding[];
}

/** When nothing is known of how a document was translated. */
export const NO_ORIGIN: Origin = { pinned: null, plain: null, edited: new Map(), findings: [] };

/**
 * Whether the comparison has to know where the translation comes from: it is not settled by its recorded hash, or its pairs are
 * asked for, and the record knows them better than an alignment.
 */
export function needsOrigin(open: OpenDocument, { pairs }: { readonly pairs: boolean }): boolean {
  const { source, target, record } = open;
  if (target === null || target === 'unreadable') return false;
  const isPlain = target.form === 'plain';
  return source === null ? isPlain : inSyncOf(open) !== true || (pairs && isPlain && record !== null);
}

/** A document and its localization, with all that is known of how it was translated. */
export interface TextsInput {
  readonly header: Omit<Comparison, 'statuses'>;
  readonly source: SourceFile;
  readonly target: TargetRead;
  readonly origin: Origin;
  /** What is recorded of it; null: nothing. */
  readonly record: DocumentRecord | null;
}

/** Compares one document with one localization of it. */
export async function compareDocument(
  open: OpenDocument,
  options: { readonly reading: Reading; readonly pairs: boolean; readonly origin: Origin },
): Promise<Comparison> {
  const { document, source, target, record } = open;
  const inSync = inSyncOf(open);
  const known = target === null || target === 'unreadable' ? null : target;
  const header: Omit<Comparison, 'statuses'> = {
    source: document.source,
    target: document.target,
    locale: document.locale,
    form: known?.form ?? null,
    basis: known?.form === 'bilingual' ? 'embedded' : known !== null && inSync === true ? 'pinned' : 'none',
    basisCommit: known?.form === 'plain' && inSync === true ? known.pins.commit : null,
    basisConfidence: null,
    inSync,
  };
  if (source === null) return orphaned({ ...header, source: null }, options.origin.plain?.pairs ?? known?.pairs ?? []);
  if (target === null) return uniform(header, source.units, 'missing');
  if (known === null) return uniform(header, source.units, 'unknown');
  if (inSync === true && !options.pairs) return uniform(header, source.units, 'current');
  // Loaded when there is something to compare: a document in sync does without.
  const input = { header, source, target: known, origin: options.origin, record };
  const comparison =
    known.form === 'plain'
      ? await (await import('./compare-plain.ts')).comparePlain(input, options.reading)
      : await (await import('./compare-bilingual.ts')).compareBilingual(input, options.reading);
  return record === null ? comparison : (await import('./acknowledged.ts')).withAcks(comparison, record.locale);
}
