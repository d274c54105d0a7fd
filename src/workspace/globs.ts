import type picomatch from 'picomatch';
import { below } from './relative-path.ts';
import { simpleGlob } from './simple-glob.ts';

/** What to list: globs relative to a root (the syntax of picomatch: `*` `**` `?` `[…]` `{…}` `!(…)`). */
export interface FileGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Compiled globs. Paths are relative to the root, with `/`. */
export interface GlobSet {
  /** The folders to start from, none below another; `''` is the root. */
  readonly starts: readonly string[];
  /** `path` relative to the fixed part of the first include glob that takes it; null when none does or it is excluded. */
  rest(path: string): string | null;
  /** Whether something below the folder at `path` may be taken. */
  enters(path: string): boolean;
  /** The same two questions for a path relative to a fixed part, whichever that is. */
  takesRest(rest: string): boolean;
  entersRest(rest: string): boolean;
  /** The paths that a path relative to a fixed part may stand for. */
  pathsOf(rest: string): readonly string[];
}

interface Matcher {
  /** The folders before the first wildcard: `docs` for `docs/**`, also for `docs/a.md`. */
  readonly fixed: string;
  matches(path: string): boolean;
}

/** Compiles include and exclude globs. Names that begin with a dot are included only where a glob spells the dot. */
export async function compileGlobs({ include, exclude }: FileGlobs): Promise<GlobSet> {
  const takes = await Promise.all(include.map((glob) => compile(glob, { dot: false })));
  const excluded = await Promise.all(exclude.map((glob) => compile(glob, { dot: true })));
  const prunes = excluded.filter((_, index) => exclude[index]?.endsWith('/**'));
  const depth = Math.max(...include.map(depthOf));
  const dots = include.some((glob) => /(?:^|[/{,(|])\./.test(glob));
  const takeOf = (path: string): Matcher | undefined =>
    excluded.some((one) => one.matches(path)) ? undefined : takes.find((one) => one.matches(path));
  const enters = (path: string): boolean => {
    const segments = path.split('/');
    if (segments.length >= depth || (!dots && segments.at(-1)?.startsWith('.'))) return false;
    return !prunes.some((one) => one.matches(path));
  };
  const pathsOf = (rest: string): readonly string[] =>
    [...new Set(takes.filter(({ fixed }) => takeOf(below(fixed, rest))?.fixed === fixed))].map(({ fixed }) => below(fixed, rest));
  return {
    starts: outermost(takes.map(({ fixed }) => fixed)),
    rest: (path) => {
      const taken = takeOf(path);
      return taken === undefined ? null : path.slice(taken.fixed === '' ? 0 : taken.fixed.length + 1);
    },
    enters,
    takesRest: (rest) => pathsOf(rest).length > 0,
    pathsOf,
    entersRest: (rest) => takes.some(({ fixed }) => enters(below(fixed, rest))),
  };
}

async function compile(glob: string, { dot }: { readonly dot: boolean }): Promise<Matcher> {
  const simple = simpleGlob(glob, { dot });
  if (simple !== null) return { fixed: fixedPart(glob.replace(/^\.\//, '')), matches: (path) => simple.test(path) };
  const { default: load } = await import('picomatch');
  const { base, isGlob } = load.scan(glob);
  // `/` separates folders on every system. A leading `!` is text: what is left out goes to `exclude`.
  const options: picomatch.PicomatchOptions = { windows: false, nonegate: true, dot };
  return { fixed: isGlob ? base.replaceAll('\\', '') : fixedPart(base.replaceAll('\\', '')), matches: load(glob, options) };
}

/** Of a simple glob, or a path. */
function fixedPart(glob: string): string {
  const segments = glob.split('/');
  const first = segments.findIndex((segment, index) => index === segments.length - 1 || /[*?{]/.test(segment));
  return segments.slice(0, first).join('/');
}

/** How many segments a path that the glob takes may have. */
function depthOf(glob: string): number {
  const unlimited = glob.includes('**') || glob.includes('(') || /\{[^}]*\//.test(glob);
  return unlimited ? Number.POSITIVE_INFINITY : glob.replace(/^\.\//, '').split('/').length;
}

function outermost(folders: readonly string[]): readonly string[] {
  const sorted = [...new Set(folders)].sort();
  return sorted.filter((folder) => !sorted.some((other) => other !== folder && (other === '' || folder.startsWith(`${other}/`))));
}
