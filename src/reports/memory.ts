import type { Locale } from '../model/locale.ts';
import type { MemoryMatch } from '../model/memory.ts';
import { jsonText } from './json.ts';
import { ink, page, type Shown, shown } from './terminal.ts';

/** What was looked for in a memory, and found. */
export interface MemorySearch {
  readonly text: string;
  readonly locale: Locale;
  readonly matches: readonly MemoryMatch[];
}

/** The formats of `hexapla tm search`. */
export const memoryFormats = {
  text: memoryText,
  json: memoryJson,
} as const satisfies Readonly<Record<string, (search: MemorySearch, options: { readonly colour: boolean }) => string>>;

function memoryJson({ text, locale, matches }: MemorySearch): string {
  const list = matches.map(({ similarity, kind, pair: { origin, source, target } }) => ({
    similarity: Number(similarity.toFixed(3)),
    kind,
    origin,
    source,
    target,
  }));
  return `${jsonText({ version: 1, locale, text, matches: list }, 2)}\n`;
}

/** Each match as three lines: how alike it is and where it is from, its source, its translation. */
function memoryText({ matches, locale }: MemorySearch, options: { readonly colour: boolean }): string {
  const colours = ink(options);
  if (matches.length === 0) return page([shown`No translation of a similar text into ${locale}.`]);
  return page(
    matches.flatMap(({ similarity, kind, pair: { origin, source, target } }): Shown[] => {
      // What is not the same is never shown as if it were.
      const share = `${kind === 'fuzzy' ? Math.min(99, Math.round(similarity * 100)) : 100} %`.padStart(5);
      return [
        shown`${kind === 'fuzzy' ? colours.yellow(share) : colours.green(share)}  ${colours.bold(kind)}  ${colours.dim(origin)}`,
        shown`       ${source}`,
        shown`       ${target}`,
      ];
    }),
  );
}
