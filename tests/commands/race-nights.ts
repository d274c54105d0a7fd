import { isSame, type Nights } from './nights.ts';

/** What came of nights that several processes began at once. */
export interface RacedNights {
  readonly rounds: number;
  /** Processes that ended with another code than 0. */
  readonly failed: number;
  /** Rounds that left another tree than one process does. */
  readonly different: number;
}

/** Runs `rounds` nights, each by `count` processes at once. */
export async function raceNights(nights: Nights, rounds: number, count: number): Promise<RacedNights> {
  nights.restore();
  await nights.run();
  const now = nights.now();
  let [failed, different] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    nights.restore();
    const ended = await Promise.all(Array.from({ length: count }, () => nights.run()));
    failed += ended.filter(({ code }) => code !== 0).length;
    if (!isSame(nights.now(), now)) different += 1;
  }
  return { rounds, failed, different };
}
