import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Session } from '../../src/commands/session.ts';
import { sync } from '../../src/commands/sync.ts';
import type { PlannedWrite } from '../../src/model/plan.ts';
import type { Finding } from '../../src/model/report.ts';

/** What a night told. */
export interface Night {
  readonly writes: readonly Pick<PlannedWrite, 'path' | 'action' | 'reason'>[];
  readonly findings: readonly Pick<Finding, 'rule' | 'path' | 'message'>[];
  readonly failed: readonly unknown[];
}

const ENV = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const IDENTITY = ['-c', 'user.name=Maintainer', '-c', 'user.email=maintainer@example.invalid'];

/** A repository with sources and translations in a folder of its own, for nights one after the other. */
export class SyncProject {
  readonly root: string;

  constructor(locales: readonly string[]) {
    this.root = mkdtempSync(join(tmpdir(), 'hexapla-sync-'));
    this.write('hexapla.config.json', JSON.stringify({ locales: locales.map((tag) => ({ tag })) }));
    this.git('init', '-q', '--initial-branch=main');
  }

  static sourcePath(name: string): string {
    return `source-docs/${name}`;
  }

  static targetPath(locale: string, name: string): string {
    return `locales/${locale}/${name}`;
  }

  write(path: string, text: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(path: string): string {
    const file = join(this.root, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { force: true });
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', ['-c', 'core.autocrlf=false', '-c', 'gc.auto=0', ...IDENTITY, ...args], {
      cwd: this.root,
      env: ENV,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
  }

  /** Commits sources and their translations, and what the first night makes of them. */
  async begin(
    tag: string,
    documents: readonly { readonly name: string; readonly english: string; readonly translation: string }[],
  ) {
    for (const { name, english, translation } of documents) {
      this.write(SyncProject.sourcePath(name), english);
      this.write(SyncProject.targetPath(tag, name), translation);
    }
    this.commit('Sources and their translations');
    await this.sync();
    this.commit('The first night');
  }

  /** Brings the translations up to their sources, in this process. */
  async sync(): Promise<Night> {
    const { output } = await sync(sessionIn(this.root), {
      paths: [],
      locales: [],
      format: 'json',
      dryRun: false,
      form: null,
      publish: null,
      summary: null,
    });
    return JSON.parse(output);
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A session that tells nobody anything. */
export function sessionIn(root: string): Session {
  const silent = () => undefined;
  return {
    root,
    configFile: null,
    engine: 'satteri',
    program: resolve('dist/cli.cjs'),
    colour: false,
    width: 100,
    note: silent,
    detail: silent,
    complain: silent,
    progress: silent,
    stdin: async () => new Uint8Array(),
  };
}
