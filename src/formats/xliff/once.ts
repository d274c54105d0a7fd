import type { FormatFault } from '../../model/hand-off.ts';
import { lineIndex } from '../../text/lines.ts';

/** Names that must be met once, and where they were met in a text. */
export class Once {
  private readonly what: string;
  private readonly text: string;
  private readonly met = new Map<string, number>();

  constructor(what: string, text: string) {
    this.what = what;
    this.text = text;
  }

  /** The same for a part of the text in which no name was met yet. */
  anew(): Once {
    return new Once(this.what, this.text);
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
    const [first, second] = [before, at].map((start) => {
      const { line, column } = lineIndex(this.text).place({ start, end: start });
      return `${line}:${column}`;
    });
    return { at, message: `Expected one ${this.what} \`${name}\`, found one at ${first} and one at ${second}` };
  }
}
