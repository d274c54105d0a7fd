import { UsageError } from '../model/errors.ts';

/**
 * The format called `name` of a registry.
 *
 * @throws UsageError when there is none of that name
 */
export function formatNamed<T>(formats: Readonly<Record<string, T>>, name: string): T {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format !== undefined) return format;
  const names = Object.keys(formats).map((known) => `\`${known}\``);
  throw new UsageError(`Expected a format (${names.join(', ')}), found \`${name}\``);
}
