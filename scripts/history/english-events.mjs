// What writers commit. Each event changes the world and gives the commit: files to new text, null where one is deleted.

import { englishText } from './markdown.mjs';
import { newPage, newPath, pageOf, sectionsOf } from './page.mjs';
import {
  addSection,
  deleteSection,
  deleteText,
  editText,
  insertText,
  listParagraph,
  moveSection,
  moveText,
  rewrap,
} from './page-edits.mjs';
import { headOf, localizedOf, noteRestructured, printed, sourcePath, targetPath } from './world.mjs';

const edit = (message, change) => (world) => {
  const uid = world.random.pick([...world.pages.keys()]);
  const page = change(headOf(world, uid), world.write);
  return page === null ? null : { message, pages: [page] };
};

function addPage(world) {
  return { message: 'Add a page', pages: [newPage(world.write)] };
}

/** Half of the time the localized files move along; otherwise translators follow later, or never. */
function renamePage(world) {
  const page = headOf(world, world.random.pick([...world.pages.keys()]));
  const path = newPath(world.write);
  const moved = [];
  for (const tag of world.locales.keys()) {
    const localized = localizedOf(world, tag, page.uid);
    if (localized !== null) moved.push([tag, localized]);
  }
  const along = world.random.chance(0.5);
  noteRestructured(world, page.uid, along ? 'moved along' : 'rename');
  if (!along) for (const [tag] of moved) world.waiting.push({ kind: 'rename', tag, uid: page.uid });
  return {
    message: 'Rename a page',
    pages: [{ ...page, path }],
    gone: [page.path],
    moved: along ? moved.map((each) => [...each, path]) : [],
  };
}

function splitPage(world) {
  const page = headOf(world, world.random.pick([...world.pages.keys()]));
  const sections = sectionsOf(page.blocks);
  if (sections.length < 4) return null;
  const at = sections.length - 1 - world.random.int(sections.length - 3);
  const second = pageOf(world.write, sections.slice(at).flat());
  for (const uid of [page.uid, second.uid]) noteRestructured(world, uid, 'split');
  for (const tag of world.locales.keys()) world.waiting.push({ kind: 'split', tag, uid: page.uid, other: second.uid });
  return { message: 'Split a page', pages: [{ ...page, blocks: sections.slice(0, at).flat() }, second] };
}

function mergePages(world) {
  const uids = [...world.pages.keys()];
  const page = headOf(world, world.random.pick(uids));
  const other = headOf(world, world.random.pick(uids));
  if (uids.length < 4 || page === other) return null;
  const [heading, ...rest] = other.blocks;
  for (const uid of [page.uid, other.uid]) noteRestructured(world, uid, 'merge');
  for (const tag of world.locales.keys()) world.waiting.push({ kind: 'merge', tag, uid: page.uid, other: other.uid });
  world.pages.delete(other.uid);
  const blocks = [...page.blocks, { ...heading, depth: 2 }, ...rest];
  return { message: 'Merge two pages', pages: [{ ...page, blocks }], gone: [other.path] };
}

/** Weights and events. */
export const ENGLISH_EVENTS = [
  [40, edit('Edit sentences', editText)],
  [5, edit('Wrap lines anew', rewrap)],
  [10, edit('Add text', insertText)],
  [8, edit('Delete text', deleteText)],
  [5, edit('Move a sentence', moveText)],
  [4, edit('Make a list of a paragraph', listParagraph)],
  [4, edit('Move a section', moveSection)],
  [4, edit('Add a section', addSection)],
  [2, edit('Delete a section', deleteSection)],
  [4, addPage],
  [4, renamePage],
  [3, splitPage],
  [3, mergePages],
];

/** Commits an event: new versions of pages, then the localized files that move along, as they are. */
export async function commitEnglish(world, history, { message, pages, gone = [], moved = [] }) {
  const files = new Map(gone.map((path) => [sourcePath(path), null]));
  for (const page of pages) files.set(sourcePath(page.path), englishText(page));
  for (const [tag, localized, path] of moved) {
    const localizedFiles = world.locales.get(tag);
    localizedFiles.delete(localized.path);
    localizedFiles.set(path, { ...localized, path });
    files.set(targetPath(tag, localized.path), null);
    files.set(targetPath(tag, path), await printed(world, tag, { ...localized, path }, history.idOf));
  }
  const commit = await history.commit({ author: `Writer ${1 + world.random.int(4)}`, message, files });
  for (const page of pages) world.pages.set(page.uid, [...(world.pages.get(page.uid) ?? []), { page, commit }]);
}
