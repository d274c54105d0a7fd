import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHAPES } from '../../tests/hostile/shapes.ts';

/** Texts to start from, longest first cut to `MAX_LENGTH` where they are mutated. */
export interface Seeds {
  readonly texts: readonly string[];
  /** Where they come from, with their number. */
  readonly origins: readonly string[];
}

const OWN = ['tests/fixtures', 'source-docs', 'locales', 'README.md'];
const CORPORA = ['../shared/corpora/dev', '../shared/corpora/mono', '../shared/corpora/xliff-gold'];
const SPECS = '../shared/schemas/specs';

/** `own`: what stands in this project. `all`: the spec examples and the corpora beside it too, as far as they are there. */
export function readSeeds(root: string, kind: 'own' | 'all'): Seeds {
  const groups: [string, readonly string[]][] = [
    ['shapes', SHAPES.map(({ make }) => make(300))],
    ...OWN.map((path): [string, readonly string[]] => [path, documents(join(root, path))]),
  ];
  if (kind === 'all') {
    groups.push([SPECS, examples(join(root, SPECS))]);
    groups.push(...CORPORA.map((path): [string, readonly string[]] => [path, documents(join(root, path))]));
  }
  return { texts: groups.flatMap(([, texts]) => texts), origins: groups.map(([path, texts]) => `${path} ${texts.length}`) };
}

function documents(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const files = path.endsWith('.md')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
  return files
    .filter((file) => /\.mdx?$/.test(file))
    .sort()
    .map((file) => readFileSync(file, 'utf8'));
}

/** The Markdown of CommonMark's and GFM's examples. */
function examples(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.examples.json'))
    .sort();
  return names.flatMap((name) => {
    const entries: readonly { readonly markdown?: string }[] = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return entries.flatMap(({ markdown }) => (markdown === undefined ? [] : [markdown]));
  });
}
