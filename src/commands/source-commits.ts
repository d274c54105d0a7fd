import type { Pins } from '../formats/pins.ts';
import { lineEndingHashes } from '../workspace/hash.ts';
import type { Project } from '../workspace/project.ts';
import { openRepository, type Repository } from '../workspace/repository.ts';
import type { SourceFile } from './source-file.ts';

/** Tells which commits hold today's source documents; git is asked when the first one is wanted. */
export class SourceCommits {
  private readonly project: Pick<Project, 'root' | 'revision' | 'historyOf'>;
  private repository: Promise<Repository | null> | null = null;

  constructor(project: Pick<Project, 'root' | 'revision' | 'historyOf'>) {
    this.project = project;
  }

  /** What the source was in `commit`; null when that has no such file. */
  async bytesAt({ path }: Pick<SourceFile, 'path'>, commit: string): Promise<Uint8Array | null> {
    const repository = await this.opened();
    return (await repository?.objects.read(`${commit}:./${path}`))?.bytes ?? null;
  }

  /** What the source was as pins name it: in their commit, else the newest that has their hash; null when git has none such. */
  async bytesOf({ path }: Pick<SourceFile, 'path'>, { commit, hash }: Pins): Promise<Uint8Array | null> {
    const named = commit === null ? null : await this.bytesAt({ path }, commit);
    if (hash === null || (named !== null && lineEndingHashes(named)(hash))) return named;
    const repository = await this.opened();
    for (const { blob } of (await repository?.history())?.revisionsOf(path) ?? []) {
      const bytes = (await repository?.objects.read(blob))?.bytes ?? null;
      if (bytes !== null && lineEndingHashes(bytes)(hash)) return bytes;
    }
    return null;
  }

  /** Whether the source was, in `commit`, what it is today. */
  async isToday(source: SourceFile, commit: string): Promise<boolean> {
    const bytes = await this.bytesAt(source, commit);
    return bytes !== null && Buffer.compare(bytes, source.bytes) === 0;
  }

  /** The commit that made the source what it is today; null when that is not committed, or there is no repository. */
  async latest(source: SourceFile): Promise<string | null> {
    const repository = await this.opened();
    const [newest] = (await repository?.history())?.revisionsOf(source.path) ?? [];
    return newest !== undefined && (await this.isToday(source, newest.commit)) ? newest.commit : null;
  }

  /** Whether the source is another one than in its newest commit: no commit says what a translation of it was made from. */
  async isEdited(source: SourceFile): Promise<boolean> {
    const repository = await this.opened();
    const [newest] = (await repository?.history())?.revisionsOf(source.path) ?? [];
    return newest !== undefined && !(await this.isToday(source, newest.commit));
  }

  /** Whether there are commits that a source could be in. */
  async hasRepository(): Promise<boolean> {
    return (await this.opened()) !== null;
  }

  async close(): Promise<void> {
    (await this.repository)?.close();
  }

  private opened(): Promise<Repository | null> {
    this.repository ??= openRepository(this.project.root, this.project);
    return this.repository;
  }
}
