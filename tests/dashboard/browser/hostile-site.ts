import type { DashboardFinding } from '../../../src/model/dashboard.ts';
import { locale } from '../../../src/model/locale.ts';
import { marked } from '../payloads.ts';
import { documentOf, projectOf, reportOf } from '../site.ts';
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
    documents: [documentOf({ path, text: path, own: texts })],
    findings: [ofNoDocument],
    project: projectOf({ tags: [locale('fr-FR')], text: path, own: texts }),
    change: reportOf(message),
  });
}
