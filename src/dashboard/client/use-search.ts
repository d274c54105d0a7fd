import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { DashboardOverview } from '../../model/dashboard.ts';
import { Current } from './data.ts';
import type { AskedSearch } from './search-hits.ts';
import { NOTHING, type Searched, searchOn } from './searching.ts';

/** Hits and documents that a search stops at until a reader wants more. */
const HITS = 50;
const DOCUMENTS = 200;

/** A search as a page shows it. */
export interface Search extends Searched {
  /** How many of the hits are to be drawn: a document may have thousands. */
  readonly drawn: number;
  readonly isLoading: boolean;
  /** The file that could not be read; null: none. */
  readonly failed: string | null;
  /** Whether there may be more hits than are drawn. */
  readonly hasMore: boolean;
  readonly more: () => void;
}

interface State {
  readonly key: string;
  /** The overview that was current when it began: what was found belongs to its data. */
  readonly version: DashboardOverview | null;
  readonly searched: Searched;
  readonly steps: number;
  readonly isLoading: boolean;
  readonly failed: string | null;
}

/** Looks for what is asked, as far as a reader wants to know. Another `key` is another search, and so is another overview. */
export function useSearch(
  key: string,
  { asked, locale }: { readonly asked: AskedSearch; readonly locale: number | null },
): Search {
  const version = useContext(Current);
  const [state, setState] = useState<State>(() => begun(key, version));
  const own = state.key === key && state.version === version ? state : begun(key, version);
  const latest = useRef(own);
  latest.current = own;
  const { steps, searched } = own;
  useEffect(() => {
    if (asked.terms.length === 0) return undefined;
    let isWanted = true;
    const tell = (change: Partial<State>) => {
      if (isWanted) setState({ ...latest.current, ...change });
    };
    const goal = { hits: HITS * steps, documents: latest.current.searched.looked + DOCUMENTS };
    const run = async () => {
      for await (const next of searchOn(latest.current.searched, { asked, locale, goal })) {
        if (!isWanted) return;
        tell({ searched: next, isLoading: true });
      }
      tell({ isLoading: false });
    };
    run().catch((error: unknown) => tell({ isLoading: false, failed: error instanceof Error ? error.message : '?' }));
    return () => {
      isWanted = false;
    };
  }, [key, version, steps]);
  const drawn = Math.min(searched.hits.length, HITS * steps);
  const isOver = searched.candidates !== null && searched.looked >= searched.candidates.length;
  return {
    ...searched,
    drawn,
    isLoading: own.isLoading,
    failed: own.failed,
    hasMore: drawn < searched.hits.length || !isOver,
    more: () => setState({ ...latest.current, steps: steps + 1, isLoading: true, failed: null }),
  };
}

function begun(key: string, version: DashboardOverview | null): State {
  return { key, version, searched: NOTHING, steps: 1, isLoading: true, failed: null };
}
