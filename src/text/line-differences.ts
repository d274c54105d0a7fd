import { ItemBehindCode } from './item-behind-code.ts';
import { TagInTable } from './tag-in-table.ts';

/** A line that satteri reads otherwise than remark, alone or behind another, with the example that forces the row. */
interface LineDifference {
  readonly name: string;
  readonly example: string;
  /** The first signs, behind blanks and `>`, that the line may have. */
  readonly signs: string;
  /** Takes a time that grows with the length of both lines and the next one. `before` is null on the first line. */
  readonly holds: (line: Line, before: Line | null) => boolean;
}

/** A line of `text`. Offsets. */
interface Line {
  readonly text: string;
  readonly start: number;
  /** Behind blanks and `>`. */
  readonly at: number;
  /** How many `>` stand before `at`. */
  readonly quotes: number;
}

const MARKERS = '-+*0123456789';
const ITEM = String.raw`[ \t>]*(?:[-+*]|\d+[.)])`;
const END = String.raw`[ \t]*(?:\r?\n|$)`;

const LINE_DIFFERENCES: readonly LineDifference[] = [
  // micromark cannot begin an empty item behind indented code.
  { name: 'empty item', example: '***\n    a\n-', signs: MARKERS, holds: starts(`${ITEM}${END}`) },
  {
    name: 'task without text',
    example: '- [x]\n  b',
    signs: MARKERS,
    holds: starts(`${ITEM}[ \\t]+\\[(?:\\r?\\n|[ \\txX]?\\]${END})`),
  },
  {
    name: 'task that is a heading',
    example: '- [ ] a\n  --',
    signs: '-=',
    holds: follows(`[ \\t>]*(?:-+|=+)${END}`, `${ITEM}[ \\t]+\\[`),
  },
  {
    name: 'tag alone in an item, then blanks',
    example: '- <a>\n   \nb',
    signs: MARKERS,
    holds: starts(`${ITEM}[ \\t]+<[^\\n]*\\n[ \\t]${END}`),
  },
  {
    name: 'definition continued lazily',
    example: '- [a]:b\n[a] /',
    signs: MARKERS,
    holds: starts(`${ITEM}[ \\t]+\\[[^\\]\\n]*\\]:[^\\n]*\\n[^\\s>]`),
  },
  {
    name: 'definition in a quote, continued lazily',
    example: '> [a]:b\n[a] /',
    signs: '[',
    holds: starts('[ \\t]*>[ \\t>]*\\[[^\\]\\n]*\\]:[^\\n]*\\n[^\\s>]'),
  },
  {
    name: 'row as the destination of a definition',
    example: '[a]:\n|-',
    signs: '[',
    holds: starts('[ \\t>]*\\[[^\\]\\n]*\\]:[ \\t]*\\r?\\n[ \\t>]*\\|'),
  },
  {
    name: 'delimiter row behind a definition',
    example: '[a]:b\n|-',
    signs: '|:-',
    holds: follows(`[ \\t>]*[|:-][-:| \\t]*(?:\\r?\\n|$)`, `(?:${ITEM})?[ \\t>]*\\[[^\\]\\n]*\\]:`),
  },
  {
    name: 'delimiter row as an item',
    example: '|\nb||\n- |-',
    signs: '-+*',
    holds: starts(`${ITEM}[ \\t]+[|:][-:| \\t]*(?:\\r?\\n|$)`),
  },
  { name: 'delimiter row in another container than its head', example: '>|\n|-\n>|-', signs: '|:-', holds: isLazyTable },
];

/** What may stand in any line of a quote. */
const QUOTE_DIFFERENCE: LineDifference = {
  name: 'tag over two lines of a quote',
  example: '><!--\n>',
  signs: '',
  holds: hasOpenTag,
};

const rowsBySign = new Map<string, readonly LineDifference[]>();
for (const row of LINE_DIFFERENCES) for (const sign of row.signs) rowsBySign.set(sign, [...(rowsBySign.get(sign) ?? []), row]);

/** Whether some line of `text` is one that satteri may read otherwise than remark. */
export function hasLineDifference(text: string): boolean {
  const itemBehindCode = new ItemBehindCode();
  const tagInTable = new TagInTable();
  let before: Line | null = null;
  for (let start = 0; start < text.length; ) {
    const line = lineAt(text, start);
    const rows = rowsBySign.get(text[line.at] ?? '') ?? [];
    if (rows.some((row) => row.holds(line, before)) || (line.quotes > 0 && QUOTE_DIFFERENCE.holds(line, before))) return true;
    if (itemBehindCode.isAt(text, start, line.at) || tagInTable.isAt(text, line.at)) return true;
    before = line;
    start = endOfLine(line) + 1;
  }
  return false;
}

function lineAt(text: string, start: number): Line {
  let quotes = 0;
  let at = start;
  for (; text[at] === ' ' || text[at] === '\t' || text[at] === '>'; at += 1) if (text[at] === '>') quotes += 1;
  return { text, start, at, quotes };
}

function endOfLine({ text, at }: Line): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function starts(pattern: string): LineDifference['holds'] {
  const line = new RegExp(pattern, 'y');
  return ({ text, start }) => matches(line, text, start);
}

function follows(pattern: string, patternBefore: string): LineDifference['holds'] {
  const isLine = starts(pattern);
  const isBefore = starts(patternBefore);
  return (line, before) => before !== null && isLine(line, null) && isBefore(before, null);
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

const DELIMITERS = /(?:\|[ \t]*)?:?-+:?[ \t]*(?:\||\r?\n|$)/y;
const CONTAINERS = /(?:(?:[-+*]|\d+[.)])[ \t]+|\[\^[^\]\n]*\]:[ \t]*|>[ \t]*)*/y;

/** remark takes a line of the paragraph in a quote or item for the head of a table, even one that continues it lazily. */
function isLazyTable(line: Line, before: Line | null): boolean {
  if (before === null || !matches(DELIMITERS, line.text, line.at)) return false;
  const isTable = line.text.slice(before.start, endOfLine(line)).includes('|');
  CONTAINERS.lastIndex = before.at;
  CONTAINERS.test(line.text);
  const [head, row] = [line.text.slice(before.start, CONTAINERS.lastIndex), line.text.slice(line.start, line.at)];
  return isTable && (before.quotes !== line.quotes || head.length !== row.length || row.includes('\t'));
}

function hasOpenTag(line: Line): boolean {
  const end = endOfLine(line);
  const lastTag = Math.max(line.text.lastIndexOf('>', end), line.at);
  return /<[!/A-Za-z]/.test(line.text.slice(lastTag, end));
}
