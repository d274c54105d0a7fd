import { fingerprint } from '../text/fingerprint.ts';
import { differences } from './frame-balance.ts';
import type { Framed } from './sides.ts';

/** Pieces of prose by what becomes of them, and how many of each frame the source has and had. */
interface FrameChangesInput {
  readonly today: ReadonlyMap<string, number>;
  /** Null: not known. */
  readonly base: ReadonlyMap<string, number> | null;
  readonly coming: readonly Framed[];
  readonly leaving: readonly Framed[];
  /** Frames of the source whose pieces have another one in the localized document, once for each of these. */
  readonly asked: readonly string[];
}

/**
 * Tells which pieces of prose got another frame in the source, as a heading of another level does, where the document has others
 * with the one and the other. The source has so many more or less of a frame; what pieces that come and leave do not account
 * for is one frame that became another. Without a base there is no telling.
 */
export class FrameChanges {
  private readonly counts: Map<string, number>;
  private readonly base: ReadonlyMap<string, number> | null;
  /** How many pieces that have another frame may have got each frame. */
  private readonly open = new Map<string, number>();

  constructor({ today, base, coming, leaving, asked }: FrameChangesInput) {
    this.base = base;
    this.counts = base === null ? new Map() : differences(today, base);
    if (base === null) return;
    for (const { frame } of coming) this.add(frame, -1);
    for (const { frame } of leaving) this.add(frame, 1);
    for (const frame of asked) this.open.set(frame, (this.open.get(frame) ?? 0) + 1);
  }

  /** Whether a piece with the frame `old` is to have the frame `now`; each change is told of once. */
  isChange(old: string, now: string): boolean {
    if (old === now) return false;
    const open = this.open.get(now) ?? 0;
    this.open.set(now, open - 1);
    const more = this.left(now);
    // Where the source has as many more as there are copies that may have got it, all have.
    if (more <= 0 || (this.left(old) >= 0 && (open > more || this.base?.has(fingerprint(old)) !== true))) return false;
    this.add(old, 1);
    this.add(now, -1);
    return true;
  }

  private left(frame: string): number {
    return this.counts.get(fingerprint(frame)) ?? 0;
  }

  private add(frame: string, count: number): void {
    this.counts.set(fingerprint(frame), this.left(frame) + count);
  }
}
