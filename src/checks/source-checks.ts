import type { Finding } from '../model/report.ts';
import type { CheckedSource } from './checked-source.ts';
import { mojibake } from './mojibake.ts';

// Apart from the other checks: every command reads sources, and only `check` loads the rest.
/** The checks of a source document: a new one is a file here and an entry in this list. */
export const sourceChecks: readonly ((source: CheckedSource) => readonly Finding[])[] = [mojibake];
