import { Cell, Head } from './cells.tsx';
import type { Column } from './columns.ts';
import { type Entry, toDoIn } from './document-entries.ts';
import { HeatCell } from './heat-cell.tsx';
import { useWords } from './language.ts';
import { ask, documentAddress } from './route.ts';
import { Path } from './shown-text.tsx';
import { VirtualRows } from './virtual-rows.tsx';

const ROW = 38;

/** Documents by languages; a click on the head of a column sorts by it. */
export function DocumentsTable({
  rows,
  columns,
  sort,
}: {
  readonly rows: readonly Entry[];
  readonly columns: readonly Column[];
  readonly sort: string;
}) {
  const { say } = useWords();
  const hasViews = rows.some(({ views }) => views !== null);
  const by = (name: string) => ({ order: orderOf(name, sort), by: () => ask({ sort: sort === name ? `-${name}` : name }) });
  return (
    <VirtualRows
      label={say('documents')}
      count={rows.length}
      height={ROW}
      columns={`minmax(11rem, 3fr) 7.2rem ${hasViews ? '6rem ' : ''}repeat(${columns.length}, minmax(7.5rem, 1fr))`}
      least={(hasViews ? 24.2 : 18.2) + 7.5 * columns.length}
      card={null}
      header={
        <>
          <Head kind="path-cell" sort={by('path')}>
            {say('path')}
          </Head>
          <Head kind="number" sort={by('todo')}>
            {say('toDo')}
          </Head>
          {hasViews && (
            <Head kind="number" sort={by('views')}>
              {say('views')}
            </Head>
          )}
          {columns.map(({ locale }) => (
            <Head key={locale.tag} sort={by(locale.tag)}>
              {locale.tag}
            </Head>
          ))}
        </>
      }
      row={(at) => <DocumentCells entry={rows[at]} columns={columns} />}
    />
  );
}

/** Paths begin with `a`, figures with the greatest; a minus in front turns the order round. */
function orderOf(name: string, sort: string): 'ascending' | 'descending' | 'none' {
  if (sort !== name && sort !== `-${name}`) return 'none';
  return (sort === name) === (name === 'path') ? 'ascending' : 'descending';
}

function DocumentCells({ entry, columns }: { readonly entry: Entry | undefined; readonly columns: readonly Column[] }) {
  const { number, say } = useWords();
  if (entry === undefined) return null;
  const first = columns.find(({ at }) => entry.cells[at] != null)?.locale.tag ?? '';
  const toDo = toDoIn(entry, columns);
  return (
    <>
      <Cell kind="path-cell">
        <a href={documentAddress({ path: entry.path, locale: first, unit: null })}>
          <Path path={entry.path} />
        </a>
        {entry.isOrphan && <span class="chip orphaned">{say('noSource')}</span>}
      </Cell>
      <Cell kind="number">{toDo === 0 ? <span class="zero">0</span> : number(toDo)}</Cell>
      {entry.views !== null && <Cell kind="number">{number(entry.views)}</Cell>}
      {columns.map(({ locale, at }) => (
        <HeatCell key={locale.tag} cell={entry.cells[at] ?? null} path={entry.path} tag={locale.tag} />
      ))}
    </>
  );
}
