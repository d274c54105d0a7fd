import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hexapla, workspace, write } from '../cli/run.ts';
import { execute } from './clones.ts';
import { ACTION_PATH, action } from './composite-action.ts';

const page = readFileSync(join(ACTION_PATH, 'source-docs/pre-merge-check.md'), 'utf8');
const examples = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text);
const workflows = examples('yaml').map((text) => ({ text, parsed: parse(text) }));

const MARKER = '<!-- hexapla-check -->';

describe('the examples of the handbook', () => {
  test('let nothing write but the comment, and no text become a part of a script', () => {
    for (const { text, parsed } of workflows) {
      expect(text).not.toContain('pull_request_target');
      const permissions = parsed.permissions ?? { contents: 'read' };
      const isComment = parsed.on?.workflow_run !== undefined;
      expect(permissions).toEqual(isComment ? { actions: 'read', 'pull-requests': 'write' } : { contents: 'read' });
      const steps = Object.values<{ steps: { run?: string }[] }>(parsed.jobs ?? {}).flatMap((job) => job.steps);
      for (const { run = '' } of steps) expect(run).not.toContain('${{');
      // What may write takes nothing out of the pull request but the report.
      if (isComment) expect(text).not.toMatch(/uses:|checkout|npm/);
    }
  });

  test('name inputs and outputs that the action has, and the page names all', () => {
    const { jobs } = workflows[0]?.parsed ?? {};
    const step = jobs.check.steps.find(({ id }: { id?: string }) => id === 'hexapla');
    for (const name of Object.keys(step.with)) expect(Object.keys(action.inputs)).toContain(name);
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) expect(page).toContain(`\`${name}\``);
  });

  test('name a hook that there is', () => {
    const hooks = parse(readFileSync(join(ACTION_PATH, '.pre-commit-hooks.yaml'), 'utf8'));
    const named = workflows.flatMap(({ parsed }) => parsed.repos ?? []).flatMap(({ hooks }) => hooks);
    const stages = ['pre-commit', 'manual']; // before a push, `HEAD` holds all that is pushed
    expect(hooks).toMatchObject([{ id: named[0].id, language: 'node', entry: 'hexapla check', stages }]);
  });

  test('hold a configuration that is right, and the usual severities', async () => {
    const root = workspace({ 'hexapla.config.json': examples('json')[0] ?? '', 'source-docs/a.md': '# A\n' });
    expect((await hexapla(root, ['check'])).code).toBe(1);
    const { stdout } = await hexapla(root, ['check', '--list-rules']);
    const rules = new Map(
      stdout
        .split('\n')
        .flatMap((line) => [line.split(/\s+/)])
        .map(([rule = '', severity]) => [rule, severity]),
    );
    const rows = [...page.matchAll(/^\| .* \| `([a-z]+)` \| ([a-z]+).*\|$/gm)].map(([, rule = '', severity]) => [rule, severity]);
    expect(rows).toHaveLength(6);
    expect(rows).toEqual(rows.map(([rule = '']) => [rule, rules.get(rule)]));
  });
});

describe('the workflow that comments', () => {
  const { env, run } = workflows.find(({ parsed }) => parsed.on?.workflow_run !== undefined)?.parsed.jobs.comment.steps[0] ?? {};

  /** Runs its script with a `gh` that knows these things and notes what it is told to write. */
  async function comment(report: string, { number = '7', artefact = '5', existing = '' } = {}) {
    const bin = workspace({ report });
    write(bin, 'unzip', `#!/bin/sh\ncat ${bin}/report\n`);
    write(
      bin,
      'gh',
      `#!/bin/sh
case "$*" in
  *--method\\ P[AO]*) echo "$*" >>${bin}/writes; cp comment.md ${bin}/body ;;
  *"/pulls "*) printf '%s' '${number}' ;;
  *"/runs/3/artifacts "*) printf '%s' '${artefact}' ;;
  */zip) echo zip ;;
  */comments\\ *) printf '%s' '${existing}' ;;
  *) exit 9 ;;
esac
`,
    );
    for (const program of ['gh', 'unzip']) chmodSync(join(bin, program), 0o755);
    const cwd = workspace({ 'step.sh': run });
    const known = { REPOSITORY: 'us/docs', RUN: '3', HEAD: 'abc', BRANCH: 'them:$(touch x)', GH_TOKEN: 't' };
    const { code } = await execute(['bash', '--noprofile', '--norc', '-eo', 'pipefail', 'step.sh'], {
      cwd,
      env: { PATH: `${bin}:${process.env['PATH']}`, ...known },
    });
    const read = (name: string) => (existsSync(join(bin, name)) ? readFileSync(join(bin, name), 'utf8') : '');
    return { code, writes: read('writes').trim(), body: read('body') };
  }

  test('takes all that it knows from the event', () => {
    expect(Object.keys(env)).toEqual(['GH_TOKEN', 'REPOSITORY', 'RUN', 'HEAD', 'BRANCH']);
    expect(JSON.stringify(env)).not.toMatch(/pull_requests|artifact/);
  });

  test('writes one comment, updates it, and says nothing where there is nothing to say', async () => {
    const report = `${MARKER}\n## ⚠️ Translations: 1 warning\n`;
    const written = await comment(report);
    expect(written).toMatchObject({
      code: 0,
      writes: expect.stringMatching(/POST repos\/us\/docs\/issues\/7\/comments/),
      body: report,
    });
    expect((await comment(report, { existing: '9' })).writes).toMatch(/PATCH repos\/us\/docs\/issues\/comments\/9 /);
    const quiet = `${MARKER}\n## ✅ Translations: nothing to report\n`;
    expect(await comment(quiet)).toMatchObject({ code: 0, writes: '' });
    expect((await comment(quiet, { existing: '9' })).body).toBe(quiet);
  });

  test('calls nobody, and passes no control characters on', async () => {
    const { body } = await comment(`${MARKER}\n@team \u001b[31m a@b\r\n`);
    expect(body).toBe(`${MARKER}\n@\u2060team [31m a@\u2060b\n`);
  });

  test.each([
    ['that is not ours', 'Buy now\n', {}, 1],
    ['that is too long', `${MARKER}\n${'a'.repeat(65_000)}`, {}, 1],
    ['that is empty', '', {}, 1],
    ['of a pull request that is closed or has newer commits', `${MARKER}\n`, { number: '' }, 0],
    ['that is missing or too large to fetch', `${MARKER}\n`, { artefact: '' }, 0],
  ])('writes nothing of a report %s', async (_, report, known, code) => {
    expect(await comment(report, known)).toEqual({ code, writes: '', body: '' });
  });
});
