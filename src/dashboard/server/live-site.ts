import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DashboardOverview } from '../../model/dashboard.ts';
import type { LiveStatus } from '../../model/live-status.ts';
import { dataOf } from './data-file.ts';

/** A build, in a folder of its own. */
export interface Build {
  readonly id: string;
  readonly folder: string;
}

/** Names of files of a site: nothing else is ever read. */
const FILE = /^(?:data\/[a-z0-9-]+\.js|badges\/[A-Za-z0-9-]+\.svg)$/;

/** The site that is served, which later builds replace, and how it stands. A build that fails leaves the last good one. */
export class LiveSite {
  private readonly listeners = new Set<(status: LiveStatus) => void>();
  /** The last one first; the one before it stays for pages that are reading it. */
  private builds: readonly Build[] = [];
  private now: LiveStatus;

  constructor({ allowsAck }: Pick<LiveStatus, 'allowsAck'>) {
    this.now = { build: null, date: null, isBuilding: false, error: null, allowsAck };
  }

  get status(): LiveStatus {
    return this.now;
  }

  /** The build that is served; null: none is there yet. */
  get build(): Build | null {
    return this.builds[0] ?? null;
  }

  /** Hears of every change, until the function that it gives is called. */
  listen(listener: (status: LiveStatus) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  begin(): void {
    this.tell({ isBuilding: true });
  }

  /** Serves the site in `folder`, and removes it when two later ones are there. */
  async replace(folder: string): Promise<void> {
    const build = { id: randomBytes(4).toString('hex'), folder };
    const { date } = dataIn<DashboardOverview>(build, 'overview') ?? { date: null };
    const [last, ...old] = this.builds;
    this.builds = last === undefined ? [build] : [build, last];
    this.tell({ build: build.id, date, isBuilding: false, error: null });
    // One that cannot be removed now goes with the folder of all builds.
    for (const gone of old) await rm(gone.folder, { recursive: true, force: true }).catch(() => undefined);
  }

  fail(error: string): void {
    this.tell({ isBuilding: false, error });
  }

  /** The text of a file as a build has it, else as the one that is served has it; null: there is none. */
  file(path: string, id: string): string | null {
    const build = this.builds.find((own) => own.id === id) ?? this.build;
    return build === null ? null : fileIn(build, path);
  }

  private tell(change: Partial<LiveStatus>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener(this.now);
  }
}

/** What a data file of a build holds; null: there is none. The type is that of its name, because one build wrote both. */
export function dataIn<T>(build: Build, name: string): T | null {
  const text = fileIn(build, `data/${name}.js`);
  return text === null ? null : (dataOf(name, text) as T);
}

function fileIn({ folder }: Build, path: string): string | null {
  if (!FILE.test(path)) return null;
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch {
    return null;
  }
}
