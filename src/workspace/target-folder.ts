import { sameLocale } from './locale-names.ts';
import { below } from './relative-path.ts';
import { dependsOnLocale, dependsOnSource, languageOf, type Target } from './target-pattern.ts';
import type { Tree } from './tree.ts';

/** The part of a target that is the same for every document of a locale. Relative to the checkout, with `/`. */
export interface TargetFolder {
  /** As the pattern says. */
  readonly expected: string;
  /** As the disk spells it: `locales/fr-fr` where the configuration says `fr-FR` and there is no folder of that name. */
  readonly actual: string;
  /** What of the pattern follows. */
  readonly remainder: string;
}

/** Finds the folder of `target.locale` in `tree`; letter case does not count where the pattern names the locale. */
export function findTargetFolder(tree: Tree, { pattern, locale }: Target): TargetFolder {
  const segments = pattern.split('/').filter(Boolean);
  const first = segments.findIndex((segment, index) => dependsOnSource(segment) || index === segments.length - 1);
  let expected = '';
  let actual = '';
  for (const segment of segments.slice(0, first)) {
    const name = segment.replaceAll('{locale}', locale).replaceAll('{lang}', languageOf(locale));
    expected = below(expected, name);
    actual = below(actual, dependsOnLocale(segment) ? spelledOnDisk(tree, actual, name) : name);
  }
  return { expected, actual, remainder: segments.slice(first).join('/') };
}

function spelledOnDisk(tree: Tree, folder: string, name: string): string {
  if (tree.has(below(folder, name))) return name;
  const variants = tree.folders(folder);
  return variants.find((variant) => sameLocale(variant, name)) ?? name;
}
