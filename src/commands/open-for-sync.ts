import type { Config } from '../workspace/config.ts';
import { openSelected, type Selected, type Selection } from './open-project.ts';
import type { Session } from './session.ts';
import { valueNamed } from './value-named.ts';

/** The documents that a sync was asked for, and the form that they are to have. */
export interface SyncSelection extends Selection {
  /** `auto`, `bilingual`, `plain` or `both`, instead of the configured one; null: that. */
  readonly form: string | null;
}

const FORMS: readonly Config['form'][] = ['auto', 'bilingual', 'plain', 'both'];

/**
 * Opens the project on disk and selects documents.
 *
 * @throws UsageError for a locale that is not configured, or a form that there is not
 * @throws InputError for a path that is no document of the project
 */
export async function openForSync(session: Session, selection: SyncSelection): Promise<Selected> {
  return inForm(await openSelected(session, selection), selection);
}

/** A project that is written in the form that was asked for. */
export function inForm<T extends Pick<Selected, 'project'>>(selected: T, { form: asked }: Pick<SyncSelection, 'form'>): T {
  if (asked === null) return selected;
  const form = valueNamed(FORMS, asked, 'a form');
  const { project } = selected;
  return { ...selected, project: { ...project, config: { ...project.config, form } } };
}
