import { describe, expect, it } from 'vitest';
import { inlineTokens } from '../../src/text/inline-tokens.ts';

const SIGNS = { word: 'w', number: 'n', punctuation: 'p', symbol: 's', code: 'c', link: 'l', markup: 'm' } as const;

/** Each token as the first letter of its type and its text. */
const tokens = (markdown: string) => inlineTokens(markdown).map(({ type, text }) => `${SIGNS[type]}:${text}`);

type Row = readonly [markdown: string, tokens: readonly string[]];

const WORDS: readonly Row[] = [
  ['', []],
  [' \t\n\u00a0\u3000', []],
  ['Feed all hens', ['w:Feed', 'w:all', 'w:hens']],
  ["don't l’hôtel rock'n'roll", ["w:don't", 'w:l’hôtel', "w:rock'n'roll"]],
  ["'hay'", ["p:'", 'w:hay', "p:'"]],
  ['C# F# C++ a+b', ['w:C#', 'w:F#', 'w:C++', 'w:a', 's:+', 'w:b']],
  ['snake_case a__b', ['w:snake_case', 'w:a__b']],
  ['well-known', ['w:well', 'p:-', 'w:known']],
  ['.NET', ['p:.', 'w:NET']],
  ['Größe café\u0301', ['w:Größe', 'w:café\u0301']],
  ['3D 2nd 10MB', ['w:3D', 'w:2nd', 'w:10MB']],
  ['ab🐔c', ['w:ab', 's:🐔', 'w:c']],
  ['⚠️ ⚠', ['s:⚠', 's:⚠']],
  ['a\0b', ['w:a', 's:\0', 'w:b']],
  ['a\ud800b', ['w:a', 's:\ud800', 'w:b']],
];

const NUMBERS: readonly Row[] = [
  ['1 20 300', ['n:1', 'n:20', 'n:300']],
  ['1,000.50 1.2.3 10:30', ['n:1,000.50', 'n:1.2.3', 'n:10:30']],
  ['v2 v2.1 v2a v', ['n:v2', 'n:v2.1', 'w:v2a', 'w:v']],
  ['1.2.3a', ['n:1.2', 'p:.', 'w:3a']],
  ['It costs 5.', ['w:It', 'w:costs', 'n:5', 'p:.']],
  ['-5 −5 (-5)', ['n:-5', 'n:−5', 'p:(', 'n:-5', 'p:)']],
  ['3-5 2020-01-02 A-1', ['n:3', 'p:-', 'n:5', 'n:2020', 'p:-', 'n:01', 'p:-', 'n:02', 'w:A', 'p:-', 'n:1']],
  ['50% $3', ['n:50', 's:%', 's:$', 'n:3']],
  ['٣ ٣٫٥ ३', ['n:٣', 'n:٣٫٥', 'n:३']],
];

const SIGNS_OF_TEXT: readonly Row[] = [
  ['“a” ‘b’ «c» „d“', ['p:“', 'w:a', 'p:”', 'p:‘', 'w:b', 'p:’', 'p:«', 'w:c', 'p:»', 'p:„', 'w:d', 'p:“']],
  ['a – b — c… d', ['w:a', 'p:–', 'w:b', 'p:—', 'w:c', 'p:…', 'w:d']],
  ['a = b > c & d @ e # f / g', ['w:a', 's:=', 'w:b', 's:>', 'w:c', 's:&', 'w:d', 's:@', 'w:e', 's:#', 'w:f', 's:/', 'w:g']],
  ['、。，！？（）「」・～', Array.from('、。，！？（）「」・～', (sign) => `p:${sign}`)],
  ['،؛؟', ['p:،', 'p:؛', 'p:؟']],
  ['।', ['p:।']],
];

