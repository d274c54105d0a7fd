import type { FormatFault } from '../../model/hand-off.ts';
import type { LineIndex } from '../../text/lines.ts';
import { placeAt } from '../place-at.ts';

/** Names that must be met once in a text, and the offsets where they were met. */
export class Once {
  private readonly what: string;
  private readonly lines: LineIndex;
  private readonly met = new Map<string, number>();

  constructor(what: string, lines: LineIndex) {
    this.what = what;
    this.lines = lines;
  }

  /** The same for a part of the text in which no name was met yet. */
  anew(): Once {
    return new Once(this.what, this.lines);
  }

  has(name: string): boolean {
    return this.met.has(name);
  }

  /** Notes a name; a fault when it was met before. */
  fault(name: string, at: number): FormatFault | null {
    const before = this.met.get(name);
    if (before === undefined) {
      this.met.set(name, at);
      return null;
    }
    const [first, second] = [before, at].map((each) => {
      const { line, column } = placeAt(this.lines, each);
      return `${line}:${column}`;
    });
    return { at, message: `Expected one ${this.what} \`${name}\`, found one at ${first} and one at ${second}` };
  }
}
