import type { Unit } from '../model/unit.ts';
import { sameTextKey } from '../text/keys.ts';
import { secondsNow } from '../workspace/clock.ts';
import type { Project } from '../workspace/project.ts';
import { openRepository } from '../workspace/repository.ts';
import { KnownOrigins } from './known-origins.ts';
import type { Reading } from './read-source.ts';
import { Revisions } from './revisions.ts';
import type { Compared } from './run-documents.ts';

const SECONDS_A_DAY = 86_400;

/**
 * Tells which units came or changed within the days of grace that the configuration grants. Where git does not say how a document was
 * then, none did: what is old must not pass for new.
 */
export async function youngUnits(
  project: Project,
  compared: readonly Compared[],
  reading: Reading,
): Promise<(source: string, unit: Unit) => boolean> {
  const { graceDays } = project.config.check;
  const sources = [...new Set(compared.flatMap((item) => (isOpen(item) ? (item.open.source?.path ?? []) : [])))];
  if (graceDays === 0 || sources.length === 0) return () => false;
  const repository = await openRepository(project.root, { ...project, historyOf: sources });
  if (repository === null) return () => false;
  const revisions = new Revisions(repository, { reading, root: project.root, known: new KnownOrigins('again') });
  const since = secondsNow() - graceDays * SECONDS_A_DAY;
  const old = new Map<string, ReadonlySet<string>>();
  for (const path of sources) old.set(path, await textsBefore(revisions, path, since));
  await revisions.close();
  return (source, unit) => old.get(source)?.has(sameTextKey(unit.source)) === false;
}

/** Whether something of a document is to be translated. */
function isOpen({ comparison }: Compared): boolean {
  return comparison.statuses.some(({ type }) => type === 'stale' || type === 'missing');
}

/** The texts that a document had at a time; none when it was not there yet. */
async function textsBefore(revisions: Revisions, path: string, since: number): Promise<ReadonlySet<string>> {
  const history = (await revisions.history()).revisionsOf(path);
  const before = history.find((revision) => revision.time <= since || revision.isCut);
  if (before === undefined) return new Set();
  const bytes = await revisions.bytes(before.blob);
  if (bytes === null) return new Set();
  const units = await revisions.units(path, { id: before.blob, bytes });
  return new Set(units.map(({ source }) => sameTextKey(source)));
}
