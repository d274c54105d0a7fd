import { isDoubtful, looksLikeLocale, sameLocale } from './locale-names.ts';
import { below } from './relative-path.ts';
import { firstOf, type Sighting, seenSet, sighting } from './sighting.ts';
import type { Tree } from './tree.ts';

const NAME = /^(.+?)([._-])([A-Za-z]{2,3}(?:-[A-Za-z\d]{2,4})*)\.(mdx?)$/;
/** Where the translations of the documents in the root stand; the root first. */
const FOLDERS = [
  '',
  'docs',
  'i18n',
  'docs/i18n',
  'translations',
  'docs/translations',
  'locales',
  'readme',
  'docs/readme',
  '.github',
];

/** `README.fr.md`, `README_zh-CN.md` or `README-ja.md` for `README.md` in the root of the project. */
export function readmes(tree: Tree): Sighting | null {
  const root = tree.files('');
  return firstOf(FOLDERS, (folder) => {
    const named = tree.files(folder).flatMap((file) => {
      const [, name = '', separator = '', tag = '', extension] = NAME.exec(file) ?? [];
      const source = `${name}.${extension}`;
      if (!root.includes(source) || !looksLikeLocale(tag) || isDoubtful(tag) || sameLocale(tag, 'en')) return [];
      // `-` and `_` join words as well: `how-to.md` is no translation of `how.md`.
      return separator !== '.' && !/^readme$/i.test(name) ? [] : [{ source, separator, tag }];
    });
    return firstOf(['.', '_', '-'], (separator) =>
      seen(
        folder,
        separator,
        named.filter((one) => one.separator === separator),
      ),
    );
  });
}

function seen(
  folder: string,
  separator: string,
  named: readonly { readonly source: string; readonly tag: string }[],
): Sighting | null {
  const tags = [...new Set(named.map(({ tag }) => tag))].filter(
    (tag, at, all) => all.findIndex((one) => sameLocale(one, tag)) === at,
  );
  if (tags.length === 0) return null;
  const sources = [...new Set(named.map(({ source }) => source))].sort();
  const set = seenSet('en', '', below(folder, `{name}${separator}{locale}.{ext}`));
  const first = sources[0]?.replace(/\.mdx?$/, '') ?? '';
  return sighting({
    sets: [{ ...set, include: sources }],
    tags,
    reason: tags.map((tag) => `\`${below(folder, `${first}${separator}${tag}.md`)}\``).join(' '),
  });
}
