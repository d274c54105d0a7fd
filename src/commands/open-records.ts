import { readLocaleRecord, readUnitsRecord } from '../formats/records.ts';
import type { Locale } from '../model/locale.ts';
import type { LocaleRecord, UnitsRecord } from '../model/records.ts';
import type { Finding } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import { fileError } from '../workspace/file-finding.ts';
import type { ProjectFiles } from '../workspace/project-files.ts';
import { type RecordFiles, recordFiles, UNITS } from '../workspace/record-files.ts';

/** The records of a project, read when they are asked for. */
export class Records {
  readonly findings: Finding[] = [];
  private readonly files: RecordFiles;
  private readonly sources: ReadonlySet<string>;
  /** Of the source that was asked for last: its locales come one after the other. */
  private latest: { readonly source: string; readonly record: UnitsRecord | null } | null = null;
  private readonly adopted = new Map<string, UnitsRecord>();
  /** Records whose source document is gone. */
  private orphans: Map<string, UnitsRecord> | null = null;

  constructor(files: RecordFiles, sources: readonly string[]) {
    this.files = files;
    this.sources = new Set(sources);
  }

  /** Where the record of a source document stands (`kind` is `units`), or that of a localization (its tag). */
  pathOf(kind: string, source: string): string {
    return this.files.pathOf(kind, source);
  }

  /** The text of a record as it stands; null when there is none. */
  textOf(kind: string, source: string): string | null {
    const content = this.files.read(kind, source);
    return typeof content === 'string' ? content : null;
  }

  /** What tells the content of a record: its id in a commit, else its text; null when there is none. */
  contentOf(kind: string, source: string): string | null {
    return this.files.idOf(kind, source) ?? this.textOf(kind, source);
  }

  /** Whether every record is of a document that is there, so that none may be of a renamed one. */
  isTidy(): boolean {
    return this.findings.length === 0 && this.files.sources().every((source) => this.sources.has(source));
  }

  /** The record of a source document, found by its units where the document was renamed; null when there is none. */
  unitsOf(source: string, units: readonly Unit[]): UnitsRecord | null {
    if (this.latest?.source === source) return this.latest.record;
    const record = this.adopted.get(source) ?? this.readUnits(source) ?? this.renamed(source, units);
    this.latest = { source, record };
    return record;
  }

  /** The record of a localization of the source document that `units` is the record of. */
  localeOf(units: UnitsRecord, locale: Locale): LocaleRecord | null {
    return this.read(locale, units.path, readLocaleRecord);
  }

  /** The file's place says what it is of, whatever its header says. */
  private readUnits(source: string): UnitsRecord | null {
    const record = this.read(UNITS, source, readUnitsRecord);
    return record === null ? null : { ...record, path: source };
  }

  private read<T>(kind: string, source: string, parse: (text: string) => Parsed<T>): T | null {
    const content = this.files.read(kind, source);
    if (content === null) return null;
    if (typeof content !== 'string') {
      this.findings.push(content);
      return null;
    }
    const { record, problems } = parse(content);
    const path = this.files.pathOf(kind, source);
    for (const { line, message } of problems) this.findings.push(recordFinding(path, line, message));
    return record;
  }

  /** The record of a document that is gone, most of whose texts stand in the one with these units. */
  private renamed(to: string, units: readonly Unit[]): UnitsRecord | null {
    this.orphans ??= this.readOrphans();
    if (this.orphans.size === 0) return null;
    const texts = new Set(units.map((unit) => unit.source));
    for (const [source, record] of this.orphans) {
      const common = record.units.filter(({ text }) => texts.has(text)).length;
      if (common * 2 <= Math.max(record.units.length, texts.size)) continue;
      this.orphans.delete(source);
      this.adopted.set(to, record);
      return record;
    }
    return null;
  }

  private readOrphans(): Map<string, UnitsRecord> {
    const gone = this.files.sources().filter((source) => !this.sources.has(source));
    return new Map(
      gone.flatMap((source) => {
        const record = this.readUnits(source);
        return record === null ? [] : [[source, record] as const];
      }),
    );
  }
}

type Parsed<T> = { readonly record: T | null; readonly problems: readonly { readonly line: number; readonly message: string }[] };

function recordFinding(path: string, line: number, message: string): Finding {
  const place = { range: { start: 0, end: 0 }, line, column: 1, endLine: line, endColumn: 1 };
  return { ...fileError('record', path, message), place };
}

/** The records in the configured folder, there or not. */
export function openRecords(files: ProjectFiles, folder: string, sources: readonly string[]): Records {
  return new Records(recordFiles(files, folder), sources);
}
