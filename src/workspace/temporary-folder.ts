import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError } from '../model/errors.ts';
import { refusal } from './file-kind.ts';

/** A folder for this run, which no other user may read. */
export interface TemporaryFolder {
  readonly path: string;
  /** Removes it with all that is in it. */
  remove(): void;
}

/** @throws EnvironmentError where none can be made */
export function temporaryFolder(name: string): TemporaryFolder {
  try {
    const path = mkdtempSync(join(tmpdir(), `hexapla-${name}-`));
    return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
  } catch (error) {
    throw new EnvironmentError(`${tmpdir()}: Expected to make a folder for temporary files, found ${refusal(error)}`);
  }
}
