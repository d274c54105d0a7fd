import { cutEnd, displayWidth } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';

/** Text that is safe to write to a terminal, with the columns it takes: its only control sequences are our own styles. */
class Shown {
  readonly #text: string;
  readonly width: number;

  constructor(text: string, width: number) {
    this.#text = text;
    this.width = width;
  }

  toString(): string {
    return this.#text;
  }
}

// Only the type: a value comes from `shown`, `cut` or an ink, which all make control characters visible.
export type { Shown };

/** Puts a style on text. A string is untrusted and made printable; what is shown already stays. */
export type Paint = (content: string | Shown) => Shown;

/** Template tag for one line: values are untrusted and made printable unless they are {@link Shown}. */
export function shown(parts: TemplateStringsArray, ...values: readonly (string | number | Shown)[]): Shown {
  let line = plain(parts[0] ?? '');
  for (const [i, value] of values.entries()) line = join(join(line, plain(value)), plain(parts[i + 1] ?? ''));
  return line;
}

/** The lines one after the other, parted by `separator`. */
export function joined(all: readonly Shown[], separator: string): Shown {
  const [first = plain(''), ...rest] = all;
  return rest.reduce((line, next) => join(join(line, plain(separator)), next), first);
}

/** Spaces behind, so that columns of text align. */
export function padEnd(content: Shown, columns: number): Shown {
  return join(content, spaces(columns - content.width));
}

/** Spaces before, so that columns of numbers align. */
export function padStart(content: Shown, columns: number): Shown {
  return join(spaces(columns - content.width), content);
}

/** Untrusted text in at most `columns`, the end cut off. */
export function cut(text: string, columns: number): Shown {
  return plain(cutEnd(printable(text), columns));
}

const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

/** The styles of a run (ECMA-48 SGR). */
export type Ink = Readonly<Record<keyof typeof STYLES, Paint>>;

/** Inks that style, or, without colour, leave text as it is. */
export function ink({ colour }: { colour: boolean }): Ink {
  const paint = (style: keyof typeof STYLES): Paint => {
    if (!colour) return plain;
    const [on, off] = STYLES[style];
    return (content) => {
      const { width } = plain(content);
      return width === 0 ? plain(content) : new Shown(`\u001b[${on}m${plain(content)}\u001b[${off}m`, width);
    };
  };
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    red: paint('red'),
    green: paint('green'),
    yellow: paint('yellow'),
    blue: paint('blue'),
    cyan: paint('cyan'),
  };
}

/** The text of a whole output: its lines, none with white space at its end, and a final line feed. */
export function page(lines: readonly Shown[]): string {
  return lines.map((line) => `${line.toString().trimEnd()}\n`).join('');
}

function plain(content: string | number | Shown): Shown {
  if (content instanceof Shown) return content;
  const text = typeof content === 'number' ? String(content) : printable(content);
  return new Shown(text, displayWidth(text));
}

function join(left: Shown, right: Shown): Shown {
  return new Shown(`${left}${right}`, left.width + right.width);
}

function spaces(count: number): Shown {
  return plain(' '.repeat(Math.max(0, count)));
}
