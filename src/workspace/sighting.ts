import { isLocale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import { fileWarning } from './file-finding.ts';
import { findLocaleFolders, mirrors } from './locale-folders.ts';
import { distinctLocales, looksLikeLocale, sameLocale } from './locale-names.ts';
import { below } from './relative-path.ts';
import type { Tree } from './tree.ts';

/** A set of source documents, and where their translations stand. */
export interface SeenSet {
  readonly locale: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly target: string;
}

/** What a layout makes of a project. */
export interface Sighting {
  /** At least one. */
  readonly sets: readonly SeenSet[];
  readonly locales: readonly { readonly tag: string; readonly repository: string | null }[];
  /** What was seen, to follow `found `. */
  readonly reason: string;
  readonly findings: readonly Finding[];
}

/** The documents of every layout that does not say otherwise. */
export const DOCUMENTS = '**/*.{md,mdx}';

/** A set of one glob. */
export function seenSet(locale: string, include: string, target: string): SeenSet {
  return { locale, include: [include], exclude: [], target };
}

/** A sighting of locales that stand in the project itself. */
export function sighting(seen: {
  readonly sets: readonly SeenSet[];
  readonly tags: readonly string[];
  readonly reason: string;
}): Sighting {
  return { sets: seen.sets, locales: seen.tags.map((tag) => ({ tag, repository: null })), reason: seen.reason, findings: [] };
}

/** `base/TAG/`: a folder a locale, the source in one of them or beside them. Null when there is no folder of a locale. */
export function folderSighting(tree: Tree, base: string, preferred: string): Sighting | null {
  const { source, locales } = findLocaleFolders(tree, base, preferred);
  const tags = distinctLocales(locales, source ?? preferred);
  if (tags.length === 0) return null;
  const folder = source === null ? base : below(base, source);
  return sighting({
    sets: [seenSet(source ?? preferred, below(folder, DOCUMENTS), below(base, '{locale}/{path}'))],
    tags,
    reason: [...(source === null ? [] : [source]), ...tags].map((tag) => `\`${below(base, tag)}/\``).join(' '),
  });
}

/** `base/TAG/` beside a source in `locale` that stands in `base` itself; each must mirror a document of it. Null when none does. */
export function besideSighting(tree: Tree, base: string, locale: string): Sighting | null {
  const named = tree.folders(base).filter((name) => looksLikeLocale(name) && mirrors(tree, below(base, name), base));
  const tags = distinctLocales(named, locale);
  if (tags.length === 0) return null;
  return sighting({
    sets: [seenSet(locale, below(base, DOCUMENTS), below(base, '{locale}/{path}'))],
    tags,
    reason: tags.map((tag) => `\`${below(base, tag)}/\``).join(' '),
  });
}

/** Several sightings as one; those whose source is in another language than that of the first are left out. */
export function merged(sightings: readonly Sighting[]): Sighting | null {
  const [first] = sightings;
  const locale = first?.sets[0]?.locale;
  if (first === undefined || locale === undefined) return null;
  const same = sightings.filter(({ sets }) => sets.every((set) => sameLocale(set.locale, locale)));
  const locales = same.flatMap((one) => one.locales);
  return {
    sets: same.flatMap((one) => one.sets),
    locales: locales.filter(({ tag }, at) => locales.findIndex((one) => sameLocale(one.tag, tag)) === at),
    reason: same.map((one) => one.reason).join(' '),
    findings: same.flatMap((one) => one.findings),
  };
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
export function firstOf<T, B = string>(bases: readonly B[], see: (base: B) => T | null): T | null {
  for (const base of bases) {
    const seen = see(base);
    if (seen !== null) return seen;
  }
  return null;
}
