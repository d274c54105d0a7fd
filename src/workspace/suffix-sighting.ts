import { distinctLocales } from './locale-names.ts';
import { findLocaleSuffixes } from './locale-suffixes.ts';
import { below } from './relative-path.ts';
import { DOCUMENTS, type Sighting, seenSet, sighting } from './sighting.ts';
import type { Tree } from './tree.ts';

/** `name.TAG.md` beside `name.md` or `name.en.md`, in `base` and below it. Null when there is no such file. */
export function suffixSighting(tree: Tree, base: string, preferred: string): Sighting | null {
  const { source, locales } = findLocaleSuffixes(tree, base, { preferred });
  const tags = distinctLocales(locales, source ?? preferred);
  if (tags.length === 0) return null;
  const files = source === null ? DOCUMENTS : DOCUMENTS.replace('.{', `.${source}.{`);
  return sighting({
    sets: [seenSet(source ?? preferred, below(base, files), below(base, '{dir}/{name}.{locale}.{ext}'))],
    tags,
    reason: tags.map((tag) => `\`${below(base, `*.${tag}.md`)}\``).join(' '),
  });
}
