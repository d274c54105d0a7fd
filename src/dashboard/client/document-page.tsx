import { useEffect, useMemo } from 'preact/hooks';
import type {
  DashboardDocument,
  DashboardLocale,
  DashboardOverview,
  LocalizedDocument,
  LocalizedUnit,
} from '../../model/dashboard.ts';
import { addToGroup } from '../../text/add-to-group.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { CompletenessBar, FreshnessBar } from './bar.tsx';
import { load, useLoaded } from './data.ts';
import { factsOf } from './facts.ts';
import { FindingNote } from './finding-note.tsx';
import { useWords } from './language.ts';
import { nameOf } from './locale-name.tsx';
import { Notice, WhenLoaded } from './notice.tsx';
import { ask, documentAddress, goTo, listAddress, type Route } from './route.ts';
import { useShortcuts } from './shortcuts.ts';
import { Path } from './shown-text.tsx';
import { Sign } from './sign.tsx';
import { isCosmetic, keyOf, UnitRow } from './unit-row.tsx';

/** What a reader may want to see of a document. */
const SHOWS = ['all', 'stale', 'missing', 'unknown', 'cosmetic', 'orphaned'] as const;
type Show = (typeof SHOWS)[number];

/** One document in one language, sentence by sentence. */
export function DocumentPage({ overview, route }: { readonly overview: DashboardOverview; readonly route: Route }) {
  const { path } = route;
  const name = fingerprint(path);
  const loaded = useLoaded(
    `doc ${path}`,
    async () => (await load('doc', name)).documents.find((own) => own.path === path) ?? null,
  );
  if (loaded.state === 'failed') return <NoDocument path={path} />;
  return (
    <WhenLoaded loaded={loaded}>
      {(document) =>
        document === null ? <NoDocument path={path} /> : <Localized document={document} overview={overview} route={route} />
      }
    </WhenLoaded>
  );
}

function NoDocument({ path }: { readonly path: string }) {
  const { say } = useWords();
  return (
    <>
      <h1>
        <Path path={path} />
      </h1>
      <Notice kind="error" title={say('notFound.document')} text={say('notFound.hint')} />
    </>
  );
}

function Localized({
  document,
  overview,
  route,
}: {
  readonly document: DashboardDocument;
  readonly overview: DashboardOverview;
  readonly route: Route;
}) {
  const localized = document.locales.find(({ locale }) => locale === route.locale) ?? document.locales[0];
  const locale = overview.locales.find(({ tag }) => tag === localized?.locale);
  if (localized === undefined || locale === undefined) return <NoDocument path={route.path} />;
  return <Sentences document={document} localized={localized} locale={locale} overview={overview} route={route} />;
}

interface Props {
  readonly document: DashboardDocument;
  readonly localized: LocalizedDocument;
  readonly locale: DashboardLocale;
  readonly overview: DashboardOverview;
  readonly route: Route;
}

function Sentences({ document, localized, locale, overview, route }: Props) {
  const { say } = useWords();
  const show = SHOWS.find((name) => name === route.query.get('show')) ?? 'all';
  const units = useMemo(() => localized.units.filter((unit) => show === 'all' || kindOf(unit) === show), [localized, show]);
  const findings = useMemo(() => byUnit(localized), [localized]);
  const address = (unit: string, shown: Show) =>
    documentAddress({ path: document.path, locale: locale.tag, unit }, { show: shown === 'all' ? null : shown });
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
  useEffect(() => reveal(route.unit), [route.unit, localized, show]);
  return (
    <article class="document">
      <Header document={document} localized={localized} overview={overview} show={show} unit={route.unit} />
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
      {(findings.get('') ?? []).length > 0 && (
        <ul class="notes">
          {(findings.get('') ?? []).map((finding, at) => (
            <FindingNote key={at} finding={finding} />
          ))}
        </ul>
      )}
      {units.length === 0 ? (
        <Notice kind="empty" title={say('empty.filter')} />
      ) : (
        <ol class="units">
          {units.map((unit, at) => (
            <UnitRow
              key={`${at} ${keyOf(unit, document)}`}
              unit={unit}
              document={document}
              localized={localized}
              overview={overview}
              findings={findings.get(keyOf(unit, document)) ?? []}
              isTarget={route.unit !== null && (keyOf(unit, document) === route.unit || unit.pair === route.unit)}
              address={address(keyOf(unit, document), show)}
            />
          ))}
        </ol>
      )}
    </article>
  );
}

