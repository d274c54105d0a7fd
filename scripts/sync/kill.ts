import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killNights } from '../../tests/commands/kill-nights.ts';
import { Nights } from '../../tests/commands/nights.ts';
import { randomFrom } from '../../tests/workspace/apply/killing.ts';
import { printTable } from './table.ts';

/** Kills whole nights at random moments. */
export async function measure(_shared: string, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '200' },
      documents: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-nights-'));
  try {
    const nights = await Nights.in(folder, Number(values.documents));
    const counts = await killNights(nights, Number(values.rounds), randomFrom(Number(values.seed)));
    printTable([{ ...counts }]);
    console.log(JSON.stringify({ name: 'kill', ...counts }));
    return counts.torn + counts.unrecovered === 0 && counts.midway > 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
