import type { Finding } from '../model/report.ts';
import type { CheckedSource } from './checked-source.ts';
import type { DocumentCheck } from './document-check.ts';
import { mojibake } from './mojibake.ts';
import type { PairCheck } from './pair-check.ts';

/** The checks of a source document: a new one is a file here and an entry in this list. */
export const sourceChecks: readonly ((source: CheckedSource) => readonly Finding[])[] = [mojibake];

/** The checks of translated sentences. */
export const pairChecks: readonly PairCheck[] = [];

/** The checks of localized documents as a whole. */
export const documentChecks: readonly DocumentCheck[] = [];
