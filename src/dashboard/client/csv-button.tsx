import { useState } from 'preact/hooks';
import type { CsvTable } from '../../text/csv.ts';
import { useWords } from './language.ts';
import { saveCsv } from './save-csv.ts';

/** Saves a table as a file, once all of it is read; `rows` rejects with the name of the file that could not be. */
export function CsvButton({ name, rows }: { readonly name: string; readonly rows: () => Promise<CsvTable> }) {
  const { say } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const save = () => {
    setBusy(true);
    setFailed(null);
    rows()
      .then(
        (table) => saveCsv(name, table),
        (error: unknown) => setFailed(error instanceof Error ? error.message : '?'),
      )
      .finally(() => setBusy(false));
  };
  return (
    <>
      <button type="button" class="quiet-button" disabled={isBusy} onClick={save}>
        {say('csv')}
        {isBusy && '…'}
      </button>
      {failed !== null && (
        <p class="quiet" role="alert">
          {say('failed.hint', { name: `data/${failed}.js` })}
        </p>
      )}
    </>
  );
}
