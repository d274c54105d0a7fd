import { sourceChecks } from '../checks/source-checks.ts';
import { FIRST_NUMBER } from '../model/ids.ts';
import type { UnitsRecord } from '../model/records.ts';
import type { Finding } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import { lineEndingHashes } from '../workspace/hash.ts';
import type { ProjectFiles } from '../workspace/project-files.ts';
import type { Records } from './open-records.ts';
import { type Reading, readUnits } from './read-source.ts';
import { isFinding } from './session.ts';

/** A source file of the project, read once for all its locales. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly units: readonly Unit[];
  /** Whether `hash` is the SHA-1 of the file, whatever its line ends. */
  readonly isHash: (hash: string) => boolean;
  readonly findings: readonly Finding[];
  /** What is recorded of it, under the name that it had then; null: nothing. */
  readonly record: UnitsRecord | null;
  /** The number of the next new unit. */
  readonly next: number;
}

/** Reads, segments and checks one source file; the finding that says why when it cannot be read. */
export async function readSourceFile(
  files: ProjectFiles,
  path: string,
  { reading, records }: { readonly reading: Reading; readonly records: Records | null },
): Promise<SourceFile | Finding> {
  const content = files.read(path);
  if (isFinding(content)) return content;
  const { bytes, text } = content;
  const { units, findings } = await readUnits(path, text, reading);
  const checked = sourceChecks.flatMap((check) => check({ path, text, units }));
  const file = { path, bytes, text, isHash: lineEndingHashes(bytes), findings: [...findings, ...checked] };
  const record = records?.unitsOf(path, units) ?? null;
  if (record === null) return { ...file, units, record, next: FIRST_NUMBER + units.length };
  const { withRecordedIds } = await import('../compare/recorded-ids.ts');
  return { ...file, ...withRecordedIds(units, record), record };
}
