import type { PlannedWrite } from '../model/plan.ts';
import type { SyncReport } from '../model/sync-report.ts';

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

/** The files that a run wrote, or is going to. */
export interface WrittenFiles {
  /** Each localized file with what calls for the change; records are only counted. */
  readonly lines: readonly string[];
  readonly files: number;
  readonly records: number;
  /** ` 2 records in …` behind a sentence; empty where there is none. */
  readonly recordsTold: string;
}

/** Tells which files of a run were written, or are going to be; `folder` is that of the records. */
export function writtenFiles(
  { isDryRun, writes, changed, failed }: Pick<SyncReport, 'isDryRun' | 'writes' | 'changed' | 'failed'>,
  folder: string,
): WrittenFiles {
  const undone = new Set([...changed, ...failed.map(({ path }) => path)]);
  const done = writes.filter(({ path }) => !undone.has(path));
  const isRecord = ({ path }: PlannedWrite) => path.startsWith(`${folder}/`);
  const words = isDryRun ? PLANNED : DONE;
  const files = done.filter((write) => !isRecord(write));
  const records = done.length - files.length;
  return {
    lines: files.map(({ action, path, from, reason }) => {
      const what = from === null ? path : `${from} → ${path}`;
      return `${words[action].padEnd(8)} ${what}${reason === '' ? '' : `\n         ${reason}`}`;
    }),
    files: files.length,
    records,
    recordsTold: records === 0 ? '' : ` ${records} ${records === 1 ? 'record' : 'records'} in \`${folder}\`.`,
  };
}
