import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  type Stats,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { refusal } from './file-kind.ts';

/** The calls that writing is made of, each of which may fail or be the last one: tests put another disk in its place. */
export interface Disk {
  /** To write (`wx`: what must not be there yet), or to flush (`r`). */
  open(path: string, flags: 'r' | 'wx'): number;
  write(descriptor: number, text: string): void;
  chmod(descriptor: number, mode: number): void;
  fsync(descriptor: number): void;
  close(descriptor: number): void;
  read(path: string): Buffer;
  list(folder: string): readonly string[];
  /** Undefined: nothing is there. */
  stat(path: string): Stats | undefined;
  lstat(path: string): Stats | undefined;
  real(path: string): string;
  rename(from: string, to: string): void;
  link(from: string, to: string): void;
  unlink(path: string): void;
  empty(path: string): void;
  makeFolder(path: string): void;
  removeFolder(path: string): void;
}

export const nodeDisk: Disk = {
  open: (path, flags) => openSync(path, flags),
  write: (descriptor, text) => writeFileSync(descriptor, text),
  chmod: (descriptor, mode) => fchmodSync(descriptor, mode),
  fsync: (descriptor) => fsyncSync(descriptor),
  close: (descriptor) => closeSync(descriptor),
  read: (path) => readFileSync(path),
  list: (folder) => readdirSync(folder),
  stat: (path) => statSync(path, { throwIfNoEntry: false }),
  lstat: (path) => lstatSync(path, { throwIfNoEntry: false }),
  real: (path) => realpathSync.native(path),
  rename: (from, to) => renameSync(from, to),
  link: (from, to) => linkSync(from, to),
  unlink: (path) => unlinkSync(path),
  empty: (path) => truncateSync(path),
  makeFolder: (path) => mkdirSync(path),
  removeFolder: (path) => rmdirSync(path),
};

/** Whether the file system refused with one of these codes; what it did not refuse is thrown on. */
export function refusedWith(error: unknown, ...codes: readonly string[]): boolean {
  refusal(error);
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** Why the file system refused what `call` does, in words; null: it did not. */
export function refusalOf(call: () => void): string | null {
  try {
    call();
    return null;
  } catch (error) {
    return refusal(error);
  }
}
