// Translators who follow a page that was renamed, split or merged, some time after it.

import { newEntry } from './translate.mjs';
import { headOf, localizedOf, versionsOf } from './world.mjs';

/** Does one of the things that wait for this locale. */
export function followers(world, tag) {
  const mine = world.waiting.filter((each) => each.tag === tag);
  if (mine.length === 0) return null;
  const task = world.random.pick(mine);
  world.waiting.splice(world.waiting.indexOf(task), 1);
  if (!world.pages.has(task.uid)) return null;
  return FOLLOW[task.kind](world, tag, task);
}

function rename(world, tag, { uid }) {
  const old = localizedOf(world, tag, uid);
  const { path } = headOf(world, uid);
  return old === null || old.path === path ? null : { message: `Follow ${path}`, write: [{ ...old, path }], gone: [old.path] };
}

/** Moves the translated sections to the new page; its title, description and heading are translated now. */
function split(world, tag, { uid, other }) {
  const old = localizedOf(world, tag, uid);
  const page = headOf(world, other);
  if (old === null || page === null || localizedOf(world, tag, other) !== null) return null;
  const theirs = new Set(page.blocks.map((block) => block.uid));
  const moved = old.blocks.filter((block) => theirs.has(block.uid));
  if (moved.length === 0) return null;
  // The two pages count their versions apart.
  const work = { tag, by: 'split', at: versionsOf(world, other).length - 1 };
  const [heading] = page.blocks;
  const fresh = {
    ...old,
    pageUid: other,
    path: page.path,
    meta: { title: newEntry([page.meta.title], work), description: newEntry([page.meta.description], work) },
    blocks: [{ ...heading, parts: [[newEntry(heading.parts[0], work)]] }, ...recounted(moved)],
    at: -1,
    basis: null,
  };
  const rest = { ...old, blocks: old.blocks.filter((block) => !theirs.has(block.uid)), basis: null };
  return { message: `Split ${old.path}`, write: [rest, fresh], gone: [] };
}

/** Moves the other page's translation to the end of this one. */
function merge(world, tag, { uid, other }) {
  const old = localizedOf(world, tag, uid);
  const theirs = localizedOf(world, tag, other);
  if (old === null || theirs === null) return null;
  const held = new Set(old.blocks.map((block) => block.uid));
  const [heading, ...rest] = theirs.blocks;
  const moved = [{ ...heading, depth: 2 }, ...rest].filter((block) => !held.has(block.uid));
  return {
    message: `Merge ${theirs.path}`,
    write: [{ ...old, blocks: [...old.blocks, ...recounted(moved)], basis: null }],
    gone: [theirs.path],
  };
}

const recounted = (blocks) =>
  blocks.map((block) => ({ ...block, parts: block.parts.map((part) => part.map((entry) => ({ ...entry, at: -1 }))) }));

const FOLLOW = { rename, split, merge };
