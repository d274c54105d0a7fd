import type { PlannedWrite } from '../model/plan.ts';
import type { ProjectDocument } from '../workspace/project.ts';
import type { MadeRecord } from './write-records.ts';

/**
 * Makes writes of records as soon as all documents of a source were looked at: until then they are held, and what thirty thousand
 * documents are recorded by is gigabytes, nearly all of which stands on disk as it is.
 */
export class SourceRecords {
  private readonly writesOf: (made: readonly MadeRecord[]) => readonly PlannedWrite[];
  private readonly writes: PlannedWrite[] = [];
  private readonly made = new Map<string, MadeRecord[]>();
  /** How many documents of each source are still to be looked at. */
  private readonly open = new Map<string, number>();

  constructor(documents: readonly ProjectDocument[], writesOf: (made: readonly MadeRecord[]) => readonly PlannedWrite[]) {
    this.writesOf = writesOf;
    for (const { source } of documents) if (source !== null) this.open.set(source, (this.open.get(source) ?? 0) + 1);
  }

  add(made: MadeRecord): void {
    const { path } = made.source;
    const known = this.made.get(path);
    if (known === undefined) this.made.set(path, [made]);
    else known.push(made);
  }

  /** Takes note that a document was looked at for the last time. */
  done({ source }: ProjectDocument): void {
    if (source === null) return;
    const left = (this.open.get(source) ?? 0) - 1;
    this.open.set(source, left);
    if (left === 0) this.close(source);
  }

  /** All writes; nothing may be added any more. */
  finished(): readonly PlannedWrite[] {
    // Documents that could not be read were never looked at.
    for (const source of [...this.made.keys()]) this.close(source);
    return this.writes;
  }

  private close(source: string): void {
    const made = this.made.get(source);
    this.made.delete(source);
    if (made !== undefined) this.writes.push(...this.writesOf(made));
  }
}
