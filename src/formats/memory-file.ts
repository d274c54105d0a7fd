import type { Locale } from '../model/locale.ts';
import type { MemoryPair } from '../model/memory.ts';

// Lines of JSON, as records are, in the order of their texts: what two branches add is merged line by line.

const VERSION = 1;

/** A memory that was imported, and the lines of it (1-based) that could not be read. */
export interface MemoryFileRead {
  /** Without contexts, which no memory tells. */
  readonly pairs: readonly MemoryPair[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** Writes a memory: each pair of texts once, in one order whatever the order of `pairs`. Of two that are the same the first counts. */
export function printMemoryFile(
  pairs: readonly MemoryPair[],
  { sourceLocale, targetLocale }: { readonly sourceLocale: Locale; readonly targetLocale: Locale },
): string {
  const byTexts = new Map<string, MemoryPair>();
  for (const pair of pairs) {
    const key = memoryKey(pair);
    if (!byTexts.has(key)) byTexts.set(key, pair);
  }
  const sorted = [...byTexts].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([, { source, target, origin }]) => ({ source, target, origin }));
  return [{ version: VERSION, source: sourceLocale, target: targetLocale }, ...lines]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

/** Equal for two pairs with the same texts. */
export function memoryKey({ source, target }: Pick<MemoryPair, 'source' | 'target'>): string {
  return JSON.stringify([source, target]);
}

/** Reads what {@link printMemoryFile} wrote. A line that is no pair is a problem, and the others count. */
export function readMemoryFile(text: string): MemoryFileRead {
  const pairs: MemoryPair[] = [];
  const problems: { line: number; message: string }[] = [];
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  lines.forEach((content, index) => {
    if (content.trim() === '') return;
    const line = parsed(content);
    const pair = line === null ? null : pairOf(line);
    if (pair !== null) pairs.push(pair);
    else if (line?.['version'] !== VERSION) problems.push({ line: index + 1, message: expectation(content) });
  });
  return { pairs, problems };
}

function pairOf({ source, target, origin }: Readonly<Record<string, unknown>>): MemoryPair | null {
  if (typeof source !== 'string' || typeof target !== 'string' || typeof origin !== 'string') return null;
  return { source, target, origin, context: null };
}

function parsed(content: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function expectation(content: string): string {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(content))
    return 'Expected a pair of texts, found a mark of a merge conflict; keep the lines of both sides and remove the marks';
  return `Expected a pair of texts (JSON with \`source\`, \`target\` and \`origin\`), found something else`;
}
