import { CLOSING, TARGET_OPENING } from './span-tags.ts';

/** Where the next occurrence of something starts at or after an offset; `Infinity` when there is none. */
type Seeker = (from: number) => number;

/** One search per needle that never reads a stretch twice, as long as the offsets asked for do not go back. */
export interface Seekers {
  readonly target: Seeker;
  readonly span: Seeker;
  readonly closing: Seeker;
  readonly tick: Seeker;
}

/** The searches that a scan of `text` needs. */
export function seekers(text: string): Seekers {
  const seeker = (needle: string): Seeker => {
    let asked = 0;
    let found = -1;
    return (from) => {
      if (found < from || from < asked) {
        const index = text.indexOf(needle, from);
        found = index === -1 ? Infinity : index;
      }
      asked = from;
      return found;
    };
  };
  return {
    target: seeker(TARGET_OPENING),
    span: seeker('<span'),
    closing: seeker(CLOSING),
    tick: seeker('`'),
  };
}
