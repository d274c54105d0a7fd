import type { DashboardDocument, DashboardOverview, LocalizedDocument } from '../../model/dashboard.ts';
import { CompletenessBar, FreshnessBar } from './bar.tsx';
import { factsOf } from './facts.ts';
import { useWords } from './language.ts';
import { namedLocale, nameOf } from './locale-name.tsx';
import { ask, documentAddress, listAddress } from './route.ts';
import { Path } from './shown-text.tsx';
import { Sign } from './sign.tsx';
import { SHOWS, type Show, shownUnits } from './unit-kinds.ts';

interface Props {
  readonly document: DashboardDocument;
  readonly localized: LocalizedDocument;
  readonly overview: DashboardOverview;
  readonly show: Show;
  /** The sentence that the address names; null: none. */
  readonly unit: string | null;
}

/** What stands above the sentences of a document: its languages, its figures, and what of it is shown. */
export function DocumentHeader({ document, localized, overview, show, unit }: Props) {
  const { say } = useWords();
  const facts = factsOf(localized.figures);
  return (
    <header class="document-head">
      <p class="crumbs">
        <a href={listAddress('documents')}>{say('documents')}</a>
      </p>
      <h1>
        <Path path={document.path} />
      </h1>
      <Locales document={document} localized={localized} overview={overview} unit={unit} />
      <div class="document-facts">
        <div>
          <span class="label">{say('completeness')}</span>
          <CompletenessBar facts={facts} />
        </div>
        <div>
          <span class="label">{say('freshness')}</span>
          <FreshnessBar facts={facts} />
        </div>
        <Basis localized={localized} />
      </div>
      <Shows localized={localized} show={show} />
    </header>
  );
}

function Locales({ document, localized, overview, unit }: Omit<Props, 'show'>) {
  const words = useWords();
  return (
    <nav class="tabs" aria-label={words.say('locales')}>
      {document.locales.map(({ locale }) => (
        <a
          key={locale}
          href={documentAddress({ path: document.path, locale, unit })}
          aria-current={locale === localized.locale ? 'page' : undefined}
        >
          {nameOf(namedLocale(overview, locale), words)} <span class="tag">{locale}</span>
        </a>
      ))}
    </nav>
  );
}

/** The localized file, and how it is known from what it was translated. */
function Basis({ localized: { target, basis, basisCommit, basisConfidence } }: Pick<Props, 'localized'>) {
  const { say, percent } = useWords();
  return (
    <p class="quiet">
      {target === null ? (
        <>
          <Sign name="missing" /> {say('show.page')}
        </>
      ) : (
        <Path path={target} />
      )}{' '}
      · {say('basis')}: {say(`basis.${basis}`)}
      {basisCommit !== null && <code> {basisCommit.slice(0, 10)}</code>}
      {basisConfidence !== null && ` · ${say('basis.sure', { share: percent(basisConfidence) })}`}
    </p>
  );
}

function Shows({ localized: { units }, show }: Pick<Props, 'localized' | 'show'>) {
  const { say, number } = useWords();
  const countOf = (kind: Show) => shownUnits(units, kind).length;
  return (
    <fieldset class="chips">
      <legend class="unseen">{say('show')}</legend>
      {SHOWS.filter((kind) => countOf(kind) > 0 || kind === 'all' || kind === show).map((kind) => (
        <button
          key={kind}
          type="button"
          class="choice"
          aria-pressed={kind === show}
          onClick={() => ask({ show: kind === 'all' ? null : kind })}
        >
          {kind !== 'all' && <Sign name={kind} />} {say(kind)} <span class="count">{number(countOf(kind))}</span>
        </button>
      ))}
    </fieldset>
  );
}
