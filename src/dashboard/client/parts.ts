import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { Current } from './data.ts';

/** Reads a part of a long list. */
export type Part<T> = () => Promise<readonly T[]>;

/** A long list as far as it is read. */
export interface Parts<T> {
  readonly items: readonly T[];
  /** Whether more of it is on its way. */
  readonly isLoading: boolean;
  /** Whether that is all of it. */
  readonly isWhole: boolean;
  /** The file that could not be read; null: none. */
  readonly failed: string | null;
  /** Asks anew for what could not be read. */
  readonly again: () => void;
  /** Reads the next part. */
  readonly more: () => void;
}

interface Read<T> {
  readonly key: string;
  /** The overview that it was read for. */
  readonly version: unknown;
  readonly items: readonly T[];
  readonly count: number;
}

/**
 * Reads a list of files one after the other: `least` of them at once, the others as they are asked for. Another `key` is another list.
 * For another overview it is read again as far as it was, and stays until then.
 */
export function useParts<T>(key: string, parts: readonly Part<T>[], least: number): Parts<T> {
  const version = useContext(Current);
  const [read, setRead] = useState<Read<T>>({ key, version, items: [], count: 0 });
  const [wanted, setWanted] = useState({ key, count: 0 });
  const [failure, setFailure] = useState<{ key: string; version: unknown; name: string }>({ key, version, name: '' });
  const known = read.key === key ? read : { key, version, items: [], count: 0 };
  const isOld = known.version !== version;
  const failed = failure.key === key && failure.version === version && failure.name !== '' ? failure.name : null;
  const goal = Math.min(parts.length, Math.max(least, wanted.key === key ? wanted.count : 0));
  useEffect(() => {
    if (failed !== null || (!isOld && known.count >= goal)) return undefined;
    const [before, from] = isOld ? [[], 0] : [known.items, known.count];
    const count = isOld ? Math.min(parts.length, Math.max(goal, known.count)) : from + 1;
    let isWanted = true;
    allOf(parts.slice(from, count)).then(
      (items) => isWanted && setRead({ key, version, items: [...before, ...items], count }),
      (error: unknown) => isWanted && setFailure({ key, version, name: error instanceof Error ? error.message : '?' }),
    );
    return () => {
      isWanted = false;
    };
  }, [key, version, known.count, goal, failed]);
  const more = useCallback(() => setWanted({ key, count: known.count + 1 }), [key, known.count]);
  const again = () => setFailure({ key, version, name: '' });
  const isLoading = failed === null && known.count < goal;
  return { items: known.items, isLoading, isWhole: known.count >= parts.length, failed, again, more };
}

/** All of a list; rejects with the name of a file that cannot be read. */
export async function allOf<T>(parts: readonly Part<T>[]): Promise<readonly T[]> {
  return (await Promise.all(parts.map((part) => part()))).flat();
}
