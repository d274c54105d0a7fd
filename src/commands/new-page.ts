import { uniform } from '../compare/uniform.ts';
import type { Comparison, Form } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import type { ProjectDocument } from '../workspace/project.ts';
import type { Filling } from './filling.ts';
import { type MergedDocument, mergeDocument } from './merge-document.ts';
import type { Reading } from './read-source.ts';
import type { TargetRead } from './read-target.ts';
import type { SourceFile } from './source-file.ts';
import { afterwards } from './sync-outcome.ts';
import type { SyncSettings } from './sync-settings.ts';

/** What a new page is made with. */
interface NewPage {
  readonly reading: Reading;
  readonly document: ProjectDocument;
  readonly form: Form;
  readonly settings: SyncSettings;
  /** The translation of a unit; null: none. */
  readonly fill: (unit: Unit) => Filling | null;
}

/** A page that is not there yet: its source with what is translated of it; null when it cannot be made. */
export async function newPage(
  source: SourceFile,
  { reading, document, form, settings, fill }: NewPage,
): Promise<{ readonly merged: MergedDocument; readonly comparison: Comparison } | null> {
  const { locale, expectedTarget } = document;
  const target: TargetRead = {
    path: expectedTarget,
    bytes: new Uint8Array(),
    text: '',
    form,
    pins: { commit: null, hash: null },
    pairs: [],
    carried: { values: new Map(), images: new Map(), pinned: null, translations: new Map(), basis: 'none' },
    values: [],
    bareText: () => [],
    findings: [],
  };
  const header: Omit<Comparison, 'statuses'> = {
    source: source.path,
    target: expectedTarget,
    locale,
    form,
    basis: form === 'bilingual' ? 'embedded' : 'recorded',
    basisCommit: null,
    basisConfidence: null,
    inSync: null,
  };
  const comparison = uniform(header, source.units, 'missing');
  const merged = await mergeDocument(
    {
      source,
      target,
      text: '',
      comparison,
      base: null,
      settings,
      origin: null,
      form,
      fill,
      idOf: () => null,
      carried: () => null,
      leaves: () => false,
      how: 'merged',
    },
    reading,
  );
  if (merged === null) return null;
  const basis = form === 'bilingual' ? 'embedded' : 'recorded';
  return { merged, comparison: afterwards({ ...comparison, target: expectedTarget, basis }, { merged, carried: new Map() }) };
}
