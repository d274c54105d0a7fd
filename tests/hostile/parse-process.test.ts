import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { flatTree } from '../../src/text/flat-tree.ts';
import { MdxSyntaxError } from '../../src/text/mdx-syntax-error.ts';
import { openEngine, TooComplexError } from '../../src/text/parser.ts';
import { parseProcess } from '../../src/workspace/parse-process.ts';

const COMMAND = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
/** Takes satteri minutes. */
const ENDLESS = 'a_'.repeat(500_000);

/** A program of a test's own that stands where the command would. */
function program(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-child-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'child.cjs');
  writeFileSync(path, code);
  return path;
}

describe('a text parsed in a process of its own', () => {
  it.each(['satteri', 'remark'] as const)('has the tree that %s gives here', async (engine) => {
    const text = '# A\u{1f600} *b*\r\n\r\n| c | d |\n|---|---|\n| [e](f) | ![g](h.png) |\n\n\ufeff水が。\n';
    const tree = await parseProcess(COMMAND)(engine, text, 'brief');
    expect(flatTree(tree)).toEqual(flatTree((await openEngine(engine)).parse(text)));
  });

  it('may be long', async () => {
    const text = 'Some *words*. '.repeat(60_000);
    const tree = await parseProcess(COMMAND)('satteri', text, 'brief');
    expect(tree.children?.[0]?.children).toHaveLength(120_001);
  });

  it('is given up in time when the engine does not end', async () => {
    const start = performance.now();
    await expect(parseProcess(COMMAND)('satteri', ENDLESS, 'brief')).rejects.toThrow(
      new TooComplexError(
        'Expected Markdown that is parsed in 1.3 s, found a shape that takes longer; divide its longest paragraph, list or table',
      ),
    );
    // By the clock ten times its 1.3 s on a machine that is busy.
    expect(performance.now() - start).toBeLessThan(14_000);
  }, 30_000);

  it('is one of many, of which one may not end', async () => {
    const parse = parseProcess(COMMAND);
    const texts = ['# A\n', 'B é\n', ENDLESS, '- C\n', '*D*\n'];
    const parsed = await Promise.allSettled(texts.map((text) => parse('satteri', text, 'brief')));
    expect(parsed.map((each) => (each.status === 'fulfilled' ? each.value.children?.[0]?.type : 'given up'))).toEqual([
      'heading',
      'paragraph',
      'given up',
      'list',
      'paragraph',
    ]);
  }, 30_000);

  it('is given up when the process dies', async () => {
    const child = program("process.stdin.on('data', () => process.abort());");
    await expect(parseProcess(child)('satteri', 'a', 'brief')).rejects.toThrow(
      /^Expected Markdown that can be parsed, found a shape that stops the parser/,
    );
  });

  it('is given up when the process dies before it reads', async () => {
    const child = program('process.exit(7);');
    await expect(parseProcess(child)('satteri', 'a'.repeat(1_000_000), 'brief')).rejects.toThrow(TooComplexError);
  });

  it('leaves no process behind when its parent is killed', async () => {
    const parent = program(`
      const child = require('node:child_process').spawn(process.execPath, [${JSON.stringify(COMMAND)}, '__parse'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      child.stdin.end('{"engine":"satteri","limitMs":500,"bytes":1000000}\\n' + 'a_'.repeat(500000));
      child.stdout.once('data', () => process.stdout.write(String(child.pid)));
    `);
    const running = spawn(process.execPath, [parent], { stdio: ['ignore', 'pipe', 'ignore'] });
    const pid = await new Promise<number>((resolve) => running.stdout.once('data', (data) => resolve(Number(data))));
    running.kill('SIGKILL');
    expect(isAlive(pid)).toBe(true);
    for (let tries = 0; tries < 50 && isAlive(pid); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isAlive(pid)).toBe(false);
  });
});

describe('the command', () => {
  it('reads nothing of a project when it is the child', () => {
    const input = '{"engine":"satteri","limitMs":1000,"bytes":3}\n# A';
    const printed = execFileSync(process.execPath, [COMMAND, '__parse'], { input, encoding: 'latin1' });
    const [, head = ''] = printed.split('\n');
    expect(JSON.parse(head).types).toEqual(['root', 'heading', 'text']);
  });
});

/** Whether a process runs; one that has ended but that nobody waited for does not. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const state = process.platform === 'linux' ? execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }) : '';
  return !state.startsWith('Z');
}

describe('MDX parsed in a process of its own', () => {
  it.each(['satteri-mdx', 'remark-mdx'] as const)('has the tree that %s gives here', async (engine) => {
    const text = 'import a from "b"\n\n<C d="e">\n\nF {g}.\n\n</C>\n';
    const tree = await parseProcess(COMMAND)(engine, text, 'patient');
    expect(flatTree(tree)).toEqual(flatTree((await openEngine(engine)).parse(text)));
  });

  it('is refused as here', async () => {
    await expect(parseProcess(COMMAND)('remark-mdx', 'A {b c}.\n', 'patient')).rejects.toEqual(
      new MdxSyntaxError('Could not parse expression with acorn', 4),
    );
  });
});
