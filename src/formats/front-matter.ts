import type { Range } from '../model/range.ts';
import { readPlainYaml } from './front-matter-plain.ts';

/** How a scalar is spelled in the file. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'block';

/** One scalar of the front matter: a string, or the text of a number or a boolean. Empty (`null`) values are left out. */
export interface FrontMatterValue {
  /** Dotted path; the items of a list by index, as in `keywords.0`. A flat `ms.date` and a nested one have the same path. */
  readonly key: string;
  /** Escapes decoded, lines folded. Numbers, dates and booleans as they are spelled. */
  readonly value: string;
  /** The scalar's text inside its quotes, or its lines below `|` and `>`; longer than `value` when something was decoded. */
  readonly range: Range;
  readonly style: ScalarStyle;
}

/** Why a front matter could not be read, and where. */
interface FrontMatterProblem {
  readonly range: Range;
  readonly message: string;
}

/** The YAML front matter of a document. */
export interface FrontMatter {
  /** The whole block, with both `---` lines and the line end after the last. Empty, after a byte-order mark, when there is none. */
  readonly range: Range;
  /** In document order; none when there is a problem. */
  readonly values: readonly FrontMatterValue[];
  readonly problem: FrontMatterProblem | null;
}

/** Larger front matter is not read. UTF-16 code units. */
const MAX_LENGTH = 64 * 1024;

const OPENING = /---[ \t]*\r?\n/y;
const CLOSING = /(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/y;

/**
 * Reads the YAML front matter of a document; never throws for what a file holds.
 *
 * What nearly all files hold (a scalar, a list or a level of keys below a key, on lines of their own) is read by a line
 * scanner; the `yaml` package is loaded on the first front matter that holds anything else.
 */
export async function readFrontMatter(text: string): Promise<FrontMatter> {
  const block = findBlock(text);
  if (block === null) {
    const start = text.startsWith('\ufeff') ? 1 : 0;
    return { range: { start, end: start }, values: [], problem: null };
  }
  const { range, yaml } = block;
  const length = yaml.end - yaml.start;
  if (length > MAX_LENGTH) {
    const message = `Expected at most ${MAX_LENGTH} characters of front matter, found ${length}`;
    return { range, values: [], problem: { range, message } };
  }
  const values = readPlainYaml(text, yaml);
  if (values !== null) return { range, values, problem: null };
  const { readYaml } = await import('./front-matter-yaml.ts');
  return { range, ...readYaml(text, yaml, 'front matter') };
}

/** The front matter block and the YAML between its lines; null when the text does not start with one or never closes it. */
function findBlock(text: string): { readonly range: Range; readonly yaml: Range } | null {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  OPENING.lastIndex = start;
  if (!OPENING.test(text)) return null;
  const yamlStart = OPENING.lastIndex;
  for (let line = yamlStart; line !== 0; line = text.indexOf('\n', line) + 1) {
    CLOSING.lastIndex = line;
    if (CLOSING.test(text)) return { range: { start, end: CLOSING.lastIndex }, yaml: { start: yamlStart, end: line } };
  }
  return null;
}
