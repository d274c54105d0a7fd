import { fingerprint } from '../text/fingerprint.ts';
import { frameCounts, type Side } from './sides.ts';

/**
 * Tells, of frames that look alike, how many came into the source (above zero) and how many were taken out of it (below) since a
 * localized document was brought up to it. Without a base, any may have come and none went.
 */
export class FrameBalance {
  private readonly balance: Map<string, number> | null;

  constructor(source: Side, base: ReadonlyMap<string, number> | null) {
    this.balance = base === null ? null : differences(frameCounts(source), base);
  }

  /** Whether one more of this frame is new in the source: each time it is asked, one less is. */
  isBroughtIn(frame: string): boolean {
    return this.balance === null || this.took(frame, 1);
  }

  /** Whether one more of this frame is gone from the source. */
  isTakenOut(frame: string): boolean {
    return this.balance !== null && this.took(frame, -1);
  }

  private took(frame: string, sign: 1 | -1): boolean {
    const name = fingerprint(frame);
    const count = this.balance?.get(name) ?? 0;
    if (count * sign <= 0) return false;
    this.balance?.set(name, count - sign);
    return true;
  }
}

/** How many more of each frame the first has than the second. */
export function differences(today: ReadonlyMap<string, number>, base: ReadonlyMap<string, number>): Map<string, number> {
  const names = new Set([...today.keys(), ...base.keys()]);
  return new Map([...names].map((name) => [name, (today.get(name) ?? 0) - (base.get(name) ?? 0)]));
}
