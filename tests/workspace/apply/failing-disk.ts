import { type Disk, nodeDisk } from '../../../src/workspace/disk.ts';

/** What a process that is killed does next: nothing. Has no code, as no file system says it. */
export class Crash extends Error {}

type Call = keyof Disk;
/** Called with the number of a call, from 1, before it is made; gives what is made in its place, or null. */
type Fault = (number: number, call: Call, args: readonly unknown[]) => (() => unknown) | null;

/** The disk, with something else in the place of some calls. Nothing is flushed: what a process wrote outlives it. */
export function faultyDisk(fault: Fault): { readonly disk: Disk; readonly calls: readonly Call[] } {
  const calls: Call[] = [];
  const entries = Object.entries(nodeDisk).map(([name, real]: [string, (...args: never[]) => unknown]) => [
    name,
    (...args: never[]) => {
      const instead = fault(calls.push(name as Call), name as Call, args);
      if (instead !== null) return instead();
      return name === 'fsync' ? undefined : real(...args);
    },
  ]);
  return { disk: Object.fromEntries(entries) as Disk, calls };
}

/** A disk of a process that is killed at the call `last`: in the midst of writing, or before it does anything. */
export function crashingDisk(last: number): Disk {
  return faultyDisk((number, call, args) => {
    if (number < last) return null;
    return () => {
      if (number === last && call === 'write') {
        const [descriptor, text] = args as [number, string];
        nodeDisk.write(descriptor, text.slice(0, text.length / 2));
      }
      throw new Crash(`Killed at call ${last}`);
    };
  }).disk;
}

/** A disk that refuses with `code`, at the calls that `isRefused` names. */
export function refusingDisk(code: string, isRefused: (number: number, call: Call, args: readonly unknown[]) => boolean): Disk {
  return faultyDisk((number, call, args) =>
    isRefused(number, call, args)
      ? () => {
          if (call === 'close') nodeDisk.close(args[0] as number);
          throw Object.assign(new Error(`${code}: refused, ${call}`), { code });
        }
      : null,
  ).disk;
}
