import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Change, filesIn, planOf } from './planned.ts';
import { start } from './processes.ts';

/** What came of runs that were killed. */
export interface Killed {
  readonly rounds: number;
  /** The run was not over yet. */
  readonly killed: number;
  /** Some of its files were new then, and some old. */
  readonly midway: number;
  /** A file was neither old nor new, or one that moves was in neither of its places. */
  readonly torn: number;
  /** The next run did not end as one does that nobody disturbs, or left a file of its own. */
  readonly unrecovered: number;
}

type Files = Readonly<Record<string, string>>;

/** So many files of each kind, so large that writing them takes a while. */
const FILES = 4;
const SIZE = 60_000;

/** Kills `rounds` runs of `program` (what `child.ts` becomes) in an empty folder, each at a moment of its own, and runs it again. */
export async function killRuns(folder: string, program: string, rounds: number, random: () => number): Promise<Killed> {
  const [original, root, plan] = [join(folder, 'original'), join(folder, 'root'), join(folder, 'plan.json')];
  writeFileSync(plan, JSON.stringify(planOf(original, makeProject(original))));
  const old = filesIn(original);
  const begin = () => start(process.execPath, [program, 'sync', root, plan]);
  const fresh = () => {
    rmSync(root, { recursive: true, force: true });
    cpSync(original, root, { recursive: true });
    return begin();
  };
  const usualMs = await lasting(fresh());
  const now = filesOfProject(root);
  const counts = { killed: 0, midway: 0, torn: 0, unrecovered: 0 };
  for (let round = 0; round < rounds; round++) {
    const { child, said, ended } = fresh();
    await said;
    await new Promise((resolve) => setTimeout(resolve, random() * usualMs));
    child.kill('SIGKILL');
    if ((await ended).signal === 'SIGKILL') counts.killed++;
    const states = statesOf(filesIn(root), old, now);
    if (states.has('torn')) counts.torn++;
    if (states.has('old') && states.has('new')) counts.midway++;
    const { code } = await begin().ended;
    if (code !== 0 || !isSame(filesOfProject(root), now)) counts.unrecovered++;
  }
  return { rounds, ...counts };
}

/** How long a run takes from where it has its lock, undisturbed. */
async function lasting({ said, ended }: ReturnType<typeof start>): Promise<number> {
  await said;
  const begin = performance.now();
  const { code, err } = await ended;
  if (code !== 0) throw new Error(`Expected a run that succeeds, found ${err}`);
  return performance.now() - begin;
}

/** A file of every kind, several times; what is to become of them. */
function makeProject(root: string): Readonly<Record<string, Change>> {
  const changes: Record<string, Change> = {};
  const text = (name: string) => `${name} `.repeat(SIZE / name.length);
  const put = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text(`old ${path}`));
  };
  for (let index = 0; index < FILES; index++) {
    for (const kind of ['update', 'move', 'delete']) put(`${kind}-${index}/a.md`);
    changes[`create-${index}/a.md`] = text('new');
    changes[`update-${index}/a.md`] = text('new');
    changes[`move-${index}/a.md`] = { to: `moved-${index}/a.md`, text: text('moved') };
    changes[`delete-${index}/a.md`] = null;
  }
  return changes;
}

function statesOf(found: Files, old: Files, now: Files): ReadonlySet<'old' | 'new' | 'torn'> {
  const states = new Set<'old' | 'new' | 'torn'>();
  for (const path of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (found[path] === old[path]) states.add('old');
    else states.add(found[path] === now[path] ? 'new' : 'torn');
  }
  for (const path of Object.keys(old).filter((name) => name.startsWith('move-')))
    if (!(path in found) && !(path.replace('move-', 'moved-') in found)) states.add('torn');
  return states;
}

/** But for the lock, whose number rises. */
function filesOfProject(root: string): Files {
  return Object.fromEntries(Object.entries(filesIn(root)).filter(([path]) => !path.startsWith('.hexapla/.sync/lock-')));
}

function isSame(one: Files, other: Files): boolean {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].every((path) => one[path] === other[path]);
}

/** Numbers from 0 to 1, the same ones for a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
