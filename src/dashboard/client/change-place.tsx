import type { DashboardOverview } from '../../model/dashboard.ts';
import type { ChangeFinding, ChangePlace } from '../../model/dashboard-change.ts';
import type { Locale } from '../../model/locale.ts';
import { printable } from '../../text/printable.ts';
import { useWords } from './language.ts';
import { namedLocale, nameOf } from './locale-name.tsx';
import { documentAddress } from './route.ts';
import { Changes, Message, Path, Prose } from './shown-text.tsx';
import { Status } from './sign.tsx';

interface Props {
  readonly place: ChangePlace;
  readonly overview: DashboardOverview;
}

/** What was found in one place, each with its languages, which lead to the sentence where this site shows it. */
export function ChangePlaceItem({ place, overview }: Props) {
  const { say } = useWords();
  const { unit, line, findings } = place;
  const isWhole = unit === null && findings.every((finding) => finding.line === null);
  return (
    <article class="card change-place">
      <p class="quiet">
        {isWhole && say('page')}
        {line !== null && say('pull.line', { n: String(line) })}
        {unit !== null && <span class="tag"> {printable(unit)}</span>}
      </p>
      {findings.map((finding, at) => (
        <Found key={at} finding={finding} place={place} overview={overview} />
      ))}
    </article>
  );
}

function Found({ finding, place, overview }: Props & { readonly finding: ChangeFinding }) {
  const { rule, severity, path, line, message, locales, texts, related } = finding;
  return (
    <div class="change-finding">
      <p>
        <Status name={severity} /> <code>{printable(rule)}</code>{' '}
        {path !== place.path && (
          <span class="quiet">
            <Path path={path} />
            {line !== null && <span class="line-number">:{line}</span>}
          </span>
        )}
      </p>
      <p>
        <Message text={message} />
      </p>
      {texts.map((text, at) => (
        <TextChange key={at} text={text} language={overview.sourceLocale} />
      ))}
      <Locales locales={locales} place={place} overview={overview} />
      {related.length > 0 && <Related related={related} sourceLocale={overview.sourceLocale} />}
    </div>
  );
}

function TextChange({ text, language }: { readonly text: ChangeFinding['texts'][number]; readonly language: Locale }) {
  const { say } = useWords();
  return (
    <div class="change-text">
      <p class="quiet">
        <span class={`chip ${text.severity}`}>{say(text.severity)}</span>{' '}
        {text.changes.map((kind) => (
          <span key={kind} class="change-kind">
            {say(`change.${kind}`)}
          </span>
        ))}
      </p>
      {(['was', 'now'] as const).map((side) => (
        <p key={side}>
          <span class="label">{say(side === 'was' ? 'asTranslated' : 'today')}</span>{' '}
          <Changes words={text.words} side={side} language={language} />
        </p>
      ))}
    </div>
  );
}

function Locales({ locales, place, overview }: Props & { readonly locales: readonly Locale[] }) {
  const words = useWords();
  if (locales.length === 0) return null;
  return (
    <ul class="change-locales" aria-label={words.say('locales')}>
      {locales.map((tag) => (
        <li key={tag}>
          {place.hasPage && overview.locales.some((own) => own.tag === tag) ? (
            <a
              href={documentAddress({ path: place.path, locale: tag, unit: place.unit })}
              title={nameOf(namedLocale(overview, tag), words)}
            >
              {tag}
            </a>
          ) : (
            <span title={nameOf(namedLocale(overview, tag), words)}>{tag}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Related({ related, sourceLocale }: { readonly related: ChangeFinding['related']; readonly sourceLocale: Locale }) {
  const { say } = useWords();
  return (
    <details>
      <summary>{say('pull.related', { n: related.length })}</summary>
      <ul class="change-related">
        {related.map(({ path, line, locale, message }, at) => (
          <li key={at}>
            <span class="quiet">
              {locale !== null && <span class="tag">{locale} </span>}
              <Path path={path} />
              {line !== null && <span class="line-number">:{line}</span>}
            </span>
            {message !== '' && <Prose text={message} language={locale ?? sourceLocale} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
