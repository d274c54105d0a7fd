import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const build = join(root, 'scripts/build.mjs');

/** Prints which of our built files a process has read, one a line, when it ends. */
const WITNESS = `
process.on('exit', () => {
  for (const file of Object.keys(require.cache)) if (/[\\\\/]dist[\\\\/]/.test(file)) console.log(file.replace(/^.*[\\\\/]dist[\\\\/]/, '').replace('\\\\', '/').replace(/-[A-Z0-9]{8}[.]/, '.'));
});`;

function run(cwd: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [...args], { cwd, encoding: 'utf8' });
}

describe('the build of a small project', () => {
  const project = mkdtempSync(join(tmpdir(), 'hexapla-build-'));
  const file = (path: string) => join(project, path);

  beforeAll(() => {
    mkdirSync(file('src/text'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), file('node_modules'), 'junction');
    writeFileSync(
      file('package.json'),
      JSON.stringify({ type: 'module', dependencies: { picomatch: '', 'remark-gfm': '', satteri: '', yaml: '' } }),
    );
    writeFileSync(file('witness.cjs'), WITNESS);
    writeFileSync(
      file('src/cli.ts'),
      `console.log('command');
       const parts: Record<string, () => Promise<unknown>> = {
         own: async () => (await import('./text/late.ts')).late,
         yaml: async () => (await import('yaml')).parse('a: 1'),
         picomatch: async () => (await import('picomatch')).default('*.md')('a.md'),
         gfm: async () => typeof (await import('remark-gfm')).default,
         satteri: async () => (await import('satteri')).markdownToMdast('# A').children.map(({ type }) => type),
       };
       const part = parts[process.argv[2] ?? ''];
       if (part !== undefined) part().then((value) => console.log(JSON.stringify(value)));`,
    );
    writeFileSync(file('src/text/late.ts'), "console.log('late module'); export const late = 1;");
    writeFileSync(file('src/index.ts'), "export const read = async () => (await import('./text/late.ts')).late;");
    expect(run(project, build)).toMatchObject({ status: 0, stderr: '' });
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it.each([
    [[], ['command', 'cli.cjs']],
    [['own'], ['command', 'late module', '1', 'cli.cjs', 'parts/hexapla-late.cjs']],
    [['yaml'], ['command', '{"a":1}', 'cli.cjs', 'parts/yaml.cjs']],
    [['picomatch'], ['command', 'true', 'cli.cjs', 'parts/picomatch.cjs']],
    [['gfm'], ['command', '"function"', 'cli.cjs', 'parts/remark-gfm.cjs']],
    [['satteri'], ['command', '["heading"]', 'cli.cjs', 'parts/satteri.cjs']],
  ])('evaluates a module only when asked for: %s', (args, lines) => {
    const { stdout, stderr } = run(project, '-r', './witness.cjs', 'dist/cli.cjs', ...args);
    expect({
      lines: stdout.trim().split('\n'),
      stderr,
    }).toEqual({ lines, stderr: '' });
  });

  it('gives the library the same', () => {
    const { stdout } = run(project, '--input-type=module', '-e', "console.log(await (await import('./dist/index.js')).read());");
    expect(stdout).toBe('late module\n1\n');
  });

  it.skipIf(process.platform === 'win32')('makes the command executable', () => {
    expect(spawnSync(file('dist/cli.cjs'), { encoding: 'utf8' }).stdout).toBe('command\n');
  });

  it('builds again only what is stale', () => {
    const built = () => statSync(file('dist/cli.cjs')).ino;
    const first = built();
    run(project, build, '--if-stale');
    expect(built()).toBe(first);
    const later = new Date(Date.now() + 5000);
    utimesSync(file('src/text/late.ts'), later, later);
    run(project, build, '--if-stale');
    expect(built()).not.toBe(first);
  });

  it('says which entry is missing', () => {
    rmSync(file('src/cli.ts'));
    expect(run(project, build)).toMatchObject({
      status: 1,
      stderr: 'build: Expected the entries src/cli.ts and src/index.ts, found no src/cli.ts\n',
    });
  });
});

describe('the command', () => {
  const command = join(root, 'dist/cli.cjs');
  const witness = join(mkdtempSync(join(tmpdir(), 'hexapla-witness-')), 'witness.cjs');
  beforeAll(() => writeFileSync(witness, WITNESS));
  afterAll(() => rmSync(dirname(witness), { recursive: true, force: true }));

  it('tells its version without reading any package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const [said, ...files] = run(root, '-r', witness, command, '--version').stdout.trim().split('\n');
    expect(said).toBe(version);
    expect(new Set(files)).toEqual(new Set(['cli.cjs', 'parts/hexapla-chunk.cjs']));
  });

  it.each([['init'], ['segment', 'a.md'], ['status'], ['diff']])(
    'does not evaluate `%s` for another command',
    (name, ...args) => {
      const part = `parts/hexapla-${name}.cjs`;
      expect(run(root, '-r', witness, command, '--help').stdout).not.toContain(part);
      expect(run(root, '-r', witness, command, name, ...args, '--cwd', dirname(witness)).stdout).toContain(part);
    },
  );

  it('holds no `import.meta`, which CommonJS has not', () => {
    for (const file of ['cli.cjs', ...readdirSync(join(root, 'dist/parts')).map((name) => `parts/${name}`)]) {
      expect(readFileSync(join(root, 'dist', file), 'utf8')).not.toContain('import.meta');
    }
  });
});
