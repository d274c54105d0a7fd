// What is true of each localized page at the end: known from how it was made, never from a comparison of files.

import { sentencesOf } from './page.mjs';
import { entriesIn } from './translate.mjs';
import { formOf, headOf, localizedOf, pinKindOf, pinnedHash, sourcePath, targetPath } from './world.mjs';

/** One row a page and locale, then one a localized file whose page is gone. */
export function truthOf(world) {
  const tags = [...world.locales.keys()];
  const rows = tags.flatMap((tag) => [...world.pages.keys()].map((uid) => pageTruth(world, tag, headOf(world, uid))));
  const gone = tags.flatMap((tag) =>
    [...world.locales.get(tag).values()]
      .filter(({ pageUid }) => !world.pages.has(pageUid))
      .map((each) => goneTruth(world, tag, each)),
  );
  return [...rows, ...gone];
}

function pageTruth(world, tag, page) {
  const localized = localizedOf(world, tag, page.uid);
  const form = localized === null ? null : formOf(world, tag, page.uid);
  const scenario = world.restructured.get(`${tag} ${page.uid}`) ?? null;
  const entries = localized === null ? [] : entriesIn(localized);
  const sentences = sentencesOf(page);
  const metaIsUnknown = form === 'bilingual' && (localized.basis === null || pinKindOf(world, tag, page.uid) === null);
  const units = sentences.map((sentence, at) => {
    const truth = unitTruth(sentence, bestEntry(entries, sentence), scenario ?? localized?.by ?? 'untranslated', scenario);
    return at < 2 && metaIsUnknown ? { ...truth, status: 'unknown', was: null, severity: null } : truth;
  });
  const here = new Set(sentences.map(({ sid }) => sid));
  return {
    source: sourcePath(page.path),
    locale: tag,
    target: localized === null ? null : targetPath(tag, localized.path),
    form,
    pinned: localized === null ? null : pinnedHash(world, tag, localized),
    units,
    ...orphansOf(entries.slice(2), here, scenario),
  };
}

function goneTruth(world, tag, localized) {
  const target = targetPath(tag, localized.path);
  const orphans = orphansOf(entriesIn(localized), new Set(), 'merge');
  return { source: null, locale: tag, target, form: formOf(world, tag, localized.pageUid), pinned: null, units: [], ...orphans };
}

function bestEntry(entries, { sid, text }) {
  const all = entries.flatMap((entry) => entry.of.filter((each) => each.sid === sid).map((was) => ({ entry, was })));
  return all.find(({ was }) => was.text === text) ?? all[0] ?? null;
}

function unitTruth(sentence, found, otherwise, restructured) {
  const { text } = sentence;
  if (found === null) return { text, status: 'missing', was: null, severity: null, edits: [], scenario: otherwise };
  const { entry, was } = found;
  const scenario = restructured ?? (entry.isCorrected ? 'typo fix' : entry.by);
  if (was.text === text) return { text, status: 'current', was: null, severity: null, edits: [], scenario };
  const severity = bare(was.text) === bare(text) ? 'cosmetic' : 'real';
  return { text, status: 'stale', was: was.text, severity, edits: sentence.edits.slice(was.edits.length), scenario };
}

const bare = (text) => text.replaceAll(/`[^`]*`|\]\([^)]*\)|[!.,]/g, (part) => (part.length === 1 ? '' : part)).toLowerCase();

/** Texts none of whose English is there; those that joined a sentence that is with one that is not are `partly` orphaned. */
function orphansOf(entries, here, restructured) {
  const row = (entry) => ({
    was: entry.of.map(({ text }) => text).join(' '),
    target: entry.target,
    scenario: restructured ?? entry.by,
  });
  const left = (entry) => entry.of.filter(({ sid }) => here.has(sid)).length;
  return {
    orphans: entries.filter((entry) => left(entry) === 0).map(row),
    partly: entries.filter((entry) => left(entry) > 0 && left(entry) < entry.of.length).map(row),
  };
}
