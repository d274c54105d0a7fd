import { spawnSync } from 'node:child_process';
import {
  cpSync,
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
const fs = require('node:fs');
const { readFileSync } = fs;
const seen = new Set();
fs.readFileSync = (path, ...rest) => {
  if (/[\\\\/]dist[\\\\/].*[.]cjs$/.test(path)) seen.add(path.replace(/^.*[\\\\/]dist[\\\\/]/, '').replace('\\\\', '/').replace(/-[A-Z0-9]{8}[.]/, '.'));
  return readFileSync(path, ...rest);
};
process.on('exit', () => [...seen].forEach((file) => console.log(file)));`;

function run(cwd: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [...args], { cwd, encoding: 'utf8' });
}

describe('the build of a small project', () => {
  const project = mkdtempSync(join(tmpdir(), 'hexapla-build-'));
  const file = (path: string) => join(project, path);

  beforeAll(() => {
    mkdirSync(file('src/text'), { recursive: true });
    mkdirSync(file('src/dashboard/client'), { recursive: true });
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
    writeFileSync(file('src/dashboard/client/main.tsx'), "console.log('dashboard');");
    writeFileSync(file('src/dashboard/client/icon.svg'), '<svg/>');
    expect(run(project, build)).toMatchObject({ status: 0, stderr: '' });
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it.each([
    [[], ['command', 'cli.cjs', 'parts/hexapla-cli.cjs']],
    [['own'], ['command', 'late module', '1', 'cli.cjs', 'parts/hexapla-cli.cjs', 'parts/hexapla-late.cjs']],
    [['yaml'], ['command', '{"a":1}', 'cli.cjs', 'parts/hexapla-cli.cjs', 'parts/yaml.cjs']],
    [['picomatch'], ['command', 'true', 'cli.cjs', 'parts/hexapla-cli.cjs', 'parts/picomatch.cjs']],
    [['gfm'], ['command', '"function"', 'cli.cjs', 'parts/hexapla-cli.cjs', 'parts/remark-gfm.cjs']],
    [['satteri'], ['command', '["heading"]', 'cli.cjs', 'parts/hexapla-cli.cjs', 'parts/satteri.cjs']],
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

  it('puts what pages are made of in one folder', () => {
    expect(readdirSync(file('dist/dashboard')).sort()).toEqual(['dashboard.js', 'icon.svg']);
    expect(run(project, 'dist/dashboard/dashboard.js').stdout).toBe('dashboard\n');
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
      stderr: 'build: Expected the entries src/cli.ts, src/index.ts, src/dashboard/client/main.tsx, found no src/cli.ts\n',
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
    expect(new Set(files)).toEqual(new Set(['cli.cjs', 'parts/hexapla-cli.cjs']));
  });

  it.each([['init'], ['segment', 'a.md'], ['status'], ['diff']])(
    'does not evaluate `%s` for another command',
    (name, ...args) => {
      const part = `parts/hexapla-${name}.cjs`;
      expect(run(root, '-r', witness, command, '--help').stdout).not.toContain(part);
      expect(run(root, '-r', witness, command, name, ...args, '--cwd', dirname(witness)).stdout).toContain(part);
    },
  );

  it.each(['satteri', 'remark'])('reads nothing of MDX for Markdown, with %s', (engine) => {
    const read = (file: string) => {
      writeFileSync(join(dirname(witness), file), '# A\n');
      const args = ['-r', witness, command, 'segment', file, '--cwd', dirname(witness)];
      const env = { ...process.env, HEXAPLA_PARSER: engine };
      return spawnSync(process.execPath, args, { encoding: 'utf8', env }).stdout.split('\n');
    };
    const isOfMdx = (file: string) => /mdx|acorn|javascript/.test(file);
    expect(read('b.md').filter(isOfMdx)).toEqual([]);
    expect(read('b.mdx').filter(isOfMdx)).not.toEqual([]);
  });

  it('loads the checks of translations for `check` alone', () => {
    const parts = join(root, 'dist/parts');
    const holding = readdirSync(parts).filter(
      (name) => name.endsWith('.cjs') && readFileSync(join(parts, name), 'utf8').includes('same-codes'),
    );
    expect(holding.filter((name) => /-(?:cli|status|compare)-/.test(name))).toEqual([]);
    expect(holding).not.toEqual([]);
  });

  it('holds no `import.meta`, which CommonJS has not', () => {
    const parts = readdirSync(join(root, 'dist/parts')).filter((name) => name.endsWith('.cjs'));
    for (const file of ['cli.cjs', ...parts.map((name) => `parts/${name}`)]) {
      expect(readFileSync(join(root, 'dist', file), 'utf8')).not.toMatch(/import\.meta[.[]/);
    }
  });
});

describe("V8's code for the packs", () => {
  const copy = mkdtempSync(join(tmpdir(), 'hexapla-packs-'));
  const command = join(copy, 'dist/cli.cjs');
  const parts = join(copy, 'dist/parts');
  const codes = () => readdirSync(parts).filter((name) => name.endsWith('.v8'));
  const status = (env: NodeJS.ProcessEnv = {}) => {
    const args = [command, 'status', '--format', 'json', '--cwd', join(copy, 'project')];
    const {
      stdout,
      stderr,
      status: code,
    } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } });
    return { stdout, stderr, code };
  };
  const removeCodes = () => {
    for (const name of codes()) rmSync(join(parts, name));
  };

  beforeAll(() => {
    cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const source = join(copy, 'project/source-docs');
    const target = join(copy, 'project/locales/fr-FR');
    for (const folder of [source, target]) mkdirSync(folder, { recursive: true });
    writeFileSync(join(source, 'a.md'), '# One title\n\nA sentence. It changed.\n');
    writeFileSync(
      join(target, 'a.md'),
      '# <span data-ttu-id="aaaaa-101">Un titre</span><span class="sxs-lookup"><span data-stu-id="aaaaa-101">A title</span></span>\n',
    );
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('changes nothing, wherever it is: not there, made, spoilt, of another file', () => {
    removeCodes();
    const plain = status({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(plain).toMatchObject({ code: 0 });
    expect(codes()).toEqual([]);
    expect(status()).toEqual(plain);
    const made = codes();
    expect(made.map((name) => name.split('-')[1]).toSorted()).toEqual(['cli', 'compare', 'status']);
    expect(status()).toEqual(plain);
    const spoil: readonly ((code: Buffer) => Buffer)[] = [
      (code) => code.fill(0, code.length >> 2, (code.length >> 2) + 400),
      (code) => code.subarray(0, 1000),
      () => Buffer.alloc(0),
      () => Buffer.alloc(5000),
      () => Buffer.from('nothing of V8'.repeat(100)),
    ];
    for (const change of spoil) {
      for (const name of made) writeFileSync(join(parts, name), change(readFileSync(join(parts, name))));
      expect(status()).toEqual(plain);
      expect(status()).toEqual(plain);
    }
  });

  it('is read as it was written, letters beyond ASCII too', () => {
    const input = 'The method Read(…) has “odd” behaviour. It ends… Or not.\n';
    const { stdout } = spawnSync(process.execPath, [command, 'segment', '-', '--format', 'ndjson'], { encoding: 'utf8', input });
    const sources = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).source);
    expect(sources).toEqual(['The method Read(…) has “odd” behaviour.', 'It ends…', 'Or not.']);
  });

  it('leaves no drafts behind', () => {
    expect(readdirSync(parts).filter((name) => !/\.(?:cjs|v8)$/.test(name))).toEqual([]);
  });
});
