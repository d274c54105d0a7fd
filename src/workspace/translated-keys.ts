import { type Config, docSets } from './config.ts';
import { compileGlobs } from './globs.ts';

/** Tells which front-matter keys of a source document are translated: those of its doc set. */
export async function translatedKeys(config: Config): Promise<(path: string) => readonly string[]> {
  const sets = docSets(config);
  const { frontMatter } = config;
  if (sets.every((set) => set.frontMatter === frontMatter)) return () => frontMatter;
  const globs = await Promise.all(sets.map(compileGlobs));
  return (path) => sets[globs.findIndex((one) => one.rest(path) !== null)]?.frontMatter ?? frontMatter;
}
