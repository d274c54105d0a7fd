/** Words that weigh nothing beside a content word: `a user` to `an admin` is one change. */
export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'this', 'that', 'these', 'those']);

/** Prefixes that turn a word into its opposite: `locked` and `unlocked`. Named `wording`, as the word is replaced. */
export const OPPOSING_PREFIXES: readonly (readonly [string, string])[] = [
  ['', 'un'],
  ['', 'in'],
  ['', 'im'],
  ['', 'ir'],
  ['', 'il'],
  ['', 'non'],
  ['', 'dis'],
  ['', 'de'],
  ['en', 'dis'],
  ['in', 'ex'],
  ['im', 'ex'],
  ['up', 'down'],
  ['in', 'de'],
];

/** Opposites of another shape, each way round, inflected or not. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['on', 'off'],
  ['in', 'out'],
  ['into', 'from'],
  ['to', 'from'],
  ['up', 'down'],
  ['before', 'after'],
  ['above', 'below'],
  ['over', 'under'],
  ['first', 'last'],
  ['left', 'right'],
  ['true', 'false'],
  ['yes', 'no'],
  ['allow', 'deny'],
  ['allow', 'prevent'],
  ['allow', 'block'],
  ['accept', 'reject'],
  ['add', 'remove'],
  ['start', 'stop'],
  ['start', 'end'],
  ['open', 'close'],
  ['show', 'hide'],
  ['read', 'write'],
  ['minimum', 'maximum'],
  ['earlier', 'later'],
  ['older', 'newer'],
  ['higher', 'lower'],
  ['larger', 'smaller'],
  ['public', 'private'],
  ['<', '>'],
  ['<=', '>='],
  ['≤', '≥'],
  ['=', '≠'],
];

/** How contractions are written in full, first to last. Two spellings of one text differ in `wording`, never in negation. */
export const CONTRACTIONS: readonly (readonly [pattern: RegExp, full: string])[] = [
  [/^cannot$/, 'can not'],
  [/^can't$/, 'can not'],
  [/^won't$/, 'will not'],
  [/^shan't$/, 'shall not'],
  [/n't$/, ' not'],
  [/^let's$/, 'let us'],
  [/^(it|that|there|here|what|who|he|she)'s$/, '$1 is'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/^i'm$/, 'i am'],
  [/^n'(?=\p{L})/u, 'ne '],
  [/^&$/, 'and'],
];

/** Measures that follow a number and belong to it, in lower case. Words that also are others (`in`, `a`, `us`) are left out. */
export const UNITS_OF_MEASURE: ReadonlySet<string> = new Set(
  (
    'b kb mb gb tb pb kib mib gib tib bit bits byte bytes kbps mbps gbps ns µs ms s sec min h hr hz khz mhz ghz ' +
    'mm cm km kg px pt em rem vh vw dpi fps kw kwh v mv ma mah am pm k m x st nd rd th'
  ).split(' '),
);
