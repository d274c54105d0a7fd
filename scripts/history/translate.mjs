// Localized pages. An entry is one translated text: `of` are the English sentences it was made from, as they were; `by` says in
// what kind of work it was made, `at` from which version of the page. All of it is read-only.

import { cutInTwo, inLanguage, joined, languageOf } from './language.mjs';
import { sectionsOf } from './page.mjs';
import { hashOf } from './random.mjs';

const MERGED_PERCENT = 5;
const CUT_PERCENT = 5;

/** A translation of `page`; what `old` (or null) has from the same English, or from newer English, stays as it is. */
export function translated({ page, old, work }) {
  const known = entriesBySentence(old);
  const one = (sentence) => kept(known, [sentence], work) ?? newEntry([sentence], work);
  return {
    pageUid: page.uid,
    path: page.path,
    wrap: old?.wrap ?? (work.tag.length % 2 === 0 ? 'none' : page.wrap),
    meta: { title: one(page.meta.title), description: one(page.meta.description) },
    blocks: page.blocks.map((block) => ({ ...block, parts: block.parts.map((part) => entriesOf(part, block, { known, work })) })),
    at: work.at,
    by: work.by,
  };
}

/** `old` with the sections of `page` that `isChosen` picks brought up to date, and nothing else. */
export function partlyTranslated({ page, old, work, isChosen }) {
  const fresh = new Map(sectionsOf(translated({ page, old, work }).blocks).map((section) => [section[0].uid, section]));
  const kept = sectionsOf(old.blocks).flatMap((section) => {
    const { uid } = section[0];
    const update = fresh.get(uid);
    fresh.delete(uid);
    return isChosen(uid) ? (update ?? []) : section;
  });
  const added = [...fresh].flatMap(([uid, section]) => (isChosen(uid) ? section : []));
  return { ...old, blocks: [...kept, ...added], by: work.by };
}

/** `old` with the entry `entry` replaced. */
export function withEntry(old, entry, replacement) {
  const swap = (each) => (each === entry ? replacement : each);
  return {
    ...old,
    meta: { title: swap(old.meta.title), description: swap(old.meta.description) },
    blocks: old.blocks.map((block) => ({ ...block, parts: block.parts.map((part) => part.map(swap)) })),
  };
}

/** All entries of a localized page, front matter first. */
export function entriesIn(localized) {
  return [localized.meta.title, localized.meta.description, ...localized.blocks.flatMap(({ parts }) => parts.flat())];
}

function entriesBySentence(localized) {
  const pairs = localized === null ? [] : entriesIn(localized).flatMap((entry) => entry.of.map(({ sid }) => [sid, entry]));
  return new Map(pairs);
}

function entriesOf(part, block, { known, work }) {
  const entries = [];
  for (let at = 0; at < part.length; ) {
    const old = kept(known, part.slice(at), work);
    const entry = old ?? newEntry(part.slice(at, at + (isMerged(part, at, { block, known, work }) ? 2 : 1)), work);
    entries.push(entry);
    at += entry.of.length;
  }
  return entries;
}

/** The entry that translates the first of `sentences` already, from the same texts or from newer ones. */
function kept(known, sentences, { at }) {
  const entry = known.get(sentences[0].sid);
  if (entry === undefined || entry.of.some(({ sid }, index) => sentences[index]?.sid !== sid)) return null;
  return entry.at > at || entry.of.every(({ text }, index) => sentences[index].text === text) ? entry : null;
}

function isMerged(part, at, { block, known, work }) {
  const next = part[at + 1];
  if (next === undefined || block.type !== 'paragraph' || kept(known, part.slice(at + 1), work) !== null) return false;
  return hashOf(`${work.tag} merges ${part[at].sid}`, 100) < MERGED_PERCENT;
}

/** A fresh translation of one sentence, or of two as one. */
export function newEntry(of, { tag, by, at }) {
  const language = languageOf(tag);
  const texts = of.map(({ text }) => inLanguage(text, language));
  const isCut = of.length === 1 && of[0].text.endsWith('.') && hashOf(`${tag} cuts ${of[0].sid}`, 100) < CUT_PERCENT;
  const target = of.length === 2 ? joined(texts[0], texts[1], language) : isCut ? cutInTwo(texts[0], language) : texts[0];
  return { of, shown: of, target, by, at, isCorrected: false };
}
