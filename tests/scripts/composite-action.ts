import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { workspace, write } from '../cli/run.ts';
import { BARE, COMMAND, execute, type ScriptRun } from './clones.ts';
import { stepOutputs } from './workflow-commands.ts';

/** The folder that a runner downloads the action to. */
export const ACTION_PATH = fileURLToPath(new URL('../..', import.meta.url));

/** One step of a composite action, of those that run a script. */
interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly shell: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

/** What the tests read of `action.yml`. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const action: Action = parse(readFileSync(join(ACTION_PATH, 'action.yml'), 'utf8'));

/** The contexts that expressions look into: `inputs`, `steps`, and what a test adds. */
type Contexts = Readonly<Record<string, unknown>>;

/** Fills `${{ a.b.c }}` in; an expression that is more than a path is refused, as the runner would know more of them. */
function evaluate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const path = expression.trim();
    if (!/^[\w-]+(?:\.[\w-]+)+$/.test(path)) throw new Error(`Expected a path such as \`inputs.base\`, found \`${path}\``);
    const value = path.split('.').reduce<unknown>((context, name) => property(context, name), contexts);
    return value == null ? '' : String(value);
  });
}

function property(context: unknown, name: string): unknown {
  return typeof context === 'object' && context !== null ? Reflect.get(context, name) : undefined;
}

/** Runs the steps of the action as a runner runs them, with `inputs` for those that are not the default. */
export async function runAction(
  root: string,
  { inputs = {}, env }: { readonly inputs?: Readonly<Record<string, string>>; readonly env: Readonly<Record<string, string>> },
): Promise<Pick<ScriptRun, 'code' | 'stdout' | 'stderr'> & { readonly outputs: Readonly<Record<string, string>> }> {
  for (const name of Object.keys(inputs)) if (!(name in action.inputs)) throw new Error(`Expected an input, found \`${name}\``);
  const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default]));
  const steps: Record<string, object> = {};
  const { HEXAPLA: _, ...bare } = BARE;
  const contexts = { inputs: { ...defaults, ...inputs }, steps };
  let last: Pick<ScriptRun, 'code' | 'stdout' | 'stderr'> = { code: 0, stdout: '', stderr: '' };
  for (const step of action.runs.steps) {
    if (step.shell !== 'bash' || step.if !== undefined) throw new Error('Expected a step for bash without a condition');
    const folder = workspace({ 'script.sh': step.run, output: '' });
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluate(value, contexts)]);
    last = await execute(['bash', '--noprofile', '--norc', '-eo', 'pipefail', join(folder, 'script.sh')], {
      cwd: join(root, evaluate(step['working-directory'] ?? '.', contexts)),
      env: {
        ...bare,
        HOME: folder,
        ...env,
        GITHUB_ACTION_PATH: ACTION_PATH,
        GITHUB_OUTPUT: join(folder, 'output'),
        ...Object.fromEntries(own),
      },
    });
    steps[step.id ?? ''] = { outputs: stepOutputs(readFileSync(join(folder, 'output'), 'utf8')) };
    if (last.code !== 0) break;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, evaluate(value, contexts)]);
  return { ...last, outputs: Object.fromEntries(outputs) };
}

/** A folder with an `npm` that installs the built command, and notes where it was called and how. */
export function fakeNpm(): { readonly bin: string; calls(): string } {
  const bin = workspace({});
  const log = join(bin, 'log');
  write(
    bin,
    'npm',
    `#!/bin/sh
echo "$PWD $*" >>"${log}"
mkdir -p node_modules/.bin
printf '#!/bin/sh\\nexec ${process.execPath} ${COMMAND} "$@"\\n' >node_modules/.bin/hexapla
chmod +x node_modules/.bin/hexapla
`,
  );
  chmodSync(join(bin, 'npm'), 0o755);
  return { bin, calls: () => (existsSync(log) ? readFileSync(log, 'utf8') : '') };
}
