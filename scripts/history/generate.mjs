// Makes a git repository of documentation with translations, and what is true of it.

import { writeFileSync } from 'node:fs';
import { commitEnglish, ENGLISH_EVENTS } from './english-events.mjs';
import { openImport } from './git-import.mjs';
import { englishText } from './markdown.mjs';
import { newPage, times } from './page.mjs';
import { weighted } from './random.mjs';
import { commitTranslation, TRANSLATOR_EVENTS, translatePage } from './translator-events.mjs';
import { truthOf } from './truth.mjs';
import { newWorld, printed, sourcePath, targetPath } from './world.mjs';

const TRANSLATED_AT_FIRST = 0.85;
const ENGLISH_SHARE = 0.45;

/**
 * Makes `pages` English pages with their translations into `locales` in a new repository at `dir`, with `commits` commits of
 * writers and translators after the first ones. `form` is `plain`, `bilingual` or `mixed`, `pins` is `none` or `some`. Same
 * options, same bytes. The truth is given back and written to `DIR.truth.json`, beside the repository.
 */
export async function generate(options) {
  const { dir, seed, pages = 12, locales = ['fr-FR', 'ja-JP', 'ar-SA'], commits = 120, form = 'plain', pins = 'none' } = options;
  const world = newWorld({ seed, locales, form, pins });
  const history = openImport(dir);
  await begin(world, history, { pages, locales });
  for (let left = commits; left > 0; left -= 1) await anyCommit(world, history, locales);
  await history.close();
  const truth = { version: 1, seed, form, pins, documents: truthOf(world) };
  writeFileSync(`${dir.replace(/[\\/]+$/, '')}.truth.json`, `${JSON.stringify(truth, null, 1)}\n`);
  return truth;
}

/** The configuration, all English pages, then most translations of each locale. */
async function begin(world, history, { pages, locales }) {
  const config = {
    source: { locale: 'en-US', include: ['source-docs/**/*.md'] },
    target: 'locales/{locale}/{path}',
    locales: locales.map((tag) => ({ tag })),
  };
  const first = times(pages, () => newPage(world.write));
  const files = new Map([['hexapla.config.json', `${JSON.stringify(config, null, 2)}\n`]]);
  for (const page of first) files.set(sourcePath(page.path), englishText(page));
  const commit = await history.commit({ author: 'Writer 1', message: 'Begin the handbook', files });
  for (const page of first) world.pages.set(page.uid, [{ page, commit }]);
  for (const tag of locales) await translateMost(world, history, tag);
}

async function translateMost(world, history, tag) {
  const files = new Map();
  for (const uid of world.pages.keys()) {
    if (!world.random.chance(TRANSLATED_AT_FIRST)) continue;
    const [localized] = translatePage(world, tag, { uid, at: 0, by: 'prompt' }).write;
    world.locales.get(tag).set(localized.path, localized);
    files.set(targetPath(tag, localized.path), await printed(world, tag, localized, history.idOf));
  }
  await history.commit({ author: `Translator ${tag}`, message: 'Begin the translation', files });
}

/** Tries events until one applies. */
async function anyCommit(world, history, locales) {
  for (;;) {
    if (world.random.chance(ENGLISH_SHARE)) {
      const event = weighted(world.random, ENGLISH_EVENTS)(world);
      if (event !== null) return commitEnglish(world, history, event);
    } else {
      const tag = world.random.pick(locales);
      const event = weighted(world.random, TRANSLATOR_EVENTS)(world, tag);
      if (event !== null) return commitTranslation(world, history, tag, event);
    }
  }
}
