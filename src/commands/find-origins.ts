import type { Finding } from '../model/report.ts';
import { fileError } from '../workspace/file-finding.ts';
import type { Project } from '../workspace/project.ts';
import { NO_ORIGIN, type OpenDocument, type Origin } from './compare-document.ts';
import { KnownOrigins } from './known-origins.ts';
import { ProjectHistory } from './project-history.ts';
import { type Reading, readingOf, readUnits } from './read-source.ts';
import type { TargetRead } from './read-target.ts';
import type { DocumentRecord } from './recorded-texts.ts';
import type { Revisions } from './revisions.ts';
import type { SourceFile } from './source-file.ts';

/** The rule of the finding that a clone is cut off. */
export const SHALLOW_HISTORY = 'shallow-history';

/** Finds out where translations come from. */
export interface Origins {
  of(open: OpenDocument): Promise<Origin>;
  /** Ends what was started; what there is to tell of the history. */
  close(): Promise<readonly Finding[]>;
}

/** Opens the history of a project, where it has one; a history that is given stays open. */
export async function findOrigins(
  project: Project,
  { reading, history }: { readonly reading: Reading; readonly history: ProjectHistory | null },
): Promise<Origins> {
  const opened = history ?? new ProjectHistory(project, { reading, known: new KnownOrigins('once') });
  const revisions = await opened.revisions();
  return {
    async of({ document, source, target, record }) {
      if (target === null || target === 'unreadable') return NO_ORIGIN;
      if (source === null)
        return {
          ...NO_ORIGIN,
          plain: await (await import('./plain-origins.ts')).orphanFrom(project, { document, target, revisions, reading }),
        };
      const asked = { document, source, target, record, revisions };
      const pinned = revisions === null ? null : await revisions.pinned(source.path, target.pins);
      if (target.form === 'bilingual')
        return { ...NO_ORIGIN, pinned, edited: await (await import('./hand-edits.ts')).handEdits(asked) };
      const own = readingOf(reading, { source: source.path, locale: document.locale });
      const { units, findings } = await readUnits(target.path, target.text, own);
      const plain = await (await import('./plain-origins.ts')).plainFrom(
        { ...asked, pinned, units, reading: own },
        project.config.pins,
      );
      // Without its units a translation is missing as a whole: that it could not be read must not be silent.
      return { ...NO_ORIGIN, plain, findings: findings.filter(({ rule }) => rule === 'too-complex') };
    },
    async close() {
      if (history === null) await opened.close();
      const cutOff = [...(revisions?.cutOff ?? [])];
      const checkouts = [...new Set(cutOff.map(([, checkout]) => checkout))].sort();
      return checkouts.map((checkout) =>
        shallowHistory(
          cutOff.flatMap(([path, own]) => (own === checkout ? [path] : [])),
          checkout,
        ),
      );
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

/** A clone without the commits that say what documents were made from: never a silent all-green. */
function shallowHistory(paths: readonly string[], checkout: string): Finding {
  const some = paths.slice(0, 3).map((path) => `\`${path}\``);
  const named = `${some.join(', ')}${paths.length > some.length ? ' …' : ''}`;
  return fileError(
    SHALLOW_HISTORY,
    checkout === '' ? '.' : checkout,
    `Expected the history of ${paths.length} localized documents (${named}), found a clone that is cut off: what they were made from is unknown. Run \`git${checkout === '' ? '' : ` -C ${checkout}`} fetch --unshallow\` (\`fetch-depth: 0\` in GitHub Actions), or \`hexapla adopt\` once in a full clone and commit the records`,
  );
}
