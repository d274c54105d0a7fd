import type { DocumentFacts, ProjectFacts } from '../../src/dashboard/server/site-data.ts';
import type { Figures, LocalizedUnit } from '../../src/model/dashboard.ts';
import type { Locale } from '../../src/model/locale.ts';
import { locale } from '../../src/model/locale.ts';
import type { ReportedCheck } from '../../src/model/reported-check.ts';

/** Two sentences, one stale with two words and one missing with three. */
export const FIGURES: Figures = [2, 0, 1, 0, 0, 1, 0, 0, 0, 2, 0, 3, 0, 0];

/** A document of two sentences in French; every text of it is `text`. */
export function documentOf({ path, text }: { readonly path: string; readonly text: string }): DocumentFacts {
  const stale: LocalizedUnit = {
    unit: 0,
    pair: text,
    status: 'stale',
    severity: 'major',
    changes: ['wording'],
    was: text,
    target: text,
    words: [
      [0, text],
      [-1, text],
      [1, text],
    ],
    line: 1,
    since: 1_700_000_000,
  };
  const fr = locale('fr-FR');
  return {
    document: {
      path,
      isOrphan: false,
      units: [
        { id: text, kind: 'paragraph', line: 1, source: text },
        { id: `${text} 2`, kind: 'heading', line: 2, source: text },
      ],
      locales: [
        {
          locale: fr,
          target: text,
          form: 'bilingual',
          basis: 'pinned',
          basisCommit: text,
          basisConfidence: null,
          figures: FIGURES,
          units: [stale, { unit: 1, status: 'missing' }],
          findings: [[text, 'warning', text, 1, path, 0, text, text]],
        },
      ],
    },
    work: [
      [path, 0, text, 'stale', 'major', 2, 1, text, 1_700_000_000],
      [path, 0, `${text} 2`, 'missing', null, 3, 1, text, null],
    ],
  };
}

/** A project in which every text is `text`, recorded once. */
export function projectOf({ tags, text }: { readonly tags: readonly Locale[]; readonly text: string }): ProjectFacts {
  return {
    project: text,
    date: '2024-03-01T00:00:00Z',
    commit: text,
    sourceLocale: locale('en-US'),
    sourceDirection: 'ltr',
    locales: tags.map((tag) => ({ tag, label: text, direction: 'ltr' })),
    summaries: new Map([[text, text]]),
    history: { points: [['2024-02-01T00:00:00Z', text, tags.map(() => FIGURES)]] },
  };
}

/** A report of `check` in which every text is `text`, with a finding in the document and one elsewhere. */
export function reportOf(text: string): ReportedCheck {
  const fr = locale('fr-FR');
  const finding = (path: string): ReportedCheck['findings'][number] => ({
    rule: text,
    severity: 'error',
    path,
    line: 1,
    unit: text,
    locales: [fr],
    message: text,
    related: [{ path: text, line: 1, locale: fr, message: text }],
    texts: [
      {
        severity: 'minor',
        changes: ['number'],
        words: [
          { type: 'same', text },
          { type: 'added', text },
        ],
      },
    ],
  });
  return {
    base: { ref: text, commit: text },
    documents: 1,
    fails: true,
    failOn: 'error',
    findings: [finding(text), { ...finding(`${text} elsewhere`), rule: 'stale' }],
    locales: [{ locale: fr, stale: 1, missing: 1, orphaned: 1, words: 1, translated: 1 }],
    tolerated: [{ why: text, count: 1 }],
  };
}
