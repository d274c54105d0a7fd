// The state of a generated project: the versions of each English page, and the localized pages of each locale by path.

import { createHash } from 'node:crypto';
import { localizedText } from './localized-markdown.mjs';
import { englishText } from './markdown.mjs';
import { newWriter } from './page.mjs';
import { hashOf, randomOf } from './random.mjs';

const SOURCES = 'source-docs/';
export const sourcePath = (path) => SOURCES + path;
export const targetPath = (tag, path) => `locales/${tag}/${path}`;

export function newWorld({ seed, locales, form, pins }) {
  const random = randomOf(seed);
  return {
    random,
    write: newWriter(random),
    form,
    pins,
    /** Uid to versions, oldest first: `{page, commit}`. Pages that are gone are not here. */
    pages: new Map(),
    /** Tag to path to localized page. */
    locales: new Map(locales.map((tag) => [tag, new Map()])),
    /** What translators have yet to do after pages were renamed, split or merged. */
    waiting: [],
    /** `tag uid` to the restructuring that the translation of a page went through. */
    restructured: new Map(),
  };
}

export const headOf = (world, uid) => world.pages.get(uid)?.at(-1)?.page ?? null;
export const versionsOf = (world, uid) => world.pages.get(uid) ?? [];

/** The localized page of `uid`, wherever it stands; null when there is none. */
export function localizedOf(world, tag, uid) {
  for (const localized of world.locales.get(tag).values()) if (localized.pageUid === uid) return localized;
  return null;
}

/** Whether a localized page is bilingual or plain: the same through all its life. */
export function formOf(world, tag, uid) {
  if (world.form !== 'mixed') return world.form;
  return hashOf(`${tag} ${uid} form`, 2) === 0 ? 'plain' : 'bilingual';
}

/** The kind of pin that a localized page has, or null. */
export function pinKindOf(world, tag, uid) {
  const kind = hashOf(`${tag} ${uid} pin`, 10);
  return world.pins === 'none' || kind > 5 ? null : kind > 2 ? 'commit' : 'hash';
}

/** Notes that the translation of a page went through a restructuring; the first one names its scenario. */
export function noteRestructured(world, uid, kind) {
  for (const tag of world.locales.keys()) {
    const key = `${tag} ${uid}`;
    if (!world.restructured.has(key)) world.restructured.set(key, kind);
  }
}

/** The text of a localized page; `idOf` gives a commit's id. */
export async function printed(world, tag, localized, idOf) {
  const form = formOf(world, tag, localized.pageUid);
  return localizedText(localized, { tag, form, pin: await pinLine(world, tag, localized, idOf) });
}

/** SHA-1 of the English that a localized page is pinned to; null without a pin. */
export function pinnedHash(world, tag, { pageUid, basis }) {
  if (basis === null || pinKindOf(world, tag, pageUid) === null) return null;
  return createHash('sha1').update(englishText(basis.page)).digest('hex');
}

async function pinLine(world, tag, localized, idOf) {
  const hash = pinnedHash(world, tag, localized);
  if (hash === null) return null;
  if (pinKindOf(world, tag, localized.pageUid) === 'hash') return `ms.openlocfilehash: ${hash}`;
  return `l10n:\n  sourceCommit: ${await idOf(localized.basis.commit)}`;
}
