import { isSame, type Nights } from './nights.ts';

/** What came of nights that were killed. */
export interface KilledNights {
  readonly rounds: number;
  /** The night was not over yet. */
  readonly killed: number;
  /** Some of its files were new then, and some old. */
  readonly midway: number;
  /** A file was neither old nor new. */
  readonly torn: number;
  /** The next night did not end as one does that nobody disturbs. */
  readonly unrecovered: number;
}

/** Kills `rounds` nights, half of them at any moment, half towards the end, where files are written; then lets another one run. */
export async function killNights(nights: Nights, rounds: number, random: () => number): Promise<KilledNights> {
  nights.restore();
  const begin = performance.now();
  const { code, err } = await nights.run();
  if (code !== 0) throw new Error(`Expected a night that succeeds, found ${code}: ${err}`);
  const usualMs = performance.now() - begin;
  const now = nights.now();
  const counts = { killed: 0, midway: 0, torn: 0, unrecovered: 0 };
  for (let round = 0; round < rounds; round += 1) {
    nights.restore();
    const { child, ended } = nights.start();
    const share = round % 2 === 0 ? random() : 0.6 + random() * 0.45;
    await new Promise((resolve) => setTimeout(resolve, share * usualMs));
    child.kill('SIGKILL');
    if ((await ended).signal === 'SIGKILL') counts.killed += 1;
    const states = statesOf(nights.now(), nights.old, now);
    if (states.has('torn')) counts.torn += 1;
    if (states.has('old') && states.has('new')) counts.midway += 1;
    const next = await nights.run();
    if (next.code !== 0 || !isSame(nights.now(), now)) counts.unrecovered += 1;
  }
  return { rounds, ...counts };
}

type Files = Nights['old'];

function statesOf(found: Files, old: Files, now: Files): ReadonlySet<'old' | 'new' | 'torn'> {
  const paths = Object.keys({ ...old, ...now }).filter((path) => old[path] !== now[path]);
  return new Set(paths.map((path) => (found[path] === old[path] ? 'old' : found[path] === now[path] ? 'new' : 'torn')));
}
