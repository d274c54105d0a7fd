import { isSideFile } from '../formats/is-side-file.ts';
import type { Comparison, Form } from '../model/comparison.ts';
import type { PlannedWrite } from '../model/plan.ts';
import type { LocaleRecord } from '../model/records.ts';
import { contentHash } from '../workspace/content-hash.ts';
import { fillingOf, keptOfUnit } from './brought-up.ts';
import type { Filling } from './filling.ts';
import { newPage } from './new-page.ts';
import { withPageKeys } from './page-keys.ts';
import type { PlanOptions } from './plan-document.ts';
import { readingOf } from './read-source.ts';
import { withUnplaced } from './returned-texts.ts';
import { withPlaced, withReturnedValues } from './returned-values.ts';
import type { Compared } from './run-documents.ts';
import { keptOf } from './sync-outcome.ts';

/** A page that is going to be there. */
export interface PagePlan {
  readonly write: PlannedWrite;
  /** The comparison as it is by then, to be recorded. */
  readonly comparison: Comparison;
  readonly edit: (record: LocaleRecord) => LocaleRecord;
  /** The translations that came back and stand in it. */
  readonly placed: ReadonlySet<Filling>;
}

/** Plans a page that is not there yet; null where too little of it has a translation. */
export async function planPage({ open }: Compared, options: PlanOptions & { readonly form: Form }): Promise<PagePlan | null> {
  const { settings, reading, form, returned, commits, usesKeys } = options;
  const { source, document, record } = open;
  if (source === null || document.target !== null || isSideFile(source.path)) return null;
  const known = source.units.filter((unit) => fillingOf(unit, options) !== null).length;
  if (source.units.length === 0 || known / source.units.length < settings.create) return null;
  const page = await newPage(source, { reading, document, form, settings, fill: (unit) => fillingOf(unit, options) });
  if (page === null) return null;
  const path = document.expectedTarget;
  const values = await withReturnedValues(page.merged.text, {
    path,
    form,
    units: source.units,
    returned,
    kept: (unit) => keptOfUnit(unit, options),
    reading: readingOf(reading, { source: source.path, locale: document.locale }),
  });
  const then = withPlaced(page.comparison, values);
  const hasKeys = form === 'bilingual' && (await usesKeys());
  const text = hasKeys
    ? await withPageKeys(values.text, { path, source, comparison: then, isWhole: true, commits, isNew: true })
    : values.text;
  const placed = new Set([...page.merged.filled.values(), ...values.placed.values()]);
  const from = returned.size > 0 ? 'with a translation' : 'from the records';
  const reason = `new page, ${known} of ${source.units.length} sentences ${from}`;
  return {
    write: { path, action: 'create', from: null, reason, before: null, after: contentHash(text), text },
    comparison: then,
    edit: (made) => {
      const kept = keptOf(made, page.merged, { after: then, before: record?.locale ?? null });
      return { ...made, frames: page.merged.frames ?? made.frames, kept: withUnplaced(kept, { after: then, placed }, options) };
    },
    placed,
  };
}
