import { sameLocale } from './locale-names.ts';
import { below } from './relative-path.ts';
import { type SeenSet, seenSet } from './sighting.ts';
import { languageOf } from './target-pattern.ts';
import type { Tree } from './tree.ts';

const NAME = /^(.+)\.(json|ya?ml)$/;

/**
 * `folder/en.yaml` with `folder/fr.yaml`: the texts of a site by key, a file a locale. None when the source has no such
 * file or no locale has one; `source` is the locale of the source.
 */
export function dictionarySets(tree: Tree, folder: string, source: string): readonly SeenSet[] {
  const files = tree.files(folder).map((file) => NAME.exec(file)?.slice(1) ?? []);
  const named = (tag: string) => files.find(([stem]) => stem !== undefined && sameLocale(stem, tag));
  const [name, extension] = named(source) ?? named(languageOf(source)) ?? [];
  if (name === undefined || extension === undefined) return [];
  const others = files.filter(([stem, ending]) => ending === extension && stem !== name);
  return others.length === 0
    ? []
    : [seenSet(source, below(folder, `${name}.${extension}`), below(folder, `{locale}.${extension}`))];
}
