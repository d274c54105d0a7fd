import type { DashboardOverview, DocumentRow } from '../../model/dashboard.ts';
import { factsOf } from './facts.ts';
import { useWords } from './language.ts';
import { Panel } from './panel.tsx';
import { documentAddress, listAddress } from './route.ts';
import { Path } from './shown-text.tsx';

/** The documents with most words to do, each in the language where most of them are. */
export function WorstDocuments({ overview }: { readonly overview: DashboardOverview }) {
  const { say } = useWords();
  return (
    <Panel id="start" title={say('start')} to={listAddress('documents', { sort: 'todo' })}>
      {overview.worst.length === 0 ? (
        <p class="quiet">{say('start.none')}</p>
      ) : (
        <ol class="list">
          {overview.worst.map((row) => (
            <WorstRow key={row[0]} row={row} overview={overview} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function WorstRow({ row: [path, , cells], overview }: { readonly row: DocumentRow; readonly overview: DashboardOverview }) {
  const { say } = useWords();
  const toDo = cells.map((cell) => (cell === null ? 0 : factsOf(cell[2]).words.toDo));
  const locale = overview.locales[toDo.indexOf(Math.max(...toDo))]?.tag ?? '';
  return (
    <li>
      <a href={documentAddress({ path, locale, unit: null })}>
        <Path path={path} />
      </a>
      <span class="number">{say('word', { n: toDo.reduce((sum, words) => sum + words, 0) })}</span>
    </li>
  );
}
