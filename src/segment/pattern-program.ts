import type { SrxPattern } from '../model/srx.ts';
import { charSet } from './char-set.ts';

/** A state of a pattern's automaton. The numbers are indexes of the states to go to. */
export type State =
  | { readonly type: 'take'; readonly accepts: (codePoint: number) => boolean; readonly next: number }
  | { readonly type: 'fork'; readonly next: readonly number[] }
  | { readonly type: 'place'; readonly place: 'start' | 'end' | 'word' | 'not-word'; readonly next: number }
  | { readonly type: 'look'; readonly program: Program; readonly isNegative: boolean; readonly next: number }
  | { readonly type: 'done' };

/** A pattern as an automaton that reads a text in one direction (Thompson, Regular expression search algorithm, 1968). */
export interface Program {
  readonly states: readonly State[];
  readonly start: number;
  readonly direction: 'forward' | 'backward';
}

/** Turns a pattern into the automaton that reads `forward`, what it matches from its start, or `backward`, from its end. */
export function compilePattern(pattern: SrxPattern, direction: Program['direction']): Program {
  const compiler = new Compiler(direction);
  const start = compiler.compile(pattern, compiler.add({ type: 'done' }));
  return { states: compiler.states, start, direction };
}

class Compiler {
  readonly states: State[] = [];
  private readonly direction: Program['direction'];

  constructor(direction: Program['direction']) {
    this.direction = direction;
  }

  add(state: State): number {
    this.states.push(state);
    return this.states.length - 1;
  }

  /** Adds the states of `pattern`, which go on to `next`, and returns the first. */
  compile(pattern: SrxPattern, next: number): number {
    switch (pattern.type) {
      case 'set':
        return this.add({ type: 'take', accepts: charSet(pattern.set, pattern.ignoreCase), next });
      case 'sequence':
        return this.inReadingOrder(pattern.parts).reduceRight((after, part) => this.compile(part, after), next);
      case 'choice':
        return this.add({ type: 'fork', next: pattern.parts.map((part) => this.compile(part, next)) });
      case 'repeat':
        return this.repeat(pattern, next);
      case 'place':
        return this.add({ type: 'place', place: pattern.place, next });
      case 'look': {
        const program = compilePattern(pattern.part, pattern.direction === 'ahead' ? 'forward' : 'backward');
        return this.add({ type: 'look', program, isNegative: pattern.isNegative, next });
      }
    }
  }

  private repeat({ part, min, max }: Extract<SrxPattern, { type: 'repeat' }>, next: number): number {
    let first = max === null ? this.loop(part, next) : next;
    for (let count = min; count < (max ?? min); count += 1)
      first = this.add({ type: 'fork', next: [this.compile(part, first), next] });
    for (let count = 0; count < min; count += 1) first = this.compile(part, first);
    return first;
  }

  private loop(part: SrxPattern, next: number): number {
    const ways = [next];
    const fork = this.add({ type: 'fork', next: ways });
    ways.push(this.compile(part, fork));
    return fork;
  }

  private inReadingOrder(parts: readonly SrxPattern[]): readonly SrxPattern[] {
    return this.direction === 'forward' ? parts : [...parts].reverse();
  }
}
