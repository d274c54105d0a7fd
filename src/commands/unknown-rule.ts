import { UsageError } from '../model/errors.ts';
import { nearest } from '../workspace/nearest.ts';

/** The error for the name of a rule in the configuration that is none. */
export function unknownRule(configFile: string, name: string, rules: readonly string[]): UsageError {
  const meant = nearest(name, rules);
  return new UsageError(
    `${configFile}: Expected the name of a rule, found \`${name}\`${meant === null ? '; `hexapla check --list-rules` lists them' : `; did you mean \`${meant}\`?`}`,
  );
}
