// What translators commit. Each event gives the localized pages to write and the paths that are gone, or null where it does not apply.

import { followers } from './follow-events.mjs';
import { respelled } from './language.mjs';
import { sectionsOf } from './page.mjs';
import { entriesIn, newEntry, partlyTranslated, translated, withEntry } from './translate.mjs';
import { formOf, headOf, localizedOf, printed, targetPath, versionsOf } from './world.mjs';

/** A page and its localized page, which may be null. */
function anyPage(world, tag) {
  const uid = world.random.pick([...world.pages.keys()]);
  return { uid, old: localizedOf(world, tag, uid) };
}

/** Brings a page up to the version `at` as a whole; the file goes where the page is now. */
export function translatePage(world, tag, { uid, at, by }) {
  const old = localizedOf(world, tag, uid);
  const version = versionsOf(world, uid)[at];
  const page = { ...version.page, path: headOf(world, uid).path };
  const localized = { ...translated({ page, old, work: { tag, by, at } }), basis: version };
  return { message: `Translate ${page.path}`, write: [localized], gone: old === null ? [] : [old.path] };
}

function prompt(world, tag) {
  const { uid, old } = anyPage(world, tag);
  const at = versionsOf(world, uid).length - 1;
  return old !== null && old.at === at ? null : translatePage(world, tag, { uid, at, by: 'prompt' });
}

/** From a revision that is older than today's and newer than what the translation was made from. */
function late(world, tag) {
  const { uid, old } = anyPage(world, tag);
  const from = (old?.at ?? -1) + 1;
  const last = versionsOf(world, uid).length - 1;
  return from >= last ? null : translatePage(world, tag, { uid, at: from + world.random.int(last - from), by: 'late' });
}

function partial(world, tag) {
  const { uid, old } = anyPage(world, tag);
  const at = versionsOf(world, uid).length - 1;
  if (old === null || old.at === at) return null;
  const page = headOf(world, uid);
  const chosen = new Set(sectionsOf(page.blocks).flatMap(([{ uid: section }]) => (world.random.chance(0.5) ? [section] : [])));
  const work = { tag, by: 'partial', at };
  return changed(old, partlyTranslated({ page, old, work, isChosen: (section) => chosen.has(section) }), 'Update some sections');
}

/** A letter in sentences that are current. In a stale one it would count as a new translation. */
function correct(world, tag) {
  const { uid, old } = anyPage(world, tag);
  const entry = old === null ? null : world.random.pick(entriesIn(old));
  if (entry === null || !entry.of.every((each) => textsOf(world, uid).get(each.sid) === each.text)) return null;
  const target = respelled(entry.target, tag);
  return target === entry.target
    ? null
    : changed(old, withEntry(old, entry, { ...entry, target, isCorrected: true }), 'Correct a letter');
}

/** Stale sentences anew, one by one. In a bilingual file half of them keep their old English beside them. */
function retranslate(world, tag) {
  const { uid, old } = anyPage(world, tag);
  if (old === null) return null;
  const today = textsOf(world, uid);
  const stale = entriesIn(old).filter(
    ({ of }) => of.every(({ sid }) => today.has(sid)) && of.some(({ sid, text }) => today.get(sid) !== text),
  );
  if (stale.length === 0) return null;
  const work = { tag, by: 'retranslate', at: versionsOf(world, uid).length - 1 };
  const sentences = new Map(sentencesBySid(world, uid));
  const keepsSource = formOf(world, tag, uid) === 'bilingual' && world.random.chance(0.5);
  const localized = stale.slice(0, 1 + world.random.int(4)).reduce((page, entry) => {
    const texts = entry.of.map(({ sid }) => sentences.get(sid));
    const fresh = newEntry(texts, work);
    return withEntry(page, entry, keepsSource ? { ...fresh, shown: entry.shown } : fresh);
  }, old);
  return changed(old, localized, 'Translate sentences anew');
}

const changed = (old, localized, message) => ({ message: `${message} of ${old.path}`, write: [localized], gone: [] });

function sentencesBySid(world, uid) {
  const { meta, blocks } = headOf(world, uid);
  return [meta.title, meta.description, ...blocks.flatMap(({ parts }) => parts.flat())].map((each) => [each.sid, each]);
}
const textsOf = (world, uid) => new Map(sentencesBySid(world, uid).map(([sid, { text }]) => [sid, text]));

/** Weights and events. */
export const TRANSLATOR_EVENTS = [
  [30, prompt],
  [14, late],
  [16, partial],
  [14, correct],
  [18, retranslate],
  [10, followers],
];

/** Writes localized pages, deletes what is gone, and commits; does nothing where no text changed. */
export async function commitTranslation(world, history, tag, { message, write, gone }) {
  const localizedPages = world.locales.get(tag);
  for (const path of gone) localizedPages.delete(path);
  for (const each of write) localizedPages.set(each.path, each);
  const files = new Map(gone.map((path) => [targetPath(tag, path), null]));
  for (const each of write) files.set(targetPath(tag, each.path), await printed(world, tag, each, history.idOf));
  await history.commit({ author: `Translator ${tag}`, message, files });
}
