import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Session } from '../../src/commands/session.ts';
import { sync } from '../../src/commands/sync.ts';
import type { PlannedWrite } from '../../src/model/plan.ts';
import { commitOn, git, pair, workspace, write } from '../cli/run.ts';

const COMMAND = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** Where the source and its only translation stand. */
export const SOURCE = 'source-docs/page.md';
export const TARGET = 'locales/fr-FR/page.md';

/** What a sync told, and what it says of itself on standard error. */
export interface Synced {
  readonly writes: readonly Pick<PlannedWrite, 'path' | 'action' | 'reason'>[];
  readonly failed: readonly unknown[];
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

/** Runs a sync in this process. */
export async function synced(
  root: string,
  { dryRun = false, form = null }: { readonly dryRun?: boolean; readonly form?: string | null } = {},
): Promise<Synced> {
  const session: Session = {
    root,
    configFile: null,
    engine: 'satteri',
    program: COMMAND,
    colour: false,
    width: 100,
    note: () => undefined,
    detail: () => undefined,
    complain: () => undefined,
    progress: () => undefined,
    stdin: async () => new Uint8Array(),
  };
  const { output } = await sync(session, { paths: [], locales: [], format: 'json', dryRun, form, publish: null, summary: null });
  return JSON.parse(output);
}

/** `[source, translation]` of each sentence, in the order of the document; a string stands between them. */
export type Parts = readonly (string | readonly [source: string, target: string])[];

/** The source, its plain translation and its bilingual one. */
export function forms(parts: Parts): { readonly source: string; readonly plain: string; readonly bilingual: string } {
  let number = 100;
  const print = (one: (source: string, target: string) => string) =>
    parts.map((part) => (typeof part === 'string' ? part : one(part[0], part[1]))).join('');
  return {
    source: print((source) => source),
    plain: print((_, target) => target),
    bilingual: print((source, target) => {
      number += 1;
      return pair(`abcde-${number}`, target, source);
    }),
  };
}

/** A repository with a document and its translation, brought up to date once: what a team has after the first night. */
export async function firstNight(source: string, translation: string): Promise<string> {
  const root = workspace({ [SOURCE]: source, [TARGET]: translation });
  await git(root, 'init', '-q');
  await commitOn(1, root, 'A page and its translation');
  await synced(root);
  return root;
}

/** The translation after the source became `source`, or the translation `edited`, and a night passed. */
export async function nextNight(
  root: string,
  { source = null, translation = null }: { readonly source?: string | null; readonly translation?: string | null },
): Promise<string> {
  if (source !== null) writeFileSync(join(root, SOURCE), source);
  if (translation !== null) write(root, TARGET, translation);
  await synced(root);
  return readTarget(root);
}

export function readTarget(root: string): string {
  return readFileSync(join(root, TARGET), 'utf8');
}

const PAIR = /<span data-ttu-id="[^"]*">(.*?)<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*">.*?<\/span><\/span>/gs;
const MARK = /(?:<!--|\{\/\*) hexapla: not translated \d+ [0-9a-f]{8} (?:-->|\*\/\})/g;

/** A localized document as people read it: translations only, and `(en)` behind what waits for one. */
export function asRead(text: string): string {
  return text.replace(PAIR, '$1').replace(MARK, '(en)');
}
