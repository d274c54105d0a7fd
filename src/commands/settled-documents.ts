import type { Form } from '../model/comparison.ts';
import type { KeptTranslation } from '../model/records.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import type { OpenDocument } from './compare-document.ts';
import { type DocumentCache, openDocumentCache } from './document-cache.ts';
import type { KeyOptions } from './document-keys.ts';
import type { Records } from './open-records.ts';
import type { DocumentFindings } from './run-documents.ts';

/** With fewer documents, a cache costs more than it saves. */
const LEAST_KEPT = 50;

/** A document with which there was nothing to do when all that it depends on was as it is now. */
export interface Settled {
  /** Hashes of the source texts that it has no translation of. */
  readonly lacks: readonly string[];
  readonly form: Form | null;
  /** The translations that its record keeps. */
  readonly kept: readonly Pick<KeptTranslation, 'source' | 'text'>[];
  /** What there is to tell of its files all the same. */
  readonly findings: DocumentFindings;
}

/** The documents of a project with which there is nothing to do, as far as an earlier sync found that out. */
export class SettledDocuments {
  private readonly cache: DocumentCache<Settled> | null;

  private constructor(cache: DocumentCache<Settled> | null) {
    this.cache = cache;
  }

  static async open(
    project: Project,
    documents: readonly ProjectDocument[],
    options: KeyOptions & { readonly records: Records },
  ): Promise<SettledDocuments> {
    // What is kept is told by the documents, and not by a second tree.
    const isKept = documents.length >= LEAST_KEPT && project.config.form !== 'both';
    // Each branch has a cache of its own: one forgets what was not asked for in a few runs.
    const branch = project.revision === 'HEAD' ? [] : ['commit', ...new Set(documents.map(({ locale }) => locale))];
    const cache = !isKept ? null : await openDocumentCache<Settled>(project, { ...options, purpose: ['sync', ...branch] });
    return new SettledDocuments(cache);
  }

  /** What is known of a document; null: it has to be looked at. */
  of(document: ProjectDocument): Settled | null {
    if (this.cache === null || this.cache.isEmpty) return null;
    const key = this.cache.keyOf(document);
    return key === null ? null : this.cache.get(key);
  }

  /** What a document that was read is known by; null where nothing can be kept of it. */
  keyOfRead(open: OpenDocument): string | null {
    return this.cache?.keyOfRead(open) ?? null;
  }

  put(key: string, settled: Settled): void {
    this.cache?.put(key, settled);
  }

  save(): void {
    this.cache?.save();
  }
}
