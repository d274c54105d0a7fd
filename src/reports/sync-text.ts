import type { PlannedWrite } from '../model/plan.ts';
import type { SyncCommit, SyncReport } from '../model/sync-report.ts';
import { counted } from './figures.ts';

const DONE: Readonly<Record<PlannedWrite['action'], string>> = {
  create: 'created',
  update: 'updated',
  move: 'moved',
  delete: 'deleted',
};
const PLANNED: Readonly<Record<PlannedWrite['action'], string>> = {
  create: 'create',
  update: 'update',
  move: 'move',
  delete: 'delete',
};

/** `hexapla sync`: each localized file with what calls for the change; records are only counted. */
export function syncText(report: SyncReport, { folder }: { readonly folder: string }): string {
  const { isDryRun, writes, changed, failed } = report;
  const undone = new Set([...changed, ...failed.map(({ path }) => path)]);
  const done = writes.filter(({ path }) => !undone.has(path));
  const isRecord = ({ path }: PlannedWrite) => path.startsWith(`${folder}/`);
  const words = isDryRun ? PLANNED : DONE;
  const files = done.filter((write) => !isRecord(write));
  const records = done.filter(isRecord).length;
  const lines = files.map(({ action, path, from, reason }) => {
    const what = from === null ? path : `${from} → ${path}`;
    return `${words[action].padEnd(8)} ${what}${reason === '' ? '' : `\n         ${reason}`}`;
  });
  return [
    ...lines,
    ...changed.map((path) => `left     ${path}\n         edited while this ran; the next run takes it as it is now`),
    ...failed.map(({ path, reason }) => `failed   ${path}\n         Expected to write the file, found ${reason}`),
    ...(lines.length + changed.length + failed.length > 0 ? [''] : []),
    `${summary(report, files.length)}${records === 0 ? '' : ` ${records} ${records === 1 ? 'record' : 'records'} in \`${folder}\`.`}`,
    ...report.commits.map(commitLine),
    ...(isDryRun && files.length + records > 0 ? ['Nothing was written (`--dry-run`).'] : []),
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
