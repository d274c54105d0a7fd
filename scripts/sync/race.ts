import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Nights } from '../../tests/commands/nights.ts';
import { raceNights } from '../../tests/commands/race-nights.ts';
import { printTable } from './table.ts';

/** Runs whole nights, several at once. */
export async function measure(_shared: string, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '50' },
      processes: { type: 'string', default: '8' },
      documents: { type: 'string', default: '8' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-nights-'));
  try {
    const nights = await Nights.in(folder, Number(values.documents));
    const counts = await raceNights(nights, Number(values.rounds), Number(values.processes));
    printTable([{ ...counts }]);
    console.log(JSON.stringify({ name: 'race', ...counts }));
    return counts.failed + counts.different === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
