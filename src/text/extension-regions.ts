import { commentEnd, esmEnd } from './javascript-regions.ts';
import { lineEnd } from './line-ends.ts';

/** How far a tag or formula over several lines may reach, in UTF-16 code units. */
const MAX_REACH = 2000;
const CODE_REGION = /^\{%-?[ \t]*(highlight|codeblock|comment)\b|^\{\{[<%][ \t]*(highlight|mermaid)\b/;
const COMPONENT = /^<\/?[A-Z]/;
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])/g;
const FENCE = /(?:^|[\r\n])[ \t>]*(?:```|~~~)/;

/** Finds constructs of several lines that hold no text of the reader's. One instance reads one text, from start to end. */
export class RegionFinder {
  private readonly text: string;
  /** Where the next blank line starts, as far as is known. */
  private blank = -1;
  /** Closings that are known not to follow. */
  private readonly unclosed = new Set<string>();

  constructor(text: string) {
    this.text = text;
  }

  /** The end of the region that starts at `at`, where `line`, a line without its indentation, stands: always a line end. Null when none does. */
  endAt(at: number, line: string): number | null {
    const end = this.closingEnd(at, line);
    // To hide one end of a code fence would make code of all that follows.
    return end === null || FENCE.test(this.text.slice(at, end)) ? null : end;
  }

  private closingEnd(at: number, line: string): number | null {
    if (line.startsWith('{')) return this.codeEnd(at, line) ?? this.templateEnd(at, line) ?? this.remarkEnd(at);
    if (/^(?:import|export)\b/.test(line)) return esmEnd(this.text, at);
    if (line.trimEnd() === '$$') return this.formulaEnd(at);
    return COMPONENT.test(line) ? this.componentsEnd(at) : null;
  }

  /** `{% highlight ruby %}` to `{% endhighlight %}`, `{{< highlight go >}}` to `{{< /highlight >}}`: code. */
  private codeEnd(at: number, line: string): number | null {
    const [, liquid, hugo] = CODE_REGION.exec(line) ?? [];
    const closing = liquid !== undefined ? `end${liquid}` : hugo !== undefined ? `/${hugo}` : '';
    if (closing === '' || this.unclosed.has(closing)) return null;
    const close = this.text.indexOf(closing, at);
    if (close === -1) this.unclosed.add(closing);
    return close === -1 ? null : lineEnd(this.text, close);
  }

  /** A template tag that ends on a later line. */
  private templateEnd(at: number, line: string): number | null {
    const opening = ['{{<', '{{%', '{%', '{{'].find((sign) => line.startsWith(sign));
    if (opening === undefined) return null;
    const closing = opening.startsWith('{{') ? '}}' : '%}';
    if (line.includes(closing)) return null;
    const reach = this.reachOf(at);
    const close = reach.indexOf(closing);
    if (close === -1) return null;
    const end = lineEnd(reach, close);
    return reach.slice(close + 2, end).trim() === '' ? at + end : null;
  }

  /** A JSX comment with nothing behind it. */
  private remarkEnd(at: number): number | null {
    const close = commentEnd(this.text, at);
    const end = close === null ? null : lineEnd(this.text, close);
    return end !== null && this.text.slice(close ?? end, end).trim() === '' ? end : null;
  }

  private formulaEnd(at: number): number | null {
    const reach = this.reachOf(at);
    const close = reach.indexOf('$$', 2);
    const end = close === -1 ? -1 : lineEnd(reach, close);
    return end !== -1 && reach.slice(close + 2, end).trim() === '' ? at + end : null;
  }

  /** Component tags alone on their lines: `<Tabs groupId="os">`, also with attributes on lines of their own. */
  private componentsEnd(at: number): number | null {
    const reach = this.reachOf(at);
    let end = 0;
    do {
      const close = tagEnd(reach, end);
      if (close === -1) return null;
      end = close;
      while (reach[end] === ' ' || reach[end] === '\t') end += 1;
    } while (COMPONENT.test(reach.slice(end, end + 3)));
    return end === reach.length || reach[end] === '\n' || reach[end] === '\r' ? at + end : null;
  }

  /** The text from `at` to the next blank line, no more than {@link MAX_REACH}. */
  private reachOf(at: number): string {
    if (this.blank < at) {
      BLANK_LINE.lastIndex = at;
      this.blank = BLANK_LINE.exec(this.text)?.index ?? this.text.length;
    }
    return this.text.slice(at, Math.min(this.blank, at + MAX_REACH));
  }
}

/** Offset behind the `>` that ends the tag at `start`: quotes and braces balanced; -1 when it does not end. */
function tagEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '"' || unit === "'" || unit === '`') {
      at = text.indexOf(unit, at + 1);
      if (at === -1) return -1;
    } else if (unit === '{') depth += 1;
    else if (unit === '}') depth -= 1;
    else if (depth === 0 && unit === '<') return -1;
    else if (depth === 0 && unit === '>') return at + 1;
  }
  return -1;
}
