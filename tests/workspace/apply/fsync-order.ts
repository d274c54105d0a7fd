import { basename, dirname } from 'node:path';

/** What `strace -f -y` logged of a process, as far as it concerns files below a folder. */
export interface FsyncOrder {
  readonly renames: number;
  readonly unlinks: number;
  /** What a power cut could have undone or emptied. */
  readonly faults: readonly string[];
}

const CALL = /^\d+ +(\w+)\((.*)\) += (-?\d+)/;

/**
 * Reads a log of strace: a file that is renamed must have been flushed after its last write, and after every change of the names
 * in a folder that folder must be flushed before the next one.
 */
export function fsyncFaults(log: string, root: string): FsyncOrder {
  const unflushed = new Set<string>();
  const faults: string[] = [];
  const counts = { renames: 0, unlinks: 0 };
  /** The call that changed the names in a folder that was not flushed since. */
  let open: { readonly folder: string; readonly line: string } | null = null;
  const names = (line: string, path: string): void => {
    if (open !== null) faults.push(`not flushed afterwards: ${open.line}`);
    open = { folder: dirname(path), line };
  };
  for (const line of log.split('\n')) {
    const [, call = '', rest = '', result] = CALL.exec(line) ?? [];
    if (result === undefined || result.startsWith('-') || !rest.includes(root)) continue;
    const [first = '', second = ''] = [...rest.matchAll(/["<](\/[^">]*)[">]/g)]
      .map(([, path]) => path ?? '')
      .filter((path) => path.startsWith(root));
    // The lock is worth nothing after a power cut.
    if (/^(candidate|lock)-/.test(basename(first))) continue;
    if (/^p?write/.test(call)) unflushed.add(first);
    if (/^(fsync|fdatasync)/.test(call)) {
      unflushed.delete(first);
      if (open !== null && first === (open as { folder: string }).folder) open = null;
    }
    if (call.startsWith('rename')) {
      counts.renames++;
      if (unflushed.has(first)) faults.push(`not flushed before: ${line}`);
      if (dirname(first) !== dirname(second)) faults.push(`from one folder to another: ${line}`);
      names(line, second);
    }
    if (call.startsWith('unlink')) counts.unlinks++;
    if (/^(unlink|mkdir|rmdir)/.test(call)) names(line, first);
  }
  if (open !== null) faults.push(`not flushed afterwards: ${(open as { line: string }).line}`);
  return { ...counts, faults };
}
