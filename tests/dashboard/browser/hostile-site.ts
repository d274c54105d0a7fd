import type { DocumentFacts, ProjectFacts } from '../../../src/dashboard/server/site-data.ts';
import type { DashboardFinding, Figures, LocalizedUnit } from '../../../src/model/dashboard.ts';
import { locale } from '../../../src/model/locale.ts';
import { marked } from '../payloads.ts';
import { reportOf } from '../site.ts';
import type { Site } from '../workspace.ts';
import { writtenSite } from './written-site.ts';

/** Where texts of a project get into pages. */
export const FIELDS = [
  'project',
  'path',
  'label',
  'source',
  'target',
  'was',
  'unit',
  'rule',
  'message',
  'summary',
  'commit',
  'excerpt',
] as const;
/** One of them. */
export type Field = (typeof FIELDS)[number];
/** What stands in each field. */
export type Texts = Readonly<Record<Field, string>>;

const FIGURES: Figures = [2, 0, 1, 0, 0, 1, 0, 0, 0, 2, 0, 3, 0, 0];
const SINCE = 1_700_000_000;

/** The copy of a payload for each field, which tells by its number which one ran or asked. */
export function textsOf(payload: string): Texts {
  const copy = (field: Field) => marked(payload, FIELDS.indexOf(field) + 1);
  return {
    project: copy('project'),
    path: wellFormed(copy('path')),
    label: copy('label'),
    source: copy('source'),
    target: copy('target'),
    was: copy('was'),
    unit: copy('unit'),
    rule: wellFormed(copy('rule')),
    message: copy('message'),
    summary: copy('summary'),
    commit: copy('commit'),
    excerpt: copy('excerpt'),
  };
}

/** A text without half a pair of surrogates, which no address can hold. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** A site of one document, with a payload in every field. */
export function hostileSite(texts: Texts): Site {
  const { path, rule, message } = texts;
  const ofNoDocument: DashboardFinding = [rule, 'error', path, 1, null, null, null, message];
  return writtenSite({
    documents: [documentWith(texts)],
    findings: [ofNoDocument],
    project: projectWith(texts),
    change: reportOf(message),
  });
}

function documentWith({ path, source, target, was, unit, rule, message, commit, excerpt }: Texts): DocumentFacts {
  const stale: LocalizedUnit = {
    unit: 0,
    pair: unit,
    status: 'stale',
    severity: 'major',
    changes: ['wording'],
    was,
    target,
    words: [
      [0, source],
      [-1, was],
      [1, was],
    ],
    since: SINCE,
  };
  return {
    document: {
      path,
      isOrphan: false,
      units: [
        { id: unit, kind: 'paragraph', line: 1, source },
        { id: `${unit} 2`, kind: 'heading', line: 2, source },
      ],
      locales: [
        {
          locale: locale('fr-FR'),
          target: path,
          form: 'bilingual',
          basis: 'pinned',
          basisCommit: commit,
          basisConfidence: null,
          figures: FIGURES,
          units: [stale, { unit: 1, status: 'missing' }],
          findings: [[rule, 'warning', path, 1, path, 0, unit, message]],
        },
      ],
    },
    work: [
      [path, 0, unit, 'stale', 'major', 2, 1, excerpt, SINCE],
      [path, 0, `${unit} 2`, 'missing', null, 3, 1, excerpt, null],
    ],
  };
}

function projectWith({ project, commit, label, rule, summary }: Texts): ProjectFacts {
  return {
    project,
    date: '2024-03-01T00:00:00Z',
    commit,
    sourceLocale: locale('en-US'),
    sourceDirection: 'ltr',
    locales: [{ tag: locale('fr-FR'), label, direction: 'ltr' }],
    summaries: new Map([[rule, summary]]),
    history: { points: [['2024-02-01T00:00:00Z', commit, [FIGURES]]] },
  };
}
