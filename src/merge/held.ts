import type { Range } from '../model/range.ts';

/** A part of a localized document that translates something, or stands for it. */
export interface Held {
  readonly range: Range;
  /** What is to stand there instead; null: what stands there. */
  readonly text: string | null;
  /** The same on one line, to stand elsewhere. */
  readonly flow: string;
  /** The places of the source that it translates, in order; none when its source is gone. */
  readonly sources: readonly number[];
  /** What becomes of it when its source is gone. */
  readonly fate: 'stays' | 'goes';
}

/** What stands for a place of the source. */
export type Item =
  | { readonly type: 'held'; readonly place: number; readonly at: number }
  | { readonly type: 'fresh'; readonly place: number; readonly text: string }
  | { readonly type: 'none'; readonly place: number };
