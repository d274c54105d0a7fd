import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import type { LockHolder } from '../model/lock-holder.ts';

/** This process as a holder, from now on. */
export function thisProcess(): LockHolder {
  return {
    host: hostname(),
    boot: bootId(),
    namespace: orNone(() => readlinkSync('/proc/self/ns/pid')),
    pid: process.pid,
    start: beginOf(process.pid)?.start ?? '',
    since: new Date().toISOString(),
  };
}

/** Whether a holder is certainly no more, as `own`, a process of today, can tell. Of another host it cannot. */
export function isDead(holder: LockHolder, own: LockHolder): boolean {
  if (holder.host !== own.host) return false;
  if (holder.boot !== own.boot) return true;
  if (holder.namespace !== own.namespace) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // One of somebody else's may not be asked, so it is there.
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return true;
  }
  const begin = beginOf(holder.pid);
  return begin !== null && (begin.isOver || begin.start !== holder.start);
}

/** Linux gives every start an id, and so does macOS. */
function bootId(): string {
  if (process.platform === 'darwin')
    return orNone(() => execFileSync('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8' }).trim());
  return orNone(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
}

/** When a process began, and whether it ended without anybody having noticed (a zombie); null where the system does not tell. */
function beginOf(pid: number): { readonly start: string; readonly isOver: boolean } | null {
  const stat = orNone(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  if (stat === '') return null;
  // The name of the program is in parentheses, and may have some and blanks of its own.
  const [state = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { start: rest[18] ?? '', isOver: state === 'Z' || state === 'X' };
}

function orNone(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
