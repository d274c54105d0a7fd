import { isLocale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import type { DocSet } from './config.ts';
import { fileWarning } from './file-finding.ts';
import { findLocaleFolders } from './locale-folders.ts';
import { distinctLocales, sameLocale } from './locale-names.ts';
import { findLocaleSuffixes } from './locale-suffixes.ts';
import { below } from './relative-path.ts';
import type { Tree } from './tree.ts';

/** What a layout makes of a project. */
export interface Sighting {
  readonly source: DocSet;
  readonly target: string;
  readonly locales: readonly { readonly tag: string; readonly repository: string | null }[];
  /** What was seen, to follow `found `. */
  readonly reason: string;
  readonly findings: readonly Finding[];
}

/** The documents of every layout that does not say otherwise. */
export const DOCUMENTS = '**/*.{md,mdx}';

/** A sighting from the few things that differ. */
export function sighting(seen: {
  readonly source: DocSet;
  readonly target: string;
  readonly tags: readonly string[];
  readonly reason: string;
}): Sighting {
  const locales = seen.tags.map((tag) => ({ tag, repository: null }));
  return { source: seen.source, target: seen.target, locales, reason: seen.reason, findings: [] };
}

/** `base/TAG/`: a folder a locale, the source in one of them or beside them. Null when there is no folder of a locale. */
export function folderSighting(tree: Tree, base: string, preferred: string): Sighting | null {
  const { source, locales } = findLocaleFolders(tree, base, preferred);
  const tags = distinctLocales(locales, source ?? preferred);
  if (tags.length === 0) return null;
  const folder = source === null ? base : below(base, source);
  return sighting({
    source: docSet(source ?? preferred, below(folder, DOCUMENTS)),
    target: below(base, '{locale}/{path}'),
    tags,
    reason: [...(source === null ? [] : [source]), ...tags].map((tag) => `\`${below(base, tag)}/\``).join(' '),
  });
}

/** `name.TAG.md` beside `name.md` or `name.en.md`, in `base` and below it. Null when there is no such file. */
export function suffixSighting(tree: Tree, base: string, preferred: string): Sighting | null {
  const { source, locales } = findLocaleSuffixes(tree, base, { preferred, deep: base !== '' });
  const tags = distinctLocales(locales, source ?? preferred);
  if (tags.length === 0) return null;
  const files = base === '' ? '*.{md,mdx}' : DOCUMENTS;
  return sighting({
    source: docSet(source ?? preferred, below(base, source === null ? files : files.replace('.{', `.${source}.{`))),
    target: below(base, '{dir}/{name}.{locale}.{ext}'),
    tags,
    reason: tags.map((tag) => `\`${below(base, `*.${tag}.md`)}\``).join(' '),
  });
}

/** A doc set of one glob. */
export function docSet(locale: string, glob: string): DocSet {
  return { locale, include: [glob], exclude: [] };
}

/** The folders below `base` whose names are locales, and a warning for each other one and each second spelling. */
export function tagFolders(
  tree: Tree,
  base: string,
  source: string,
): { readonly tags: readonly string[]; readonly findings: readonly Finding[] } {
  const tags: string[] = [];
  const findings: Finding[] = [];
  for (const name of tree.folders(base)) {
    const twin = tags.find((tag) => sameLocale(tag, name));
    if (!isLocale(name))
      findings.push(notLocale(below(base, name), 'a folder named by a BCP 47 language tag such as `fr-FR`', name));
    else if (twin !== undefined) findings.push(notLocale(below(base, name), 'one folder a locale', `${twin}\` and \`${name}`));
    else if (!sameLocale(name, source)) tags.push(name);
  }
  return { tags, findings };
}

function notLocale(path: string, expected: string, found: string): Finding {
  return fileWarning('not-a-locale', path, `Expected ${expected}, found \`${found}\`; it is not read`);
}

/** What is seen in the first of `bases` in which something is. */
export function firstOf<T>(bases: readonly string[], see: (base: string) => T | null): T | null {
  for (const base of bases) {
    const seen = see(base);
    if (seen !== null) return seen;
  }
  return null;
}
