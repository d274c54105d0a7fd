import type { DashboardLocale } from '../../model/dashboard.ts';
import { CompletenessBar, FreshnessBar } from './bar.tsx';
import { factsOf } from './facts.ts';
import { useWords } from './language.ts';
import { LocaleName } from './locale-name.tsx';
import { listAddress } from './route.ts';
import { Sign } from './sign.tsx';

const KINDS = ['stale', 'missing', 'unknown', 'cosmetic'] as const;
type Kind = (typeof KINDS)[number];

/** How far each language is, in two bars and four figures. */
export function LocalesTable({ locales }: { readonly locales: readonly DashboardLocale[] }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="locales">
      <h2 id="locales">{say('locales')}</h2>
      <div class="card wide">
        <table class="locales">
          <thead>
            <tr>
              <th scope="col">{say('language')}</th>
              <th scope="col" title={say('completenessHint')}>
                {say('completeness')}
              </th>
              <th scope="col" title={say('freshnessHint')}>
                {say('freshness')}
              </th>
              {KINDS.map((name) => (
                <th key={name} scope="col" class="number">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {locales.map((locale) => (
              <LocaleRow key={locale.tag} locale={locale} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function LocaleRow({ locale }: { readonly locale: DashboardLocale }) {
  const { say } = useWords();
  const { tag, figures } = locale;
  const facts = factsOf(figures);
  return (
    <tr>
      <th scope="row">
        <a href={listAddress('documents', { locale: tag, sort: tag })}>
          <LocaleName locale={locale} />
        </a>
      </th>
      <td data-label={say('completeness')}>
        <CompletenessBar facts={facts} />
      </td>
      <td data-label={say('freshness')}>
        <FreshnessBar facts={facts} />
      </td>
      {KINDS.map((kind) => (
        <td key={kind} class="number" data-label={say(kind)}>
          <WordCount kind={kind} words={facts.words[kind]} tag={tag} />
        </td>
      ))}
    </tr>
  );
}

/** Words of one kind in one language, which lead to the list of them. */
function WordCount({ kind, words, tag }: { readonly kind: Kind; readonly words: number; readonly tag: string }) {
  const { say, number } = useWords();
  if (words === 0) return <span class="zero">0</span>;
  return (
    <a class={`count ${kind}`} href={listOf(kind, tag)} aria-label={`${say(kind)}: ${say('word', { n: words })}, ${tag}`}>
      <Sign name={kind} /> {number(words)}
    </a>
  );
}

function listOf(kind: Kind, locale: string): string {
  if (kind === 'unknown') return listAddress('documents', { locale, show: kind });
  return listAddress('work', kind === 'cosmetic' ? { locale, severity: kind } : { locale, status: kind });
}
