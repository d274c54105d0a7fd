import { readFrontMatter } from '../formats/front-matter.ts';
import { type Pins, readPins } from '../formats/pins.ts';
import type { Finding } from '../model/report.ts';
import { decodeDocument } from '../workspace/decode.ts';
import { fileError } from '../workspace/file-finding.ts';
import type { Project } from '../workspace/project.ts';
import { openRepository } from '../workspace/repository.ts';
import { NO_ORIGIN, type OpenDocument, type Origin } from './compare-document.ts';
import { handEdits } from './hand-edits.ts';
import { plainOrigin } from './plain-origin.ts';
import { type Reading, readingOf, readUnits } from './read-source.ts';
import type { TargetRead } from './read-target.ts';
import { recordedOrigin } from './recorded-origin.ts';
import type { DocumentRecord } from './recorded-texts.ts';
import { Revisions } from './revisions.ts';
import type { SourceFile } from './source-file.ts';
import { type TranslatedFrom, withoutSource } from './translated-from.ts';

/** The rule of the finding that a clone is cut off. */
export const SHALLOW_HISTORY = 'shallow-history';

/** Finds out where translations come from. */
export interface Origins {
  of(open: OpenDocument): Promise<Origin>;
  /** Ends what was started; what there is to tell of the history. */
  close(): readonly Finding[];
}

/** Opens the history of a project, where it has one. */
export async function findOrigins(project: Project, reading: Reading): Promise<Origins> {
  const repository = await openRepository(project.root, []);
  const revisions = repository === null ? null : new Revisions(repository, reading);
  return {
    async of({ document, source, target, record }) {
      if (target === null || target === 'unreadable') return NO_ORIGIN;
      if (source === null) return { ...NO_ORIGIN, plain: await orphanFrom(project, { document, target, revisions, reading }) };
      const asked = { document, source, target, record, revisions };
      const pinned = revisions === null ? null : await revisions.pinned(source.path, target.pins);
      if (target.form === 'bilingual') return { pinned, plain: null, edited: await handEdits(asked) };
      const own = readingOf(reading, { source: source.path, locale: document.locale });
      const { units } = await readUnits(target.path, target.text, own);
      const plain = await plainFrom({ ...asked, pinned, units, reading: own }, project.config.pins);
      return { ...NO_ORIGIN, plain };
    },
    close() {
      repository?.close();
      return revisions === null || revisions.cutOff.size === 0 ? [] : [shallowHistory([...revisions.cutOff])];
    },
  };
}

/** A localized document and all that may tell where it comes from. */
export interface Asked {
  readonly document: OpenDocument['document'];
  readonly source: SourceFile;
  readonly target: TargetRead;
  readonly record: DocumentRecord | null;
  readonly revisions: Revisions | null;
}

type PlainAsked = Asked & { readonly pinned: Origin['pinned']; readonly units: SourceFile['units']; readonly reading: Reading };

async function plainFrom(
  { source, target, record, revisions, pinned, units, reading }: PlainAsked,
  pinKeys: readonly string[],
): Promise<Origin['plain']> {
  const plain = {
    source: source.path,
    target: target.path,
    reading,
    units,
    today: source.units,
    pinned,
    isPinnedAlike: (bytes: Uint8Array) => hasPins(bytes, target.pins, pinKeys),
  };
  if (record !== null) return recordedOrigin(record, plain, revisions);
  return revisions === null ? null : plainOrigin(revisions, plain);
}

/** A clone without the commits that say what documents were made from: never a silent all-green. */
function shallowHistory(paths: readonly string[]): Finding {
  const some = paths.slice(0, 3).map((path) => `\`${path}\``);
  const named = `${some.join(', ')}${paths.length > some.length ? ' …' : ''}`;
  return fileError(
    SHALLOW_HISTORY,
    '.',
    `Expected the history of ${paths.length} localized documents (${named}), found a clone that is cut off: what they were made from is unknown. Run \`git fetch --unshallow\` (\`fetch-depth: 0\` in GitHub Actions), or \`hexapla adopt\` once in a full clone and commit the records`,
  );
}

/** What a localized document whose source is gone was made from, as far as git knows; else its sentences alone. */
async function orphanFrom(
  project: Project,
  { document, target, revisions, reading }: Pick<Asked, 'document' | 'target' | 'revisions'> & { readonly reading: Reading },
): Promise<TranslatedFrom> {
  const sources = project.sourcesOf(target.path, document.locale);
  const own = readingOf(reading, { source: sources[0] ?? target.path, locale: document.locale });
  const { units } = await readUnits(target.path, target.text, own);
  const asked = {
    target: target.path,
    reading: own,
    units,
    today: [],
    pinned: null,
    isPinnedAlike: () => Promise.resolve(false),
  };
  for (const source of sources) {
    const known = ((await revisions?.history())?.revisionsOf(source) ?? []).length > 0;
    const found = known && revisions !== null ? await plainOrigin(revisions, { ...asked, source }) : null;
    if (found !== null && found.pairs.length > 0) return found;
  }
  return withoutSource(units);
}

/** Whether a version of a localized document says the same of its source as `pins`. */
async function hasPins(bytes: Uint8Array, pins: Pins, keys: readonly string[]): Promise<boolean> {
  const text = decodeDocument('', bytes);
  if (typeof text !== 'string') return false;
  const { commit, hash } = readPins(await readFrontMatter(text), keys);
  return commit === pins.commit && hash === pins.hash;
}
