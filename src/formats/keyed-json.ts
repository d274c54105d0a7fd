import { JsonError } from '../text/json-scanner.ts';
import { type JsonNode, parseJsonc } from '../text/jsonc.ts';
import type { FrontMatter, FrontMatterValue } from './front-matter.ts';

/** The strings of a JSON text by their dotted path, in document order; comments and trailing commas are read over. */
export function readKeyedJson(text: string): Pick<FrontMatter, 'values' | 'problem'> {
  try {
    const values: FrontMatterValue[] = [];
    collect(parseJsonc(text), '', values);
    return { values, problem: null };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { values: [], problem: { range: { start: error.offset, end: error.offset }, message: error.message } };
  }
}

function collect({ value, start, end, children }: JsonNode, key: string, values: FrontMatterValue[]): void {
  if (typeof value === 'string') values.push({ key, value, range: { start: start + 1, end: end - 1 }, style: 'double-quoted' });
  for (const [name, child] of children) collect(child, key === '' ? String(name) : `${key}.${name}`, values);
}
