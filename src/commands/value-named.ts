import { UsageError } from '../model/errors.ts';
import { oneOf } from '../text/one-of.ts';

/**
 * The value that a user named, `what` being what it is one of (`a format`).
 *
 * @throws UsageError when it is none of them
 */
export function valueNamed<T extends string>(values: readonly T[], name: string, what: string): T {
  const value = oneOf(values, name);
  if (value !== null) return value;
  throw new UsageError(`Expected ${what} (${values.map((known) => `\`${known}\``).join(', ')}), found \`${name}\``);
}
