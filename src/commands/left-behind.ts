import { untranslatedSource } from '../formats/print-pair.ts';
import type { BehindPiece } from '../merge/merge.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Finding } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import { lineIndex } from '../text/lines.ts';
import { untranslatedIn } from '../text/untranslated-marks.ts';
import { fileWarning } from '../workspace/file-finding.ts';
import type { SourceFile } from './source-file.ts';

/** What a localized document has not of its source once it is written. */
interface LeftBehind {
  readonly source: SourceFile;
  /** The localized file as it will be. */
  readonly path: string;
  readonly text: string;
  readonly comparison: Comparison;
  readonly behind: readonly BehindPiece[];
  /** Whether sentences without translation are to wait in it. */
  readonly isWaiting: boolean;
}

/** Tells of code that did not follow its source, and of missing sentences that found no place: nothing is left out in silence. */
export function leftBehind({ source, path, text, comparison, behind, isWaiting }: LeftBehind): readonly Finding[] {
  const { locale } = comparison;
  const index = lineIndex(source.text);
  const told = (message: string): Finding => ({ ...fileWarning('sync', path, message), locale });
  const code = behind.map(({ range }) =>
    told(
      `Expected the code of \`${source.path}\`, line ${index.lineOf(range.start)}, as it is today, found code that is another one here; it is left as it is. Take the change over, and the page counts as up to date`,
    ),
  );
  const lacking = isWaiting ? unplacedUnits(comparison, text) : [];
  if (lacking.length === 0) return code;
  const named = lacking.map((unit) => `that of line ${unit.line}: ${unit.source}`).join('; ');
  return [
    ...code,
    told(`Expected a place for every sentence of \`${source.path}\` that is not translated, found none for ${named}`),
  ];
}

/** The missing sentences of the body that do not stand in a localized document, waiting for their translation. */
function unplacedUnits({ statuses }: Comparison, text: string): readonly Unit[] {
  const waiting = new Map<string, number>();
  for (const { text: own } of untranslatedIn(text).standing) {
    const stands = text.slice(own.start, own.end).replaceAll('\r\n', '\n');
    const key = untranslatedSource(stands) ?? stands;
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  return statuses.flatMap((status) => {
    if (status.type !== 'missing') return [];
    const { unit } = status;
    if (unit.kind === 'meta' || unit.kind === 'alt' || unit.key?.startsWith('<')) return [];
    const key = unit.source.replaceAll('\r\n', '\n');
    const count = waiting.get(key) ?? 0;
    waiting.set(key, count - 1);
    return count > 0 ? [] : [unit];
  });
}
