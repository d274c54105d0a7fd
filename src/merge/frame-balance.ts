import { fingerprint } from '../text/fingerprint.ts';
import { frameCounts, type Side } from './sides.ts';

/**
 * Tells, of frames that look alike, how many came into the source and how many were taken out of it since a localized document was
 * brought up to it. Without a base, as many as there are today were there.
 */
export class FrameBalance {
  private readonly broughtIn = new Map<string, number>();
  private readonly takenOut = new Map<string, number>();
  private readonly isKnown: boolean;

  constructor(source: Side, base: ReadonlyMap<string, number> | null) {
    const today = frameCounts(source);
    this.isKnown = base !== null;
    for (const [name, count] of today) this.broughtIn.set(name, base === null ? 0 : count - (base.get(name) ?? 0));
    for (const [name, count] of base ?? []) this.takenOut.set(name, count - (today.get(name) ?? 0));
  }

  /** Whether one more of this frame is new in the source: each time it is asked, one less is. */
  isBroughtIn(frame: string): boolean {
    return !this.isKnown || took(this.broughtIn, frame);
  }

  /** Whether one more of this frame is gone from the source. */
  isTakenOut(frame: string): boolean {
    return took(this.takenOut, frame);
  }
}

function took(counts: Map<string, number>, frame: string): boolean {
  const name = fingerprint(frame);
  const count = counts.get(name) ?? 0;
  if (count > 0) counts.set(name, count - 1);
  return count > 0;
}
