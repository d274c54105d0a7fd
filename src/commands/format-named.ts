import { valueNamed } from './value-named.ts';

/**
 * The format called `name` of a registry.
 *
 * @throws UsageError when there is none of that name
 */
export function formatNamed<T extends object, N extends string>(formats: Readonly<Record<N, T>>, name: string): T {
  return formats[valueNamed(Object.keys(formats) as N[], name, 'a format')];
}
