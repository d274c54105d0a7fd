const GROUPS: ReadonlyMap<string, string> = new Map([
  ['{path}', '(?<path>.+)'],
  ['{dir}/', '(?:(?<dir>.+)/)?'],
  ['{dir}', '(?<dir>.*)'],
  ['{name}', '(?<name>[^/]+)'],
  ['{ext}', '(?<ext>[^./]+)'],
]);

const AGAIN: ReadonlyMap<string, string> = new Map([
  ['{path}', '\\k<path>'],
  ['{dir}/', '(?:\\k<dir>/)?'],
  ['{dir}', '\\k<dir>'],
  ['{name}', '\\k<name>'],
  ['{ext}', '\\k<ext>'],
]);

/**
 * A `target` pattern as a regular expression with the groups `path`, `dir`, `name` and `ext`. Letter case counts but in the
 * locale, because BCP 47 does not tell it apart there.
 */
export function targetExpression(pattern: string, { locale, lang }: { readonly locale: string; readonly lang: string }): RegExp {
  const seen = new Set<string>();
  const body = pattern.replaceAll(/\{dir\}\/|\{[^{}]*\}|./gs, (token) => {
    if (token === '{locale}') return anyCase(locale);
    if (token === '{lang}') return anyCase(lang);
    const group = token.replace('/', '');
    const source = (seen.has(group) ? AGAIN : GROUPS).get(token);
    if (source !== undefined) seen.add(group);
    return source ?? escaped(token);
  });
  return new RegExp(`^${body}$`, 's');
}

function anyCase(text: string): string {
  return text.replaceAll(/[A-Za-z]/g, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
