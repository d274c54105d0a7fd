// Made-up languages: one word is always the same word, code, addresses, numbers and product names stay. They have the lengths,
// letters and punctuation of real ones, so that finding which sentence translates which is honest work.

import { hashOf } from './random.mjs';
import { PRODUCTS } from './words.mjs';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const FRENCH = 'e d qu t ai f ch l o j gu r n m ou s que p z v é b w x i c'.split(' ');
const GERMAN = 'ei d k t u pf g ch o j z r m n a b qu l sch st i v w x e ß'.split(' ');
const HEBREW = [...'אבגדהוזחטיכלמנסעפצקרשתםןףץ'];
const ARABIC = [...'ابتثجحخدذرزسشصضطظعغفقكلمنه'];
const TOKENS = /`[^`]*`|\]\([^)]*\)|[A-Za-z]+|\d+|, |\.$|!$/g;
const RTL_MARKS = { ', ': '، ' };

const spelled = (letters) => (word) => [...word].map((letter) => letters[LETTERS.indexOf(letter)]).join('');
const index = (letter) => (letter === undefined ? 26 : LETTERS.indexOf(letter));
const hanzi = (word, step, start) =>
  (word.match(/..?/g) ?? []).map(([a, b]) => String.fromCharCode(start + (index(a) * 27 + index(b)) * step)).join('');
const kana = (word) => [...word].map((letter) => String.fromCharCode(0x3042 + index(letter) * 3)).join('');
const japanese = (word) =>
  word.length <= 3 ? kana(word.slice(0, 2)) : hanzi(word.slice(0, 4), 19, 0x4e00) + kana(word.slice(-2));

/** How each language family writes: `word` for a lower-case word, `gap` between sentences, `link` joins two sentences. */
const FAMILIES = {
  fr: { word: spelled(FRENCH), cased: true, gap: ' ', marks: {}, end: '.', comma: ', ', and: 'et ' },
  de: { word: spelled(GERMAN), cased: true, gap: ' ', marks: {}, end: '.', comma: ', ', and: 'und ' },
  ja: { word: japanese, cased: false, gap: '', marks: { ', ': '、', '.': '。', '!': '！' }, end: '。', comma: '、', and: 'また' },
  zh: {
    word: (word) => hanzi(word.slice(0, 4), 17, 0x4e10),
    cased: false,
    gap: '',
    marks: { ', ': '，', '.': '。', '!': '！' },
    end: '。',
    comma: '，',
    and: '且',
  },
  he: { word: spelled(HEBREW), cased: false, gap: ' ', marks: {}, end: '.', comma: ', ', and: 'ו ' },
  ar: { word: spelled(ARABIC), cased: false, gap: ' ', marks: RTL_MARKS, end: '.', comma: '، ', and: 'و ' },
};

/** The made-up language that stands for a locale; French where there is none of its own. */
export function languageOf(tag) {
  return FAMILIES[tag.slice(0, 2)] ?? FAMILIES.fr;
}

const capital = (text) => (text === '' ? text : text[0].toUpperCase() + text.slice(1));

/** One English text in a made-up language. */
export function inLanguage(text, language) {
  const out = text.replaceAll(TOKENS, (token) => {
    if (!/^[A-Za-z]/.test(token)) return language.marks[token] ?? token;
    if (PRODUCTS.includes(token)) return token;
    const word = language.word(token.toLowerCase());
    return language.cased && /^[A-Z]/.test(token) ? capital(word) : word;
  });
  return language.gap === '' ? out.replaceAll(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/g, '') : out;
}

/** Two translated sentences as one. */
export function joined(first, second, { end, comma, and, cased }) {
  const rest = cased ? second[0].toLowerCase() + second.slice(1) : second;
  return `${first.endsWith(end) ? first.slice(0, -end.length) : first}${comma}${and}${rest}`;
}

/** A translated sentence cut in two at a comma; as it is where it has none. */
export function cutInTwo(text, { end, comma, gap }) {
  const at = text.indexOf(comma);
  return at < 0 ? text : text.slice(0, at) + end + gap + capital(text.slice(at + comma.length));
}

/** A translation with one letter doubled, as a later correction may change it. */
export function respelled(text, salt) {
  const letters = [...text.matchAll(/(?<=\p{L})\p{L}(?=\p{L})/gu)].filter(({ index: at }) => !/`|\]\(/.test(text.slice(0, at)));
  const letter = letters[hashOf(`${salt}${text}`, Math.max(1, letters.length))];
  return letter === undefined ? `${text} `.trimEnd() : text.slice(0, letter.index) + letter[0] + text.slice(letter.index);
}
