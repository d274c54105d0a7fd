import type { CheckFinding } from '../model/check-report.ts';
import type { Finding } from '../model/report.ts';
import { sameTextKey } from '../text/keys.ts';

/** A finding before it is judged by the policy of a project. */
export interface Draft extends Omit<CheckFinding, 'fingerprint'> {
  /** What it is known by when lines move: document, locale and text; its occurrence among equals is added. */
  readonly key: readonly string[];
  /** Words of source text that it is about; 0 where nothing has to be translated. */
  readonly words: number;
}

/** A finding of a check as a draft. `text` is the source text that it is about; null: it concerns the document. */
export function draftOf(
  finding: Finding,
  { document, text }: { readonly document: string; readonly text: string | null },
): Draft {
  const { locale } = finding;
  return {
    ...finding,
    locales: locale === null ? [] : [locale],
    related: [],
    texts: [],
    key: [document, locale ?? '', text === null ? finding.message : `${sameTextKey(text)}\n${finding.message}`],
    words: 0,
  };
}
