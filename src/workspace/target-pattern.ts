import { UsageError } from '../model/errors.ts';
import type { Locale } from '../model/locale.ts';
import { targetExpression } from './target-expression.ts';

/** What the `target` pattern may hold, each in braces. */
export const PLACEHOLDERS: readonly string[] = ['locale', 'lang', 'path', 'dir', 'name', 'ext'];

/** The `target` pattern with the two locales that it is used for. */
export interface Target {
  readonly pattern: string;
  readonly sourceLocale: Locale;
  readonly locale: Locale;
}

/** A `target` pattern ready for use. Sources are relative to the fixed part of their include glob; all paths with `/`. */
export interface TargetPattern {
  /**
   * Where the localized version of `source` stands.
   *
   * @throws UsageError when that would be outside the folder it is relative to
   */
  expand(source: string): string;
  /**
   * The sources that `target` may be the localized version of, likeliest first; none when it does not match the pattern.
   * Several, because `a.fr.md` may come from `a.md` or `a.en.md`. Of `fr.json` it is `en.json`.
   */
  sourcesOf(target: string): readonly string[];
}

/** Compiles a pattern. `{name}` is the file name without extension, and without the source locale: `a.en.md` has the name `a`. */
export function compileTarget({ pattern, sourceLocale, locale }: Target): TargetPattern {
  const localized = pattern.replaceAll('{locale}', locale).replaceAll('{lang}', languageOf(locale));
  const pieces = localized.split(/\{([^{}]*)\}/); // placeholders at the odd places
  const expression = targetExpression(pattern, { locale, lang: languageOf(locale) });
  const suffix = new RegExp(`\\.(?:${sourceLocale}|${languageOf(sourceLocale)})$`, 'i');
  const suffixes = ['', `.${languageOf(sourceLocale)}`, `.${sourceLocale}`];
  const namedByLocale = isNamedByLocale(pattern);
  return {
    expand: (source) => {
      let expanded = '';
      for (let index = 0; index < pieces.length; index++) {
        expanded += index % 2 === 0 ? pieces[index] : part(pieces[index] ?? '', source, suffix);
      }
      if (source.startsWith('/') || /(?:^|\/)\.\.(?:\/|$)/.test(expanded)) throw leaves(source, expanded);
      return /^\/|\/\/|\/$/.test(expanded) ? expanded.split('/').filter(Boolean).join('/') : expanded;
    },
    sourcesOf: (target) => {
      const match = expression.exec(target);
      if (match === null) return [];
      const groups = match.groups ?? {};
      if (groups['path'] !== undefined) return [groups['path']];
      const dir = groups['dir'] === undefined ? '' : `${groups['dir']}/`;
      const ext = groups['ext'] ?? target.slice(target.lastIndexOf('.') + 1);
      if (namedByLocale) return suffixes.slice(1).map((one) => `${dir}${one.slice(1)}.${ext}`);
      return suffixes.map((one) => `${dir}${groups['name'] ?? ''}${one}.${ext}`);
    },
  };
}

/** What stands in braces in `pattern`, placeholder or not, in order. */
export function namesIn(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
}

/** Whether a piece of a pattern differs from one source document to the next. */
export function dependsOnSource(piece: string): boolean {
  return namesIn(piece).some((name) => name !== 'locale' && name !== 'lang');
}

/** Whether a piece of a pattern differs from one locale to the next. */
export function dependsOnLocale(piece: string): boolean {
  return piece.includes('{locale}') || piece.includes('{lang}');
}

/** Whether the locale is the whole name of a file: `i18n/{locale}.json`, whose source is `en.json`. */
export function isNamedByLocale(pattern: string): boolean {
  return /(?:^|\/)\{(?:locale|lang)\}\.(?:json|ya?ml)$/.test(pattern) && !/\{(?:path|name)\}/.test(pattern);
}

/** `zh` for `zh-Hant-TW`. */
export function languageOf(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}

function part(name: string, source: string, suffix: RegExp): string {
  if (name === 'path') return source;
  const slash = source.lastIndexOf('/');
  if (name === 'dir') return source.slice(0, Math.max(0, slash));
  const dot = source.lastIndexOf('.');
  const end = dot > slash + 1 ? dot : source.length;
  return name === 'ext' ? source.slice(end + 1) : source.slice(slash + 1, end).replace(suffix, '');
}

function leaves(source: string, target: string): UsageError {
  return new UsageError(`Expected \`target\` to name a file inside its folder for the source \`${source}\`, found \`${target}\``);
}
