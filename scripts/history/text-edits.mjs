// Edits of one sentence's text: each gives the new text, or null where it does not apply.

import { CLASSES, NOUNS, VERBS } from './words.mjs';

const TOKENS = /`[^`]*`|\]\([^)]*\)|[A-Za-z]+/g;

/** Replaces one word by another of its class. */
function word(text, r) {
  const places = [...text.matchAll(TOKENS)].flatMap((match) => {
    const lower = match[0].toLowerCase();
    const group = CLASSES.find(({ known }) => known.has(lower));
    return group === undefined ? [] : [{ match, words: group.words }];
  });
  if (places.length === 0) return null;
  const { match, words } = r.pick(places);
  const other = r.pick(words.filter((each) => each !== match[0].toLowerCase()));
  const cased = /^[A-Z]/.test(match[0]) ? other[0].toUpperCase() + other.slice(1) : other;
  return text.slice(0, match.index) + cased + text.slice(match.index + match[0].length);
}

const NEGATIONS = [
  [/\b(must|should|may) not\b/, '$1'],
  [/\bcannot\b/, 'can'],
  [/\bis not\b/, 'is'],
  [/\b(must|should|may)\b(?! not)/, '$1 not'],
  [/\bcan\b/, 'cannot'],
  [/\bis\b(?! not)/, 'is not'],
];

function negation(text) {
  const rule = NEGATIONS.find(([pattern]) => pattern.test(text));
  return rule === undefined ? null : text.replace(rule[0], rule[1]);
}

function number(text, r) {
  return /\b\d+\b/.test(text) ? text.replace(/\b\d+\b/, (digits) => String(Number(digits) + 1 + r.int(40))) : null;
}

function code(text, r) {
  return text.includes('`') ? text.replace(/`(-*)[a-z]+/, (_, dashes) => `\`${dashes}${r.pick(VERBS)}${r.pick(NOUNS)}`) : null;
}

function link(text, r) {
  return text.includes('](') ? text.replace(/\]\([^)]*\)/, `](${r.pick(NOUNS)}-${r.pick(VERBS)}.md)`) : null;
}

/** Takes a comma out or puts one in: cosmetic. */
function punctuation(text) {
  if (text.includes(', ')) return text.replace(', ', ' ');
  if (/ (when|before) /.test(text)) return text.replace(/ (when|before) /, ', $1 ');
  return text.endsWith('.') ? text.replace(/\.$/, '!') : null;
}

const EDITS = { word, negation, number, code, link, punctuation };

/** `sentence` with an edit of this kind, of wording where the kind does not apply; null when its new text was written before. */
export function edited(sentence, kind, write) {
  const text = EDITS[kind](sentence.text, write.r);
  if (text === null) return kind === 'word' ? null : edited(sentence, 'word', write);
  if (write.used.has(text)) return null;
  write.used.add(text);
  return { ...sentence, text, edits: [...sentence.edits, kind] };
}
