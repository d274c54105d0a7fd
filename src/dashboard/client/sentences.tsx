import { useEffect, useMemo } from 'preact/hooks';
import type { DashboardDocument, DashboardOverview, LocalizedDocument } from '../../model/dashboard.ts';
import { oneOf } from '../../text/one-of.ts';
import { DocumentHeader } from './document-header.tsx';
import { FindingNote } from './finding-note.tsx';
import { useWords } from './language.ts';
import { Notice } from './notice.tsx';
import { documentAddress, goTo, type Route } from './route.ts';
import { useShortcuts } from './shortcuts.ts';
import { Sign } from './sign.tsx';
import { findingsByUnit, keyOf, kindOf, nextOf, SHOWS, type Show, shownUnits } from './unit-kinds.ts';
import { UnitRow } from './unit-row.tsx';

interface Props {
  readonly document: DashboardDocument;
  readonly localized: LocalizedDocument;
  readonly overview: DashboardOverview;
  readonly route: Route;
}

/** A document in one language; single keys lead from one sentence that is stale or missing to the next. */
export function Sentences({ document, localized, overview, route }: Props) {
  const { say } = useWords();
  const show = oneOf(SHOWS, route.query.get('show')) ?? 'all';
  const units = useMemo(() => shownUnits(localized.units, show), [localized, show]);
  const findings = useMemo(() => findingsByUnit(localized), [localized]);
  const ofDocument = findings.get('') ?? [];
  const address = (unit: string, shown: Show) =>
    documentAddress({ path: document.path, locale: localized.locale, unit }, { show: shown === 'all' ? null : shown });
  const step = (kind: 'stale' | 'missing', way: 1 | -1) => {
    const next = nextOf(localized.units, { document, kind, way, from: route.unit });
    if (next !== null) goTo(address(next, show === kind ? show : 'all'));
  };
  useShortcuts({
    n: () => step('stale', 1),
    N: () => step('stale', -1),
    m: () => step('missing', 1),
    M: () => step('missing', -1),
  });
  // Not when only the data are new: whoever reads stays where they are.
  useEffect(() => reveal(route.unit), [route.unit, document.path, localized.locale, show]);
  return (
    <article class="document">
      <DocumentHeader document={document} localized={localized} overview={overview} show={show} unit={route.unit} />
      <div class="steps">
        {(['stale', 'missing'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            disabled={!localized.units.some((unit) => kindOf(unit) === kind)}
            onClick={() => step(kind, 1)}
          >
            <Sign name={kind} /> {say(`next.${kind}`)} <kbd>{kind === 'stale' ? 'n' : 'm'}</kbd>
          </button>
        ))}
      </div>
      {ofDocument.length > 0 && (
        <ul class="notes">
          {ofDocument.map((finding, at) => (
            <FindingNote key={at} finding={finding} />
          ))}
        </ul>
      )}
      {units.length === 0 ? (
        <Notice kind="empty" title={say('empty.filter')} />
      ) : (
        <ol class="units">
          {units.map((unit, at) => {
            const key = keyOf(unit, document);
            return (
              <UnitRow
                key={`${at} ${key}`}
                unit={unit}
                document={document}
                localized={localized}
                overview={overview}
                findings={findings.get(key) ?? []}
                isTarget={route.unit !== null && (key === route.unit || unit.pair === route.unit)}
                address={address(key, show)}
              />
            );
          })}
        </ol>
      )}
    </article>
  );
}

/** Brings a sentence into sight, and the focus to it. */
function reveal(unit: string | null): void {
  if (unit === null) {
    window.scrollTo(0, 0);
    return;
  }
  const element = document.querySelector<HTMLElement>('.unit.target');
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
  // Sentences that come into sight take the room that they need in the next frame.
  requestAnimationFrame(() => requestAnimationFrame(() => uncoverLinks(window.innerHeight / 3)));
}

/** Scrolls up until no edge of the window or of a bar on top cuts a link in two: half a link is hard to hit. `most`: in px. */
function uncoverLinks(most: number): void {
  const bars = ['.bar-top', '.steps'].map((bar) => document.querySelector(bar)?.getBoundingClientRect().bottom ?? 0);
  const links = Array.from(document.querySelectorAll('.document :not(.steps) > :is(a, button, summary)'), (link) =>
    link.getBoundingClientRect(),
  );
  const hidden = [0, ...bars].flatMap((edge) =>
    links.map(({ top, bottom }) => (top < edge && edge < bottom ? Math.ceil(edge - top) : 0)),
  );
  const way = Math.max(0, ...hidden);
  if (way === 0 || way > most || window.scrollY === 0) return;
  window.scrollBy(0, -way);
  // The next links may be cut now, and sentences come into sight.
  requestAnimationFrame(() => uncoverLinks(most - way));
}
