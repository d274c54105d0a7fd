import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commitOn, git, workspace, write } from '../cli/run.ts';
import { BARE, COMMAND, execute, type ScriptRun } from './clones.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/nightly-sync', import.meta.url));

export const GUIDE = `# Guide

A kettle boils water.

## Care

Wash it well. Never use soap.

## Use

Fill it with 2 litres of water, then press \`boil\`.
`;
export const IN_FRENCH = `# Guide pratique

Une bouilloire fait bouillir de l’eau.

## Entretien

Lavez-la bien. N’utilisez jamais de savon.

## Utilisation

Remplissez-la de 2 litres d’eau, puis appuyez sur \`boil\`.
`;
const IN_GERMAN = `# Anleitung

Ein Wasserkocher kocht Wasser.

## Pflege

Waschen Sie ihn gut. Nehmen Sie nie Seife.

## Verwendung

Füllen Sie ihn mit 2 Litern Wasser und drücken Sie \`boil\`.
`;

/** Runs `scripts/nightly-sync`, with the shell that POSIX asks the least of where there is one. */
export function nightly(
  cwd: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Pick<ScriptRun, 'code' | 'stdout' | 'stderr'>> {
  const own = { ...BARE, HOME: cwd, HEXAPLA_AUTHOR: 'Night <night@example.invalid>', ...env };
  return execute([SCRIPT, ...args], { cwd, env: own });
}

/** A bare repository with a page in two languages, recorded as after a first night, and a writer's clone of it. */
export async function published(): Promise<{ readonly remote: string; readonly writer: string }> {
  const [remote, writer] = [workspace({}), workspace({})];
  await git(remote, 'init', '-q', '--bare', '-b', 'main');
  write(writer, 'source-docs/guide.md', GUIDE);
  write(writer, 'locales/fr-FR/guide.md', IN_FRENCH);
  write(writer, 'locales/de-DE/guide.md', IN_GERMAN);
  await git(writer, 'init', '-q', '-b', 'main');
  await git(writer, 'remote', 'add', 'origin', `file://${remote}`);
  await commitOn(1, writer, 'A guide');
  const env = { ...BARE, HOME: writer };
  const adopted = await execute([process.execPath, COMMAND, 'sync', '--commit', '--author', 'A <a@example.invalid>'], {
    cwd: writer,
    env,
  });
  if (adopted.code !== 0) throw new Error(adopted.stderr);
  await git(writer, 'push', '-q', '-u', 'origin', 'main');
  return { remote, writer };
}

/** A fresh clone, as a hosted runner makes it. */
export async function fresh(remote: string, depth: readonly string[]): Promise<string> {
  const root = workspace({});
  await git(root, 'clone', '-q', ...depth, `file://${remote}`, '.');
  return root;
}

/** A command that kills the script that runs it, once, when it was asked for `step` and `locale`: before or after it did that. */
export function killing(step: string, when: 'before' | 'after'): string {
  const folder = workspace({});
  const kill = `[ -e "${folder}/killed" ] || { : >"${folder}/killed"; kill -9 $PPID; exit 1; }`;
  write(
    folder,
    'hexapla',
    `#!/bin/sh
case " $* " in *" ${step} "*) is_it=true ;; *) is_it=false ;; esac
if $is_it && [ ${when} = before ]; then ${kill}; fi
"${process.execPath}" "${COMMAND}" "$@"
code=$?
if $is_it && [ ${when} = after ]; then ${kill}; fi
exit $code
`,
  );
  chmodSync(join(folder, 'hexapla'), 0o755);
  return join(folder, 'hexapla');
}
