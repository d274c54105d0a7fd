import { useState } from 'preact/hooks';
import type { DashboardOverview } from '../../model/dashboard.ts';
import { printable } from '../../text/printable.ts';
import { useWords } from './language.ts';
import { MarkedText } from './marked-text.tsx';
import { documentAddress } from './route.ts';

/** Documents that are named until a reader wants all of them. */
const FEW = 5;

interface Props {
  readonly paths: readonly string[];
  readonly overview: DashboardOverview;
  /** `''`: all of them; then each document is opened in the first one. */
  readonly locale: string;
  readonly terms: readonly string[];
}

/** Documents whose path has the words. */
export function FoundDocuments({ paths, overview, locale, terms }: Props) {
  const { say } = useWords();
  const [isWhole, setWhole] = useState(false);
  if (paths.length === 0) return null;
  const opened = locale === '' ? (overview.locales[0]?.tag ?? '') : locale;
  return (
    <section class="found-documents" aria-labelledby="found-documents">
      <h2 id="found-documents">{say('search.documents', { n: paths.length })}</h2>
      <ul class="list">
        {(isWhole ? paths : paths.slice(0, FEW)).map((path) => (
          <li key={path}>
            <a href={documentAddress({ path, locale: opened, unit: null })}>
              <bdi class="path" dir="ltr">
                <MarkedText text={printable(path)} terms={terms} />
              </bdi>
            </a>
          </li>
        ))}
      </ul>
      {paths.length > FEW && !isWhole && (
        <button type="button" class="quiet-button" onClick={() => setWhole(true)}>
          {say('search.allDocuments', { n: paths.length })}
        </button>
      )}
    </section>
  );
}
