import type { SyncCommit, SyncReport } from '../model/sync-report.ts';
import { counted } from './figures.ts';
import { writtenFiles } from './written-files.ts';

/** `hexapla sync`: each localized file with what calls for the change; records are only counted. */
export function syncText(report: SyncReport, { folder }: { readonly folder: string }): string {
  const { isDryRun, changed, failed } = report;
  const { lines, files, records, recordsTold } = writtenFiles(report, folder);
  return [
    ...lines,
    ...changed.map((path) => `left     ${path}\n         edited while this ran; the next run takes it as it is now`),
    ...failed.map(({ path, reason }) => `failed   ${path}\n         Expected to write the file, found ${reason}`),
    ...(lines.length + changed.length + failed.length > 0 ? [''] : []),
    `${summary(report, files)}${recordsTold}`,
    ...report.commits.map(commitLine),
    ...(isDryRun && files + records > 0 ? ['Nothing was written (`--dry-run`).'] : []),
    '',
  ].join('\n');
}

function commitLine({ repository, branch, commit, pushed }: SyncCommit): string {
  const where = `\`${branch}\`${repository === '' ? '' : ` in \`${repository}\``}`;
  const made = commit === null ? `Nothing new on ${where}` : `Committed ${commit.slice(0, 10)} on ${where}`;
  return `${made}${pushed === null ? '' : `, pushed to \`${pushed}\``}.`;
}

function summary({ documents, isDryRun }: SyncReport, files: number): string {
  const looked = `Looked at ${counted(documents, 'localized document')}:`;
  if (files === 0) return `${looked} nothing to change.`;
  return `${looked} ${counted(files, 'file')} ${isDryRun ? 'to write' : 'written'}.`;
}
