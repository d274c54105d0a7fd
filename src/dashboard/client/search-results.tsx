import type { DashboardOverview } from '../../model/dashboard.ts';
import { useWords } from './language.ts';
import { MarkedProse } from './marked-text.tsx';
import { documentAddress } from './route.ts';
import type { SearchHit } from './search-hits.ts';
import { Path } from './shown-text.tsx';
import { Side } from './sides.tsx';
import { Status } from './sign.tsx';
import type { Search } from './use-search.ts';

interface Props {
  readonly search: Search;
  readonly terms: readonly string[];
  readonly overview: DashboardOverview;
}

/** The sentences that were found, as far as they are drawn. */
export function SearchResults({ search: { hits, drawn }, terms, overview }: Props) {
  const { say } = useWords();
  return (
    <ol class="units hits" aria-label={say('sentences')}>
      {hits.slice(0, drawn).map((hit, at) => (
        <Hit key={at} hit={hit} terms={terms} overview={overview} />
      ))}
    </ol>
  );
}

function Hit({ hit, terms, overview }: Omit<Props, 'search'> & { readonly hit: SearchHit }) {
  const { say } = useWords();
  const { path, locale, id, kind, texts } = hit;
  const source = texts.source ?? texts.was ?? '';
  return (
    <li class={`unit ${kind}`}>
      <div class="unit-head">
        <Status name={kind} />
        <span class="tag">{locale}</span>
        <a class="hit-link" href={documentAddress({ path, locale, unit: id === '' ? null : id })}>
          <Path path={path} /> <span class="unit-id">{id}</span>
        </a>
      </div>
      <div class="sides two">
        <Side label={say(texts.source === null ? 'asTranslated' : 'source')} kind="now">
          <MarkedProse text={source} language={overview.sourceLocale} terms={terms} />
        </Side>
        <Side label={say('target')} kind="translation">
          {texts.target === null ? (
            <p class="none">{say('noTranslation')}</p>
          ) : (
            <MarkedProse text={texts.target} language={locale} terms={terms} />
          )}
        </Side>
      </div>
    </li>
  );
}
