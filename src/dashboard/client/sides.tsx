import type { ComponentChildren } from 'preact';
import type { LocalizedUnit } from '../../model/dashboard.ts';
import type { Locale } from '../../model/locale.ts';
import { useWords } from './language.ts';
import { Changes, Prose } from './shown-text.tsx';

interface Props {
  readonly unit: LocalizedUnit;
  /** The source of today; null: it is gone. */
  readonly source: string | null;
  readonly sourceLocale: Locale;
  readonly locale: Locale;
}

/** A sentence and its translation: two panes where the source is as it was, three where it is not. */
export function Sides({ unit, source, sourceLocale, locale }: Props) {
  const { say } = useWords();
  const translation =
    unit.target === undefined ? <p class="none">{say('noTranslation')}</p> : <Prose text={unit.target} language={locale} />;
  const target = (
    <Side label={say('target')} kind="translation">
      {translation}
    </Side>
  );
  if (unit.words !== undefined)
    return (
      <div class="sides three">
        <Side label={say('asTranslated')} kind="was">
          <Changes words={unit.words} side="was" language={sourceLocale} />
        </Side>
        <Side label={say('today')} kind="now">
          <Changes words={unit.words} side="now" language={sourceLocale} />
        </Side>
        {target}
      </div>
    );
  return (
    <div class="sides two">
      <Side label={say(unit.status === 'orphaned' ? 'asTranslated' : 'source')} kind="now">
        <Prose text={source ?? unit.was ?? ''} language={sourceLocale} />
      </Side>
      {target}
    </div>
  );
}

/** One text of a sentence under its name. */
export function Side({
  label,
  kind,
  children,
}: {
  readonly label: string;
  readonly kind: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`side ${kind}`}>
      <span class="side-label">{label}</span>
      {children}
    </div>
  );
}
