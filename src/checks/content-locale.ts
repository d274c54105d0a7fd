import type { Locale } from '../model/locale.ts';
import type { DocumentCheck } from './document-check.ts';
import { found } from './expected.ts';

const KEYS = new Set(['ms.contentlocale', 'lang', 'locale', 'language']);
const TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/;

export const contentLocale: DocumentCheck = {
  rule: 'content-locale',
  severity: 'warning',
  summary: 'The language that a document names in its front matter is that of its place.',
  exceptions: 'A key `lang` that names something else, such as a programming language.',
  check: ({ locale, sourceLocale, source, target }) => {
    const before = new Map(source.frontMatter.map(({ key, value }) => [key, value]));
    return target.frontMatter
      .filter(({ key, value }) => KEYS.has(key) && TAG.test(value.trim()))
      .filter(
        ({ key, value }) =>
          key === 'ms.contentlocale' ||
          !before.has(key) ||
          isLocaleOf(before.get(key) ?? '', sourceLocale) ||
          before.get(key) !== value,
      )
      .filter(({ value }) => !isLocaleOf(value, locale))
      .map(({ key, value, range }) => found(range, `Expected \`${locale}\` at \`${key}\`, found \`${value}\``));
  },
};

/** Whether `tag` names the language of `locale`, and no other script or region of it. */
function isLocaleOf(tag: string, locale: Locale): boolean {
  if (tag.trim().toLowerCase() === locale.toLowerCase()) return true;
  const [named, meant] = [maximized(tag.trim().replaceAll('_', '-')), maximized(locale)];
  if (named === null || meant === null) return false;
  const hasRegions = named.isRegional && meant.isRegional;
  return named.language === meant.language && named.script === meant.script && (!hasRegions || named.region === meant.region);
}

interface LocaleParts {
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
  readonly isRegional: boolean;
}

function maximized(tag: string): LocaleParts | null {
  try {
    const written = new Intl.Locale(tag);
    const { language, script, region } = written.maximize();
    return { language, script, region, isRegional: written.region !== undefined };
  } catch {
    return null;
  }
}
