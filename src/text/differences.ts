import { hasLineDifference } from './line-differences.ts';

/** A shape that satteri reads otherwise than remark, with the example that forces the row. */
interface Difference {
  readonly name: string;
  readonly example: string;
  /** One of these occurs wherever `pattern` matches: a text without them is not searched. */
  readonly needles: readonly string[];
  /** Takes a time that grows with the length of the text, whatever it holds. */
  readonly holds: (text: string) => boolean;
}

const LETTER = String.raw`[^\s\p{P}\p{S}]`;

const STAR_BEFORE_MARKER = new RegExp(`${LETTER}\\*+[_~]`, 'gu');
const STAR_BEHIND_MARKER = new RegExp(`(?:[_~]|\\\\\\*)\\*+${LETTER}`, 'gu');

const INLINE: readonly Difference[] = [
  // micromark lets `*` open before `_` or `~`, and close behind them, whatever stands on its other side.
  {
    name: 'star before another marker',
    example: 'a*_b_ c*',
    needles: ['*_', '*~'],
    holds: (text) => starIn(text, STAR_BEFORE_MARKER, 'behind'),
  },
  {
    name: 'star behind another marker',
    example: '*_*a',
    needles: ['_*', '~*', '\\**'],
    holds: (text) => starIn(text, STAR_BEHIND_MARKER, 'before'),
  },
  {
    name: 'star beside another marker, among runs of one and two',
    example: '_*a**',
    needles: ['*_', '*~', '_*', '~*', '\\**'],
    holds: hasUnevenStars,
  },
  {
    name: 'long runs of stars',
    example: '****a******b******',
    needles: ['****'],
    holds: has(/(?<!\*)\*{4,}(?!\*)[^\s/][\s\S]*?\*{4}/),
  },
  {
    name: 'cell that ends with an address',
    example: 'http://a||\n|-',
    needles: ['://', 'www.'],
    holds: has(/\|(?<=(?:www\.|:\/\/)[^\s|)]*\|)/),
  },
  {
    name: 'cell that ends with an address and a bracket',
    example: 'e|D\n-|-\n[]http://x)|L',
    needles: ['://', 'www.'],
    holds: has(/\|(?<=(?:^|[^(<a-z])(?:www\.|https?:\/\/)[^\s|]*\|)/im),
  },
  {
    name: 'task over several lines that is a heading',
    example: '- [ ] i\ng\n  --',
    needles: ['[ ]', '[x]', '[X]'],
    holds: has(/^[ \t>]*(?:[-+*]|\d+[.)])[ \t]+\[[ xX]\][^\n]*(?:\n[ \t>]*[^\s>][^\n]*){1,20}\n[ \t>]*(?:-+|=+)[ \t]*\r?$/m),
  },
  {
    name: 'tag alone behind a footnote',
    example: '[^a]:o\n<a h="">\nb',
    needles: [']:'],
    holds: has(/^[ \t>]*\[\^[^[\]\n]*\]:[^\n]*\n[ \t>]*<[^\n]*>[ \t]*\r?$/m),
  },
  {
    name: 'raw tag before a vertical tab',
    example: '<pre\v',
    needles: ['\v', '\f'],
    holds: has(/<(?:pre|script|style|textarea)[\v\f]/i),
  },
  {
    name: 'raw tag closed by another one',
    example: '<script></pre>\ne',
    needles: ['</'],
    holds: (text) =>
      new Set(text.match(/<\/?(?:pre|script|style|textarea)(?=[\s>])/gi)?.map((tag) => tag.toLowerCase().replace('/', ''))).size >
      1,
  },
  {
    name: 'attribute with two equals signs',
    example: '<a b=c="">d',
    needles: ['='],
    holds: has(/<[A-Za-z](?:[^<>"']|"[^"<>]*"|'[^'<>]*')*(?:=\s*[^\s"'=<>`]*=|["'][^"'<>]*[<>])/),
  },
  {
    name: 'attribute that begins with a slash',
    example: 'a <b c=/d>e',
    needles: ['=/', '= /'],
    holds: has(/<[A-Za-z][^<>]*\s[\w:.-]+\s*=\s*\/[^\s"'<>]*>/),
  },
  {
    name: 'declaration over two lines',
    example: '> a<!B\n> c>',
    needles: ['<!'],
    holds: has(/(?:^|>)(?=[^>\n]*$)[^>\n]*<![A-Za-z]/m),
  },
  {
    name: 'closing tag over two lines',
    example: '</s\n    >',
    needles: ['</'],
    holds: has(/<\/[A-Za-z][A-Za-z0-9-]*[ \t]*\r?\n/),
  },
  {
    name: 'footnote label with a blank',
    example: 'a\n[^b c]: d',
    needles: ['[^'],
    holds: has(/\[\^(?=[^[\]\n]*\])[^[\]\n]*[ \t]/),
  },
  { name: 'footnote without a label', example: '[^]: a\n    [^b]: c\n[^b]', needles: ['[^]'], holds: has(/\[\^\]/) },
  {
    name: 'footnote of another block',
    example: '[^a]:[^a]:b\n        [^a]:',
    needles: [']:'],
    holds: has(/\[\^[^[\]\n]*\]:[ \t]*(?:\[\^|\||[-+*]|\d+[.)]|$)/m),
  },
  { name: 'indented footnote', example: '[a]:b\n    [^a]:b\n[^a]', needles: ['[^'], holds: has(/^(?: {0,3}\t| {4})[ \t]*\[\^/m) },
  { name: 'footnote reference behind an exclamation mark', example: '[^a]:![^a][', needles: ['![^'], holds: has(/!\[\^/) },
  { name: 'mail address behind a slash', example: 'a/b@c.example', needles: ['@'], holds: has(/\/[\w+.-]+@[\w-]+\./) },
  {
    name: 'mail address behind letters in brackets',
    example: '[éb@c.example',
    needles: ['@'],
    holds: has(/[^\s!-~][\w+.-]+@[\w-]/),
  },
  { name: 'mail address with an escape', example: '/\\+@b.example', needles: ['@'], holds: has(/\\[+._-][\w+.-]*@[\w-]/) },
  {
    name: 'mail address with its protocol in brackets',
    example: '[mailto:a@b.example',
    needles: ['mailto:'],
    holds: has(/\[[^[\]]*mailto:/),
  },
  {
    name: 'host that begins with a sign',
    example: 'http://-a.example',
    needles: ['://'],
    holds: has(/https?:\/\/(?:[-.]|(?![!-~])[\p{P}\p{S}])/iu),
  },
  { name: 'address before a tab', example: '.www.a.\t\n.', needles: ['\t'], holds: has(/(?:www\.|:\/\/|@)[^\s:@]*\t/) },
  {
    name: 'parentheses 32 deep',
    example: `[](${'('.repeat(33)}${')'.repeat(33)})`,
    needles: ['('],
    holds: has(/(?:\([^\s()]*){32}/),
  },
  { name: 'address without a host', example: '.www.\t\n.', needles: ['www.'], holds: has(/www\.(?![A-Za-z0-9])/) },
  { name: 'line break at the end of a link text', example: '[\\\n]()', needles: ['\\\n]', '\\\r\n]'], holds: has(/\\\r?\n\]/) },
];

/** Whether `text` has a shape that satteri may read otherwise than remark, which defines the grammar. */
export function isReadOtherwise(text: string): boolean {
  return (
    INLINE.some(({ needles, holds }) => needles.some((needle) => text.includes(needle)) && holds(text)) || hasLineDifference(text)
  );
}

/**
 * Whether some paragraph has a star at a marker, and runs of stars whose lengths add up to a multiple of three: of two such
 * runs CommonMark 0.31.2 (section 6.2, rules 9 and 10) pairs none that may both open and close, which the engines see otherwise there.
 */
function hasUnevenStars(text: string): boolean {
  return text.split(/\n[ \t]*\r?\n/).some((paragraph) => {
    if (paragraph.search(STAR_BEFORE_MARKER) < 0 && paragraph.search(STAR_BEHIND_MARKER) < 0) return false;
    const runs = paragraph.replaceAll(/\\[\\*]/g, '  ').matchAll(/\*+/g); // an escaped star is in no run
    const lengths = new Set(Array.from(runs, ([stars]) => stars.length % 3));
    return lengths.has(1) && lengths.has(2);
  });
}

function has(pattern: RegExp): Difference['holds'] {
  return (text) => pattern.test(text);
}

/** Whether a star at `pattern` may have a partner on that side, in the same paragraph. */
function starIn(text: string, pattern: RegExp, side: 'before' | 'behind'): boolean {
  for (const { index, 0: found } of text.matchAll(pattern)) {
    const partner = side === 'before' ? text.lastIndexOf('*', index) : text.indexOf('*', index + found.length);
    const [from, to] = side === 'before' ? [partner, index] : [index, partner];
    if (partner >= 0 && !/\n[ \t]*\r?\n/.test(text.slice(from, to))) return true;
  }
  return false;
}