const MARKDOWN: readonly Row[] = [
  ['**a** *b* _c_ ~~d~~', ['m:**', 'w:a', 'm:**', 'm:*', 'w:b', 'm:*', 'm:_', 'w:c', 'm:_', 'm:~~', 'w:d', 'm:~~']],
  ['`a b` ``c`d`` ` `', ['c:a b', 'c:c`d', 'c: ']],
  ['` a ` `a\n  b`', ['c:a', 'c:a b']],
  ['a ` b', ['w:a', 'p:`', 'w:b']],
  ['\\`a` b`', ['s:`', 'w:a', 'c: b']],
  ['\\*a\\* \\\\ \\a', ['s:*', 'w:a', 's:*', 's:\\', 's:\\', 'w:a']],
  ['&amp; &#67; &copy; &nbsp; &lrm;a &nope;', ['s:&', 'w:C', 's:©', 'w:a', 's:&', 'w:nope', 'p:;']],
  ['[a](b.md) [c](d "e f")', ['p:[', 'w:a', 'l:b.md', 'p:[', 'w:c', 'l:d', 'w:e', 'w:f']],
  ['[a](b_(c).md) [d](<e f>) [g]()', ['p:[', 'w:a', 'l:b_(c).md', 'p:[', 'w:d', 'l:<e f>', 'p:[', 'w:g', 'l:']],
  ['[a](b\\)c)', ['p:[', 'w:a', 'l:b)c']],
  ['[a](b "C d.") e', ['p:[', 'w:a', 'l:b', 'w:C', 'w:d', 'p:.', 'w:e']],
  ['[a](b', ['p:[', 'w:a', 'p:]', 'p:(', 'w:b']],
  ['[a][b] [c][]', ['p:[', 'w:a', 'l:b', 'p:[', 'w:c', 'l:']],
  ['![a **b**](c) ![d][e]', ['m:![', 'l:c', 'm:![', 'l:e']],
  ['![a [b] \\] `]`](c)', ['m:![', 'l:c']],
  ['a! [b](c)', ['w:a', 'p:!', 'p:[', 'w:b', 'l:c']],
  ['![a] b', ['p:!', 'p:[', 'w:a', 'p:]', 'w:b']],
  ['<https://a.b/c> https://d.e/f. HTTP://g', ['l:https://a.b/c', 'l:https://d.e/f', 'p:.', 'l:HTTP://g']],
  ['<b>a</b> <br/>', ['m:<b>', 'w:a', 'm:</b>', 'm:<br/>']],
  ['<a href="b" class="c">d</a>', ['m:<a class="c">', 'l:b', 'w:d', 'm:</a>']],
  ["<img alt='a b' src=c width=1>", ['m:<img width=1>', 'l:c']],
  ['a<!-- b -->c <!-- d', ['w:a', 'm:<!-- b -->', 'w:c', 's:<', 'p:!', 'p:-', 'p:-', 'w:d']],
  ['1 < 2', ['n:1', 's:<', 'n:2']],
  ['{{ a }} {% b %} {c}', ['c:{{ a }}', 'c:{% b %}', 'p:{', 'w:c', 'p:}']],
  [':::image source="a" alt-text="b"::: c:d', ['m::::image:::', 'l:a', 'w:c', 'p::', 'w:d']],
];

const UNSPACED: readonly Row[] = [
  ['日本語', ['w:日', 'w:本', 'w:語']],
  ['データ３０日API', ['w:デ', 'w:ー', 'w:タ', 'n:３０', 'w:日', 'w:API']],
  ['第3章', ['w:第', 'n:3', 'w:章']],
  ['2.0を', ['n:2.0', 'w:を']],
  ['葛\udb40\udd00', ['w:葛']],
  ['𠮷野', ['w:𠮷', 'w:野']],
  ['กา', ['w:ก', 'w:า']],
];

const UNSEEN: readonly Row[] = [
  ['a\u200fb \u200e c', ['w:ab', 'w:c']],
  ['\u2067שלום\u2069', ['w:שלום']],
  ['co\u00adoperate', ['w:cooperate']],
  ['می\u200cخواهم', ['w:می\u200cخواهم']],
  ['צה״ל', ['w:צה״ל']],
  ['a\u200bb', ['w:a', 'w:b']],
  ['\ufeffa', ['w:a']],
  ['`a\u200eb`', ['c:a\u200eb']],
];

describe.each([
  ['words', WORDS],
  ['numbers', NUMBERS],
  ['signs', SIGNS_OF_TEXT],
  ['Markdown', MARKDOWN],
  ['scripts without spaces', UNSPACED],
  ['what no reader sees', UNSEEN],
])('tokens of %s', (_, table) => {
  it.each(table)('%j', (markdown, expected) => {
    expect(tokens(markdown)).toEqual(expected);
  });
});
