import { readMemoryFile } from '../formats/memory-file.ts';
import type { Locale } from '../model/locale.ts';
import type { MemoryPair } from '../model/memory.ts';
import type { Finding } from '../model/report.ts';
import { fileError } from '../workspace/file-finding.ts';
import type { Project } from '../workspace/project.ts';
import { readProjectInput } from '../workspace/read-input.ts';

/** The memory of a language that was imported: where it is kept, what it holds, and what could not be read of it. */
export interface ImportedMemory {
  /** Relative to the project root. */
  readonly path: string;
  /** Of the file; null: there is none. */
  readonly text: string | null;
  readonly pairs: readonly MemoryPair[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the memory that was imported for `locale`; there may be none.
 *
 * @throws InputError when the file cannot be read at all
 */
export function readImportedMemory(
  { root, files, config }: Pick<Project, 'root' | 'files' | 'config'>,
  locale: Locale,
): ImportedMemory {
  const path = `${config.records}/memory/${locale}.ndjson`;
  if (!files.has(path)) return { path, text: null, pairs: [], findings: [] };
  const text = readProjectInput(root, path);
  const { pairs, problems } = readMemoryFile(text);
  return { path, text, pairs, findings: problems.map((problem) => findingOf(path, problem)) };
}

function findingOf(path: string, { line, message }: { readonly line: number; readonly message: string }): Finding {
  const place = { range: { start: 0, end: 0 }, line, column: 1, endLine: line, endColumn: 1 };
  return { ...fileError('record', path, message), place };
}
