import { memoryKey, printMemoryFile } from '../formats/memory-file.ts';
import { EnvironmentError, InputError } from '../model/errors.ts';
import type { Locale } from '../model/locale.ts';
import type { MemoryPair } from '../model/memory.ts';
import type { PlannedWrite } from '../model/plan.ts';
import { applyPlan } from '../workspace/apply-plan.ts';
import { contentHash } from '../workspace/content-hash.ts';
import { openProject, type Project } from '../workspace/project.ts';
import { type ImportedMemory, readImportedMemory } from './imported-memory.ts';
import { configuredLocale, tellLayout } from './open-project.ts';
import { type MemoryFile, readMemoryInput } from './read-memory-input.ts';
import { recovered } from './recovered.ts';
import { located, type Outcome, type Session } from './session.ts';
import { waitedLock } from './waited-lock.ts';

/** What `hexapla tm import` takes. */
export interface TmImportCommand {
  readonly files: readonly string[];
  /** Tags, in any case; none: all that are configured. */
  readonly locales: readonly string[];
  /** What the translations are called that come from the files; null: as their file. */
  readonly name: string | null;
}

/** Adds memories to what the project has imported. What is there already stays as it is, so that importing again changes nothing. */
export async function tmImport(session: Session, { files, locales: tags, name }: TmImportCommand): Promise<Outcome> {
  const project = await openProject({ root: session.root, configFile: session.configFile });
  if (project.detected !== null) tellLayout(session, project.detected);
  const locales = tags.length === 0 ? project.locales : tags.map((tag) => configuredLocale(project, tag));
  // All files are read before anything is written: one that is refused refuses all.
  const read: MemoryFile[] = [];
  for (const file of files) read.push(await readMemoryInput(session.root, file, { project, locales, name }));
  const { root } = project;
  const lock = await waitedLock(session, root);
  try {
    recovered(session, { lock, root, roots: [] });
    const added = new Added(project, locales);
    const lines = read.flatMap((file) => added.lines(file));
    const { failed, changed } = applyPlan(lock, root, { writes: added.writes() }, { roots: [] });
    const [refused] = [...failed, ...changed.map((path) => ({ path, reason: 'a change that another program made meanwhile' }))];
    if (refused !== undefined)
      throw new EnvironmentError(`${refused.path}: Expected to write the memory, found ${refused.reason}`);
    return { output: lines.map((line) => `${line}\n`).join(''), exitCode: 0 };
  } finally {
    lock.release();
  }
}

/** What is imported by language, and what comes to it. */
class Added {
  private readonly project: Project;
  private readonly memories: ReadonlyMap<Locale, { readonly before: ImportedMemory; readonly pairs: Map<string, MemoryPair> }>;

  constructor(project: Project, locales: readonly Locale[]) {
    this.project = project;
    this.memories = new Map(
      locales.map((locale) => {
        const before = readImportedMemory(project, locale);
        const [damage] = before.findings;
        if (damage !== undefined) throw new InputError(located(damage));
        return [locale, { before, pairs: new Map(before.pairs.map((pair) => [memoryKey(pair), pair])) }];
      }),
    );
  }

  /** Takes what a file has, and says how much of it is new. */
  lines({ path, contents }: MemoryFile): readonly string[] {
    return contents.map(({ locale, pairs, skipped }) => {
      const known = this.memories.get(locale)?.pairs;
      let added = 0;
      for (const pair of pairs) {
        if (known === undefined || known.has(memoryKey(pair))) continue;
        known.set(memoryKey(pair), pair);
        added += 1;
      }
      const reasons = [...skipped].map(([reason, count]) => `${count} ${reason}`);
      const total = [...skipped.values()].reduce((sum, count) => sum + count, 0);
      const why = total === 0 ? '' : `, ${total} skipped (${reasons.join(', ')})`;
      return `${path}: ${locale}: ${added} added, ${pairs.length - added} known${why}`;
    });
  }

  writes(): readonly PlannedWrite[] {
    const { sourceLocale } = this.project;
    return [...this.memories].flatMap(([targetLocale, { before, pairs }]): readonly PlannedWrite[] => {
      const { path, text: old } = before;
      if (pairs.size === before.pairs.length) return [];
      const text = printMemoryFile([...pairs.values()], { sourceLocale, targetLocale });
      const action = old === null ? 'create' : 'update';
      return [
        {
          path,
          action,
          from: null,
          reason: 'memory',
          before: old === null ? null : contentHash(old),
          after: contentHash(text),
          text,
        },
      ];
    });
  }
}
