import type { DocumentFacts, ProjectFacts } from '../../src/dashboard/server/site-data.ts';
import type { Figures, LocalizedUnit } from '../../src/model/dashboard.ts';
import type { Locale } from '../../src/model/locale.ts';
import { locale } from '../../src/model/locale.ts';
import type { ReportedCheck } from '../../src/model/reported-check.ts';

/** Two sentences, one stale with two words and one missing with three. */
export const FIGURES: Figures = [2, 0, 1, 0, 0, 1, 0, 0, 0, 2, 0, 3, 0, 0];
/** Since when a sentence has been stale, in seconds since 1970. */
const SINCE = 1_700_000_000;

/** Where a document has texts; `file` is the path of its translation. */
type DocumentText = 'file' | 'unit' | 'source' | 'was' | 'target' | 'rule' | 'message' | 'commit' | 'excerpt';
/** Where a project has them. */
type ProjectText = 'project' | 'label' | 'rule' | 'summary' | 'commit';

/** A document of two sentences in French; every text of it is `text`, but for those of its own. */
export function documentOf({
  path,
  text,
  own = {},
}: {
  readonly path: string;
  readonly text: string;
  readonly own?: Readonly<Partial<Record<DocumentText, string>>>;
}): DocumentFacts {
  const of = (name: DocumentText) => own[name] ?? text;
  const [unit, excerpt] = [of('unit'), of('excerpt')];
  const stale: LocalizedUnit = {
    unit: 0,
    pair: unit,
    status: 'stale',
    severity: 'major',
    changes: ['wording'],
    was: of('was'),
    target: of('target'),
    words: [
      [0, of('source')],
      [-1, of('was')],
      [1, of('was')],
    ],
    line: 1,
    since: SINCE,
  };
  return {
    document: {
      path,
      isOrphan: false,
      units: [
        { id: unit, kind: 'paragraph', line: 1, source: of('source') },
        { id: `${unit} 2`, kind: 'heading', line: 2, source: of('source') },
      ],
      locales: [
        {
          locale: locale('fr-FR'),
          target: of('file'),
          form: 'bilingual',
          basis: 'pinned',
          basisCommit: of('commit'),
          basisConfidence: null,
          figures: FIGURES,
          units: [stale, { unit: 1, status: 'missing' }],
          findings: [[of('rule'), 'warning', of('file'), 1, path, 0, unit, of('message')]],
        },
      ],
    },
    work: [
      [path, 0, unit, 'stale', 'major', 2, 1, excerpt, SINCE],
      [path, 0, `${unit} 2`, 'missing', null, 3, 1, excerpt, null],
    ],
  };
}

/** A project in which every text is `text`, but for those of its own; recorded once. */
export function projectOf({
  tags,
  text,
  own = {},
}: {
  readonly tags: readonly Locale[];
  readonly text: string;
  readonly own?: Readonly<Partial<Record<ProjectText, string>>>;
}): ProjectFacts {
  const of = (name: ProjectText) => own[name] ?? text;
  return {
    project: of('project'),
    date: '2024-03-01T00:00:00Z',
    commit: of('commit'),
    sourceLocale: locale('en-US'),
    sourceDirection: 'ltr',
    locales: tags.map((tag) => ({ tag, label: of('label'), direction: 'ltr' })),
    summaries: new Map([[of('rule'), of('summary')]]),
    history: { points: [['2024-02-01T00:00:00Z', of('commit'), tags.map(() => FIGURES)]] },
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
