import { handOffFormats } from '../formats/index.ts';
import type { ExportReport } from '../model/export-report.ts';
import type { HandOffProfile } from '../model/hand-off.ts';
import { exportManifest } from '../reports/export-manifest.ts';
import { exportText } from '../reports/export-text.ts';
import { headCommit } from '../workspace/git-refs.ts';
import { writeFolder } from '../workspace/write-folder.ts';
import { exportedFiles } from './exported-files.ts';
import { formatNamed } from './format-named.ts';
import { handOffs, STATUSES } from './hand-offs.ts';
import { leftOver } from './left-over.ts';
import { openSelected, type Selection } from './open-project.ts';
import { refuseShallow } from './refuse-shallow.ts';
import { type Outcome, type Session, tellFindings } from './session.ts';
import { valueNamed } from './value-named.ts';

/** What `hexapla export` takes. */
export interface ExportCommand extends Selection {
  /** Statuses of what is handed off, with commas between them. */
  readonly only: string;
  readonly format: string;
  readonly profile: string;
  /** Whether all documents of a locale go into one file. */
  readonly isPackage: boolean;
  /** Whether a translation memory is asked. */
  readonly hasMatches: boolean;
  /** The folder of the hand-off. */
  readonly output: string;
  /** Version of hexapla. */
  readonly toolVersion: string;
}

const PROFILES: readonly HandOffProfile[] = ['standard', 'omegat', 'translate-toolkit'];

/** Hands off what is to be translated: files for translators, and a manifest that says what they hold. */
export async function exportFiles(session: Session, command: ExportCommand): Promise<Outcome> {
  const { toolVersion, output: folder, isPackage } = command;
  const format = await formatNamed(handOffFormats, command.format)();
  const profile = valueNamed(PROFILES, command.profile, 'a profile');
  const only = new Set(command.only.split(',').map((status) => valueNamed(STATUSES, status.trim(), 'a status')));
  const selected = await openSelected(session, command);
  const { documents, findings } = await handOffs(selected, { only, hasMatches: command.hasMatches }, session);
  refuseShallow(findings);
  tellFindings(session, findings);
  const { sourceLocale, root } = selected.project;
  const files = await exportedFiles(documents, { format, profile, toolVersion, sourceLocale, isPackage });
  const report: ExportReport = {
    sourceLocale,
    commit: await headCommit(root).catch(() => null),
    format: format.name,
    profile,
    toolVersion,
    folder,
    files: files.map(({ file }) => file),
  };
  const writes = files.map(({ file, text }) => ({ path: file.path, text }));
  const old = leftOver(session.root, folder, new Set(writes.map(({ path }) => path)));
  writeFolder(session.root, folder, [...writes, ...old, { path: 'manifest.json', text: exportManifest(report) }]);
  return { output: exportText(report), exitCode: 0 };
}
