import type { Form } from '../model/comparison.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import type { PlanOptions } from './plan-document.ts';
import type { Reading } from './read-source.ts';
import type { ReturnedTexts } from './returned-texts.ts';
import type { SourceCommits } from './source-commits.ts';
import type { SyncSettings } from './sync-settings.ts';

/** What the plans of all documents of a run depend on. */
export interface PlanContext {
  readonly project: Project;
  readonly reading: Reading;
  readonly commits: SourceCommits;
  readonly settings: (path: string, locale: ProjectDocument['locale']) => SyncSettings;
}

const NOTHING: ReturnedTexts = new Map();

/** What the plan of one document depends on. */
export function planOptions(
  { project, reading, commits, settings }: PlanContext,
  { source, locale }: ProjectDocument,
  own: Pick<PlanOptions, 'kept' | 'usesKeys'>,
): PlanOptions {
  const { pins, form, sync } = project.config;
  const notice = sync.notice?.text[locale];
  return {
    reading,
    commits,
    pinKeys: pins,
    form: formOf(form),
    isDoubled: form === 'both',
    notice: sync.notice === null || notice === undefined ? null : { style: sync.notice.style, text: notice },
    settings: settings(source ?? '', locale),
    ...own,
    returned: NOTHING,
    homeless: [],
  };
}

/** The form that documents are to have: of both, the bilingual one stands in the place of the document. */
function formOf(form: Project['config']['form']): Form | null {
  return form === 'auto' ? null : form === 'both' ? 'bilingual' : form;
}
