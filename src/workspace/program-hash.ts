import { readFileSync } from 'node:fs';
import { hashOfAll } from './hash.ts';

/** Tells one build of the command, on one version of Node, from another: its file names the rest of it by content. */
export function programHash(program: string): string {
  return hashOfAll([readFileSync(program), process.version]);
}
