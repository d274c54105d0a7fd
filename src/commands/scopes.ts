import type { Scope } from '../checks/policy.ts';
import type { Config } from '../workspace/config.ts';
import { compileGlobs } from '../workspace/globs.ts';

/** The locales and globs of an entry of the configuration. */
export type ScopeEntry = Pick<Config['check']['required'][number], 'locales' | 'paths'>;

/** Which localized documents an entry is about; paths are those of sources. */
export async function scopeOf({ locales, paths }: ScopeEntry): Promise<Scope> {
  const globs = paths === null ? null : await compileGlobs({ include: paths, exclude: [] });
  const tags = locales?.map((tag) => tag.toLowerCase()) ?? null;
  return ({ path, locale }) =>
    (tags === null || (locale !== null && tags.includes(locale.toLowerCase()))) && (globs === null || globs.rest(path) !== null);
}
