import { isSideFile } from '../formats/is-side-file.ts';
import type { Form } from '../model/comparison.ts';
import type { PlannedWrite } from '../model/plan.ts';
import { contentHash } from '../workspace/content-hash.ts';
import { keptKey } from './kept-key.ts';
import { newPage } from './new-page.ts';
import { withPageKeys } from './page-keys.ts';
import type { PlanOptions } from './plan-document.ts';
import type { Compared } from './run-documents.ts';
import { type MadeRecord, madeRecord } from './write-records.ts';

/** A page that is not there yet, and its record. */
interface PagePlan {
  readonly write: PlannedWrite;
  readonly made: MadeRecord | null;
}

/** Plans a page that is not there yet; null where too little of it has a translation. */
export async function planPage(
  { open }: Compared,
  { settings, kept, reading, form, commits, usesKeys }: PlanOptions & { readonly form: Form },
): Promise<PagePlan | null> {
  const { source, document } = open;
  if (source === null || document.target !== null || isSideFile(source.path)) return null;
  const fill = (text: string) => (settings.fill === 'exact' ? kept(keptKey(text)) : null);
  const known = source.units.filter((unit) => fill(unit.source) !== null).length;
  if (source.units.length === 0 || known / source.units.length < settings.create) return null;
  const page = await newPage(source, { reading, document, form, settings, fill });
  if (page === null) return null;
  const { comparison, frames } = page;
  const path = document.expectedTarget;
  const hasKeys = form === 'bilingual' && (await usesKeys());
  const text = hasKeys ? await withPageKeys(page.text, { path, source, comparison, commits, isNew: true }) : page.text;
  const reason = `new page, ${known} of ${source.units.length} sentences from the records`;
  return {
    write: { path, action: 'create', from: null, reason, before: null, after: contentHash(text), text },
    made: madeRecord({ compared: { open, comparison }, edit: (record) => ({ ...record, frames }) }),
  };
}
