import { charSet } from './char-set.ts';
import type { Program, State } from './pattern-program.ts';

/** A word character as ICU defines `\w`. */
const isWord = charSet('[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]', false);

/** A text, how far from its start the matcher stands in it and how far it may go, in UTF-16 code units. */
interface Place {
  readonly text: string;
  readonly at: number;
  readonly reach: number;
}

/**
 * Matches a program at places of texts. All ways through it are followed at once, so that a match takes at most `reach`
 * times its size in time, whatever the pattern.
 */
export class Matcher {
  private readonly program: Program;
  private readonly looks = new Map<State, Matcher>();
  /** Indexes of the states that wait for a code point. */
  private current: number[] = [];
  private next: number[] = [];
  private readonly entering: number[] = [];
  /** For each state the step at which it was last entered. */
  private readonly enteredAt: Float64Array;
  private step = 0;
  private isDone = false;

  constructor(program: Program) {
    this.program = program;
    this.enteredAt = new Float64Array(program.states.length);
    for (const state of program.states) if (state.type === 'look') this.looks.set(state, new Matcher(state.program));
  }

  /** Whether the text matches from `at` on in the program's direction, within `reach` UTF-16 code units. */
  matchesAt(text: string, at: number, reach: number): boolean {
    const { direction } = this.program;
    this.begin({ text, at, reach });
    for (let place = at; !this.isDone && this.next.length > 0; ) {
      const codePoint = nextCodePoint(text, place, direction);
      if (codePoint === null) return false;
      place += (codePoint > 0xffff ? 2 : 1) * (direction === 'forward' ? 1 : -1);
      if (Math.abs(place - at) > reach) return false;
      this.take(codePoint, { text, at: place, reach });
    }
    return this.isDone;
  }

  /** Whether a text can match that starts, in the program's direction, with these code points; assertions are not asked. */
  canStartWith(codePoints: readonly number[]): boolean {
    this.begin(null);
    for (const codePoint of codePoints) if (!this.isDone) this.take(codePoint, null);
    return this.isDone || this.next.length > 0;
  }

  private begin(place: Place | null): void {
    this.isDone = false;
    this.next.length = 0;
    this.step += 1;
    this.enter(this.program.start, place);
  }

  private take(codePoint: number, place: Place | null): void {
    [this.current, this.next] = [this.next, this.current];
    this.next.length = 0;
    this.step += 1;
    for (const index of this.current) {
      const state = this.program.states[index];
      if (state?.type === 'take' && state.accepts(codePoint)) this.enter(state.next, place);
    }
  }

  /** Enters a state and all that it leads to without taking a code point. Without a place, all assertions hold. */
  private enter(first: number, place: Place | null): void {
    const { entering, enteredAt, step, next } = this;
    entering.push(first);
    for (let index = entering.pop(); index !== undefined; index = entering.pop()) {
      const state = this.program.states[index];
      if (state === undefined || enteredAt[index] === step) continue;
      enteredAt[index] = step;
      if (state.type === 'take') next.push(index);
      else if (state.type === 'done') this.isDone = true;
      else if (state.type === 'fork') entering.push(...state.next);
      else if (place === null || this.holds(state, place)) entering.push(state.next);
    }
  }

  private holds(state: Extract<State, { type: 'place' | 'look' }>, { text, at, reach }: Place): boolean {
    if (state.type === 'look') return this.looks.get(state)?.matchesAt(text, at, reach) !== state.isNegative;
    if (state.place === 'start') return at === 0;
    if (state.place === 'end') return at === text.length;
    const before = nextCodePoint(text, at, 'backward');
    const after = nextCodePoint(text, at, 'forward');
    const isEdge = (before !== null && isWord(before)) !== (after !== null && isWord(after));
    return isEdge === (state.place === 'word');
  }
}

/** The code point behind `at`, or before it; null at the end of the text. */
export function nextCodePoint(text: string, at: number, direction: Program['direction']): number | null {
  if (direction === 'forward') return text.codePointAt(at) ?? null;
  if (at <= 0) return null;
  return text.codePointAt(isInsidePair(text, at - 1) ? at - 2 : at - 1) ?? null;
}

/** Whether `at` lies between the two surrogates of one code point. */
export function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
