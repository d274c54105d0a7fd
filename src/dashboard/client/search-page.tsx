import { useEffect, useRef } from 'preact/hooks';
import type { DashboardOverview } from '../../model/dashboard.ts';
import { oneOf } from '../../text/one-of.ts';
import { LONGEST_SEARCH, searchTerms } from '../../text/search-text.ts';
import { CsvButton } from './csv-button.tsx';
import { Select } from './filters.tsx';
import { useWords } from './language.ts';
import { LocaleSelect } from './locale-select.tsx';
import { FailedNotice, LoadingNotice, Notice } from './notice.tsx';
import type { Route } from './route.ts';
import { FoundDocuments } from './search-documents.tsx';
import { searchCsv } from './search-hits.ts';
import { SearchResults } from './search-results.tsx';
import { type Search, useSearch } from './use-search.ts';

const STATUSES = ['', 'current', 'stale', 'cosmetic', 'missing', 'unknown', 'orphaned'] as const;

interface Props {
  readonly overview: DashboardOverview;
  readonly route: Route;
}

/** Sentences that say something, in the source or in a translation. */
export function SearchPage({ overview, route: { query } }: Props) {
  const { say } = useWords();
  const q = (query.get('q') ?? '').slice(0, LONGEST_SEARCH);
  const locale = query.get('locale') ?? '';
  const status = oneOf(STATUSES, query.get('status')) ?? '';
  const asked = { terms: searchTerms(q), locale, status };
  const place = overview.locales.findIndex(({ tag }) => tag === locale);
  const search = useSearch(JSON.stringify(asked), { asked, locale: place < 0 ? null : place });
  return (
    <>
      <h1>{say('search')}</h1>
      <div class="filters">
        <LocaleSelect locales={overview.locales} value={locale} />
        <Select
          name="status"
          label={say('status')}
          value={status}
          choices={STATUSES.map((value) => ({ value, label: say(value === '' ? 'all' : value) }))}
        />
        {asked.terms.length > 0 && (
          <>
            <Progress search={search} />
            {search.hits.length > 0 && <CsvButton name="search.csv" rows={async () => searchCsv(search.hits)} />}
          </>
        )}
      </div>
      {asked.terms.length === 0 ? (
        <Notice kind="empty" title={say('search.start')} text={say('search.hint')} />
      ) : (
        <>
          <FoundDocuments key={q} paths={search.documents} overview={overview} locale={locale} terms={asked.terms} />
          <Found search={search} terms={asked.terms} overview={overview} />
        </>
      )}
    </>
  );
}

/** How many were found, and how far was looked. */
function Progress({ search: { hits, looked, candidates, isLoading } }: { readonly search: Search }) {
  const { say } = useWords();
  const total = candidates?.length ?? 0;
  const far = looked < total ? say('search.looked', { n: looked, total }) : say('search.lookedAll', { n: total });
  const told = [say('search.found', { n: hits.length }), ...(total === 0 ? [] : [far])].join(' · ');
  return (
    <p class="found" role="status" aria-busy={isLoading}>
      {candidates === null ? say('loading') : told}
      {isLoading && '…'}
    </p>
  );
}

interface FoundProps {
  readonly search: Search;
  readonly terms: readonly string[];
  readonly overview: DashboardOverview;
}

function Found({ search, terms, overview }: FoundProps) {
  const { say } = useWords();
  const { hits, looked, isLoading, failed, hasMore } = search;
  const further = useFurther(search);
  return (
    <>
      {hits.length > 0 && <SearchResults search={search} terms={terms} overview={overview} />}
      {failed !== null && <FailedNotice name={failed} again={null} />}
      {hits.length === 0 && isLoading && <LoadingNotice />}
      {hits.length === 0 && !isLoading && !hasMore && (
        <Notice kind="empty" title={say('search.none')} text={say('search.none.hint')} />
      )}
      {hasMore && (looked > 0 || !isLoading) && (
        <p class="further">
          <button type="button" aria-disabled={isLoading} onClick={further}>
            {say(failed === null ? 'more' : 'again')}
          </button>
        </p>
      )}
    </>
  );
}

/** Looks further; then the focus goes to the first hit that is new, or up where the button is gone without any. */
function useFurther({ drawn, isLoading, hasMore, more }: Search): () => void {
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (before.current === null || (isLoading && drawn === before.current)) return;
    const name = drawn > before.current ? `.hits > li:nth-child(${before.current + 1}) a` : hasMore ? null : '#content';
    before.current = null;
    if (name !== null) document.querySelector<HTMLElement>(name)?.focus();
  }, [drawn, isLoading]);
  return () => {
    if (isLoading) return;
    before.current = drawn;
    more();
  };
}
