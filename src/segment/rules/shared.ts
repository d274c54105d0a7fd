import type { Rule } from './rule.ts';

/**
 * For languages whose sentences start with a capital. Not for English: the tool that made the bilingual files cut English
 * even there, and names such as `jQuery` do start sentences.
 */
export const smallLetterFollows: Rule = {
  name: 'small-letter-follows',
  example: ['Alpha xyz. beta. jQuery runs. a.exe too.', 'Alpha xyz. beta.', 'jQuery runs.', 'a.exe too.'],
  joins: ({ after }) => /^(?!['’]\p{Ll}\s)["'“”„«»‘’]*\p{Ll}+(?![\p{L}\p{N}_]|\.\p{L})/u.test(after),
};

/** For scripts that set whole sentences into full-width brackets: what opens inside a sentence and closes later belongs to it. */
export const insideBrackets: Rule = {
  name: 'inside-brackets',
  example: ['甲（乙。丙）丁。戊。', '甲（乙。丙）丁。', '戊。'],
  joins: ({ before, after }) =>
    /[「『（【“《〔［][^」』）】”》〕］]*$/.test(before) && /^[^「『（【“《〔［]*[」』）】”》〕］]/.test(after),
};

/** A question mark, an exclamation mark or dots in a name, a title or a pause. */
export const goesOnInLowerCase: Rule = {
  name: 'goes-on-in-lower-case',
  example: ['Yahoo! is a name.', 'Yahoo! is a name.'],
  joins: ({ word, after }) => /(?:[!?…]|\.\.)[^\p{L}\p{N}]*$/u.test(word) && /^[^\p{L}\p{N}\uE000]*\p{Ll}/u.test(after),
};

/** A full stop that is a word of its own. */
export const loneFullStop: Rule = {
  name: 'lone-full-stop',
  example: ['Type . to open it.', 'Type . to open it.'],
  joins: ({ word, after }) => word === '.' && /^\p{Ll}/u.test(after),
};

/** For scripts without capitals: what stands alone before a full stop is an initial or the letter of a list, no sentence. */
export const singleLetter: Rule = {
  name: 'single-letter',
  example: ['كتبه د. سامي. انتهى.', 'كتبه د. سامي.', 'انتهى.'],
  joins: ({ word }) => /^["“”«(]*\p{Lo}\p{M}*\.$/u.test(word),
};

/**
 * The number of an issue behind a sentence belongs to it. Not for English: the tool that made the bilingual files cuts
 * there, but its translators add full stops that the English has not.
 */
export const referenceFollows: Rule = {
  name: 'reference-follows',
  example: ['Alpha beta. #12', 'Alpha beta. #12'],
  joins: ({ after }) => /^#\d/.test(after),
};
