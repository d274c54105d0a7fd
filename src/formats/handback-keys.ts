import type { FrontMatter } from './front-matter.ts';

/** The keys that the original tool of bilingual documents adds to their front matter, in its order: they stand last. */
export const HANDBACK_KEYS = [
  'ms.openlocfilehash',
  'ms.sourcegitcommit',
  'ms.translationtype',
  'ms.contentlocale',
  'ms.lasthandoff',
  'ms.locfileid',
] as const;

type HandbackKey = (typeof HANDBACK_KEYS)[number];

/** Whether a document has one of the keys. */
export function hasHandbackKeys(has: (key: string) => boolean): boolean {
  return HANDBACK_KEYS.some(has);
}

/**
 * A document with those of `values` that its front matter lacks, written as they stand: each behind the ones in front of it, the first
 * at the end. No other line changes; without a front matter none does.
 */
export function withHandbackKeys(
  text: string,
  { range, problem }: Pick<FrontMatter, 'range' | 'problem'>,
  values: ReadonlyMap<HandbackKey, string>,
): string {
  const lines = text.slice(range.start, range.end).split(/(?<=\n)/);
  if (range.end === range.start || problem !== null || lines.length < 2) return text;
  const lineEnd = lines[0]?.endsWith('\r\n') ? '\r\n' : '\n';
  const lineOf = (key: HandbackKey) => lines.findIndex((line) => line.startsWith(`${key}:`));
  HANDBACK_KEYS.forEach((key, at) => {
    const value = values.get(key);
    if (value === undefined || lineOf(key) >= 0) return;
    const before = HANDBACK_KEYS.slice(0, at).map(lineOf);
    const behind = HANDBACK_KEYS.slice(at + 1).map(lineOf);
    const next = behind.find((line) => line >= 0);
    const place = Math.max(...before) >= 0 ? Math.max(...before) + 1 : (next ?? closingLine(lines));
    lines.splice(place, 0, `${key}: ${value}${lineEnd}`);
  });
  return text.slice(0, range.start) + lines.join('') + text.slice(range.end);
}

/** The line that ends a front matter, which may have no line end. */
function closingLine(lines: readonly string[]): number {
  return lines.at(-1) === '' ? lines.length - 2 : lines.length - 1;
}
