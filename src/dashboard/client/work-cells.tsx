import type { DashboardOverview, WorkRow } from '../../model/dashboard.ts';
import { Cell } from './cells.tsx';
import { useWords } from './language.ts';
import { documentAddress } from './route.ts';
import { Path, Prose } from './shown-text.tsx';
import { Status } from './sign.tsx';

/** Something to translate, as a row of the work list. */
export function WorkCells({ item, overview }: { readonly item: WorkRow | undefined; readonly overview: DashboardOverview }) {
  const { say, number, days } = useWords();
  if (item === undefined) return null;
  const [path, at, unit, status, severity, words, sentences, excerpt, since, views = 0] = item;
  const locale = overview.locales[at]?.tag ?? '';
  return (
    <>
      <Cell>
        <Status name={severity === 'cosmetic' ? 'cosmetic' : status} />
      </Cell>
      <Cell>{severity === null ? <span class="zero">–</span> : <span class={`chip ${severity}`}>{say(severity)}</span>}</Cell>
      <Cell>{locale}</Cell>
      <Cell kind="number">{number(words)}</Cell>
      <Cell kind="number">{since === null ? <span class="zero">–</span> : days(since, overview.date)}</Cell>
      <Cell kind="text-cell">
        <a class="whole" href={documentAddress({ path, locale, unit })}>
          {unit === null ? (
            <em>
              {say('page')}, {say('sentence', { n: sentences })}
            </em>
          ) : (
            <Prose text={excerpt} language={overview.sourceLocale} />
          )}
        </a>
      </Cell>
      <Cell kind="path-cell">
        <Path path={path} />
      </Cell>
      {overview.traffic !== undefined && <Views value={number(views)} />}
    </>
  );
}

/** On a card, which has no head of its columns, with its name. */
function Views({ value }: { readonly value: string }) {
  const { say } = useWords();
  return (
    <Cell kind="number views">
      <span class="views-label">{say('views')}: </span>
      {value}
    </Cell>
  );
}