function Header({
  document,
  localized,
  overview,
  show,
  unit,
}: Pick<Props, 'document' | 'localized' | 'overview'> & { readonly show: Show; readonly unit: string | null }) {
  const words = useWords();
  const { say, number } = words;
  const facts = factsOf(localized.figures);
  const counts: Readonly<Record<Show, number>> = { ...facts, all: localized.units.length };
  return (
    <header class="document-head">
      <p class="crumbs">
        <a href={listAddress('documents')}>{say('documents')}</a>
      </p>
      <h1>
        <Path path={document.path} />
      </h1>
      <nav class="tabs" aria-label={say('locales')}>
        {document.locales.map(({ locale }) => (
          <a
            key={locale}
            href={documentAddress({ path: document.path, locale, unit })}
            aria-current={locale === localized.locale ? 'page' : undefined}
          >
            {nameOf(overview.locales.find(({ tag }) => tag === locale) ?? { tag: locale, label: null }, words)}{' '}
            <span class="tag">{locale}</span>
          </a>
        ))}
      </nav>
      <div class="document-facts">
        <div>
          <span class="label">{say('completeness')}</span>
          <CompletenessBar facts={facts} />
        </div>
        <div>
          <span class="label">{say('freshness')}</span>
          <FreshnessBar facts={facts} />
        </div>
        <p class="quiet">
          {localized.target === null ? (
            <>
              <Sign name="missing" /> {say('show.page')}
            </>
          ) : (
            <Path path={localized.target} />
          )}{' '}
          · {say('basis')}: {say(`basis.${localized.basis}`)}
          {localized.basisCommit !== null && <code> {localized.basisCommit.slice(0, 10)}</code>}
        </p>
      </div>
      <fieldset class="chips">
        <legend class="unseen">{say('show')}</legend>
        {SHOWS.filter((kind) => counts[kind] > 0 || kind === 'all' || kind === show).map((kind) => (
          <button
            key={kind}
            type="button"
            class="choice"
            aria-pressed={kind === show}
            onClick={() => ask({ show: kind === 'all' ? null : kind })}
          >
            {kind !== 'all' && <Sign name={kind} />} {say(kind)} <span class="count">{number(counts[kind])}</span>
          </button>
        ))}
      </fieldset>
    </header>
  );
}

function kindOf(unit: LocalizedUnit): Show | 'current' {
  return isCosmetic(unit) ? 'cosmetic' : unit.status;
}

/** Findings by the id of their sentence; `''`: those of the document. A sentence that is not listed has none of its own. */
function byUnit({ findings }: LocalizedDocument): ReadonlyMap<string, LocalizedDocument['findings']> {
  const found = new Map<string, LocalizedDocument['findings'][number][]>();
  for (const finding of findings) {
    addToGroup(found, finding[6] ?? '', finding);
  }
  return found;
}

/** The next sentence of a kind after the one that is shown, round the end of the document; null: there is none. */
function nextOf(
  units: readonly LocalizedUnit[],
  {
    document,
    kind,
    way,
    from,
  }: {
    readonly document: DashboardDocument;
    readonly kind: 'stale' | 'missing';
    readonly way: 1 | -1;
    readonly from: string | null;
  },
): string | null {
  const ids = units.map((unit) => keyOf(unit, document));
  const at = from === null ? (way === 1 ? -1 : units.length) : ids.indexOf(from);
  for (let step = 1; step <= units.length; step += 1) {
    const index = (at + way * step + units.length * 2) % units.length;
    const unit = units[index];
    if (unit !== undefined && kindOf(unit) === kind) return ids[index] ?? null;
  }
  return null;
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
}
