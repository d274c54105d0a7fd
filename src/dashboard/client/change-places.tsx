import { useMemo, useState } from 'preact/hooks';
import type { DashboardOverview } from '../../model/dashboard.ts';
import type { ChangePlace, DashboardChange } from '../../model/dashboard-change.ts';
import { ChangePlaceItem } from './change-place.tsx';
import { findingsOf, foundPlaces, placeParts } from './change-rows.ts';
import { FindingFilters } from './finding-filters.tsx';
import type { AskedFindings } from './findings-rows.ts';
import { useWords } from './language.ts';
import { namedLocale } from './locale-name.tsx';
import { FailedNotice, LoadingNotice, Notice } from './notice.tsx';
import { useParts } from './parts.ts';
import type { Route } from './route.ts';
import { Path } from './shown-text.tsx';

/** Places that are drawn at once, and at each wish for more. */
const STEP = 100;

interface Props {
  readonly change: DashboardChange;
  readonly overview: DashboardOverview;
  readonly route: Route;
}

/** What was found, by document and place. */
export function ChangePlaces({ change, overview, route: { query } }: Props) {
  const { say } = useWords();
  const asked: AskedFindings = {
    severity: query.get('severity') ?? '',
    locale: query.get('locale') ?? '',
    rule: query.get('rule') ?? '',
    q: query.get('q') ?? '',
  };
  const isSifted = asked.severity + asked.locale + asked.rule + asked.q !== '';
  const parts = placeParts(change);
  const { items, isLoading, isWhole, failed, again, more } = useParts('change', parts, isSifted ? parts.length : 1);
  const key = JSON.stringify(asked);
  const [wished, setWished] = useState({ key, count: STEP });
  const most = wished.key === key ? wished.count : STEP;
  const places = useMemo(() => foundPlaces(items, asked), [items, key]);
  const shown = places.slice(0, most);
  const count = places.reduce((sum, { findings }) => sum + findings.length, 0);
  const goOn = () => {
    setWished({ key, count: most + STEP });
    if (!isWhole) more();
  };
  if (change.rules.length === 0) return null;
  return (
    <section aria-labelledby="change-found">
      <h2 id="change-found">{say('findings')}</h2>
      <FindingFilters
        asked={asked}
        rules={change.rules}
        locales={change.locales.map(({ locale }) => namedLocale(overview, locale))}
      />
      <p class="found" role="status">
        {say('finding.found', { n: isSifted ? count : findingsOf(change) })}
        {isLoading && '…'}
      </p>
      {failed !== null && <FailedNotice name={failed} again={again} />}
      {shown.map((place, at) => (
        <PlaceWithHead key={at} place={place} before={shown[at - 1]} overview={overview} />
      ))}
      {places.length === 0 &&
        failed === null &&
        (isLoading ? <LoadingNotice /> : <Notice kind="empty" title={say('empty.filter')} />)}
      {(!isWhole || places.length > most) && failed === null && !isLoading && (
        <button type="button" onClick={goOn}>
          {say('more')}
        </button>
      )}
    </section>
  );
}

/** A place, below the name of its document where it is the first one in it. */
function PlaceWithHead({
  place,
  before,
  overview,
}: {
  readonly place: ChangePlace;
  readonly before: ChangePlace | undefined;
  readonly overview: DashboardOverview;
}) {
  return (
    <>
      {before?.path !== place.path && (
        <h3 class="change-document">
          <Path path={place.path} />
        </h3>
      )}
      <ChangePlaceItem place={place} overview={overview} />
    </>
  );
}
