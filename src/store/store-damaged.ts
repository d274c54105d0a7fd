import { EnvironmentError } from '../model/errors.ts';

/** The file of a store was damaged. It was put aside, and the store is empty. */
export class StoreDamaged extends EnvironmentError {}
