import type { CheckFinding } from '../model/check-report.ts';
import type { Finding } from '../model/report.ts';
import { sameTextKey } from '../text/keys.ts';

/** A finding before it is judged by the policy of a project. */
export interface Draft extends Omit<CheckFinding, 'fingerprint'> {
  /** What it is known by when lines move: document, locale and text. */
  readonly key: readonly string[];
  /** Place among findings of its rule with the same key, from 0. */
  readonly occurrence: number;
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
    occurrence: 0,
    words: 0,
  };
}

/** Drafts with their places among equals. Done before any of them is left out: the others keep their names. */
export function numbered(drafts: readonly Draft[]): readonly Draft[] {
  const times = new Map<string, number>();
  return drafts.map((draft) => {
    const name = JSON.stringify([draft.rule, ...draft.key]);
    const occurrence = times.get(name) ?? 0;
    times.set(name, occurrence + 1);
    return { ...draft, occurrence };
  });
}
