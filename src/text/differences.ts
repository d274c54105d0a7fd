/** A shape that satteri reads otherwise than remark, with the example that forces the row. */
interface Difference {
  readonly name: string;
  readonly example: string;
  /** One of these occurs wherever `pattern` matches: a text without them is not searched. */
  readonly needles: readonly string[];
  readonly pattern: RegExp;
}

const LETTER = String.raw`[^\s\p{P}\p{S}]`;

/** Found by comparing the units of both engines on some hundred thousand mutated documents (`npm run fuzz`). */
const DIFFERENCES: readonly Difference[] = [
  // micromark lets `*` open before `_` or `~`, and close behind them, whatever stands on its other side.
  {
    name: 'star before another marker',
    example: 'a*_b_ c*',
    needles: ['*_', '*~'],
    pattern: new RegExp(`${LETTER}\\*+[_~]`, 'u'),
  },
  {
    name: 'star behind another marker',
    example: '*_*a',
    needles: ['_*', '~*', '\\**'],
    pattern: new RegExp(`(?:[_~]|\\\\\\*)\\*+${LETTER}`, 'u'),
  },
  { name: 'long runs of stars', example: '****a******b******', needles: ['****'], pattern: /(?<!\*)\*{4,}(?!\*)[^\s/]/ },
  // micromark cannot begin an empty item right behind indented code.
  {
    name: 'empty item behind code',
    example: '***\n    a\n-',
    needles: ['    ', '\t'],
    pattern: /^(?=[ \t>]*(?: {4}|\t)).*\n[ \t>]*(?:[-+*]|\d+[.)])[ \t]*$/m,
  },
  {
    name: 'task without text',
    example: '- [ ]\n-',
    needles: [']\n', '[\n'],
    pattern: /^[ \t>]*(?:[-+*]|\d+[.)])[ \t]+\[(?:\n|[ \txX]?\][ \t]*\n)/m,
  },
  // remark goes on with a quote or an item whose paragraph a table head continues lazily.
  {
    name: 'delimiter row behind another container',
    example: '>|\n|-\n>|-',
    needles: ['|-', '|:', '-|', '| ', ':|'],
    pattern: /^[ \t]*(?:>|[-+*][ \t]|\d+[.)][ \t]).*\n[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\||$)/m,
  },
  {
    name: 'delimiter row as an item',
    example: '|\nb||\n- |-',
    needles: ['- |', '+ |', '* |'],
    pattern: /^[ \t>]*[-+*][ \t]+[|:][-:| \t]*$/m,
  },
  {
    name: 'cell that ends with an address',
    example: 'http://a||\n|-',
    needles: ['://', 'www.'],
    pattern: /(?<=(?:www\.|:\/\/)[^\s|)]*)\|/,
  },
  {
    name: 'tag behind a table',
    example: '|a|\n|-|\n<br>\nb',
    needles: ['\n<'],
    pattern: /^[ \t>]*\|.*\n[ \t>]*<\/?[A-Za-z].*>[ \t]*$/m,
  },
  {
    name: 'definition in a container, continued lazily',
    example: '- [a]:b\n[a] /',
    needles: [']:'],
    pattern: /^[ \t]*(?:>|[-+*][ \t]|\d+[.)][ \t])[ \t]*\[[^\]\n]*\]:.*\n[^\s>]/m,
  },
  {
    name: 'attribute with two equals signs',
    example: '<a b=c="">d',
    needles: ['='],
    pattern: /<[A-Za-z][^<>]*=\s*[^\s"'=<>`]*=/,
  },
  {
    name: 'attribute that begins with a slash',
    example: 'a <b c=/d>e',
    needles: ['=/', '= /'],
    pattern: /<[A-Za-z][^<>]*\s[\w:.-]+\s*=\s*\/[^\s"'<>]*>/,
  },
  { name: 'declaration over two lines', example: '> a<!B\n> c>', needles: ['<!'], pattern: /(?:^|>)[^>\n]*<![A-Za-z][^>\n]*$/m },
  {
    name: 'comment over two lines of a quote',
    example: '><!--\n>',
    needles: ['<!'],
    pattern: /^[ \t]*>(?:.*>)?[^>\n]*<![^>\n]*$/m,
  },
  { name: 'footnote label with a blank', example: 'a\n[^b c]: d', needles: ['[^'], pattern: /\[\^(?=[^[\]\n]*\])[^[\]\n]*[ \t]/ },
  { name: 'footnote without a label', example: '[^]: a\n    [^b]: c\n[^b]', needles: ['[^]'], pattern: /\[\^\]/ },
  {
    name: 'footnote that begins with a footnote, an item or a row',
    example: '[^a]:[^a]:b\n        [^a]:',
    needles: ['[^'],
    pattern: /\[\^[^[\]\n]*\]:[ \t]*(?:\[\^|\||[-+*]|\d+[.)]|$)/m,
  },
  { name: 'indented footnote', example: '[a]:b\n    [^a]:b\n[^a]', needles: ['[^'], pattern: /^(?: {0,3}\t| {4})[ \t]*\[\^/m },
  { name: 'footnote reference behind an exclamation mark', example: '[^a]:![^a][', needles: ['![^'], pattern: /!\[\^/ },
  { name: 'mail address behind a slash', example: 'a/b@c.example', needles: ['@'], pattern: /\/[\w+.-]+@[\w-]+\./ },
  {
    name: 'mail address behind letters in brackets',
    example: '[éb@c.example',
    needles: ['@'],
    pattern: /[^\s!-~][\w+.-]+@[\w-]/,
  },
  {
    name: 'mail address with its protocol in brackets',
    example: '[mailto:a@b.example',
    needles: ['mailto:'],
    pattern: /\[[^[\]]*mailto:/,
  },
  {
    name: 'host that begins with a sign',
    example: 'http://-a.example',
    needles: ['://'],
    pattern: /https?:\/\/(?:[-.]|(?![!-~])\p{P})/iu,
  },
  { name: 'line break at the end of a link text', example: '[\\\n]()', needles: ['\\\n]'], pattern: /\\\n\]/ },
];

/** Whether `text` has a shape that satteri may read otherwise than remark, which defines the grammar. */
export function isReadOtherwise(text: string): boolean {
  return DIFFERENCES.some(({ needles, pattern }) => needles.some((needle) => text.includes(needle)) && pattern.test(text));
}

const NOT_PLAIN = /[^\t\n\v\f\r -~]|\r(?!\n)/;
// All but what both read alike: ASCII, and the Basic Multilingual Plane without its surrogates and U+FEFF.
const ODD = /[^\t\n\v\f\r -~\u00a0-\ud7ff\ue000-\ufefe\uff00-\uffff]|\r(?!\n)/;
const NUL = '\0';
// JavaScript takes U+FEFF for white space, Rust U+0085; to remark neither is a blank or a sign.
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}|\ufeff/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const LONE_RETURN = /\r(?!\n)/g;

const NEAR_MARKER = /[*_~][^ -~\s]|[^ -~\s][*_~]/;
// What is a sign has grown with Unicode, and the engines know different versions of it. micromark looks at single code
// units: half a symbol is no sign to it.
const SYMBOL_AT_MARKER =
  /(?<=[*_~])(?![ -~])[\p{S}\p{Cn}\p{Co}\u{10000}-\u{10ffff}]|(?![ -~])[\p{S}\p{Cn}\p{Co}\u{10000}-\u{10ffff}](?=[*_~])/gu;

/**
 * `text` with the characters on which engines differ replaced by others of the same length that mean to both what the
 * original means to remark.
 */
export function withAgreedCharacters(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  const agreed = ODD.test(text) ? withoutOdd(text) : text;
  return NEAR_MARKER.test(agreed) ? agreed.replace(SYMBOL_AT_MARKER, plainSymbol) : agreed;
}

function withoutOdd(text: string): string {
  return text.replaceAll(NUL, '\ufffd').replace(LONE_SURROGATE, '\ufffd').replace(CONTROL, '\u200b').replace(LONE_RETURN, '\n');
}

function plainSymbol(symbol: string): string {
  if (symbol.length > 1) return 'xx';
  return /\p{S}/u.test(symbol) ? '\u2026' : 'x';
}
