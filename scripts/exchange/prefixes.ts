import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHandBacks } from '../../src/commands/read-hand-backs.ts';
import { openProject } from '../../src/workspace/project.ts';
import { SyncProject, sessionIn } from '../sync/project.ts';
import { printTable } from '../sync/table.ts';
import { Exchange, FORMATS } from './exchange.ts';

const PAGE = `---
title: Ovens & more
---

# Heat the oven

Heat the **oven** to \`220\` °C, then [bake](bake.md) it. It is done when it is brown.

- One “egg”
`;

/** Cuts a translated hand-off of each format off behind every byte, and counts how many of these files are taken. */
export async function measure(): Promise<number> {
  const rows: { format: string; prefixes: number; accepted: number }[] = [];
  for (const format of FORMATS) {
    const project = new SyncProject(['fr-FR']);
    const exchange = new Exchange(sessionIn(project.root), format);
    const folder = mkdtempSync(join(tmpdir(), 'hexapla-cut-'));
    try {
      project.write(SyncProject.sourcePath('a.md'), PAGE);
      project.commit('A page');
      if (format === 'tmx') project.write(SyncProject.targetPath('fr-FR', 'a.md'), PAGE.replaceAll('oven', 'four'));
      const [file = ''] = await exchange.export(format === 'tmx' ? 'unknown,current' : 'missing');
      if (format !== 'tmx') await exchange.translate([file]);
      const bytes = readFileSync(file);
      const opened = await openProject({ root: project.root, configFile: null });
      let accepted = 0;
      for (let length = 0; length < bytes.length; length += 1) {
        const cut = join(folder, `cut.${file.split('.').pop()}`);
        writeFileSync(cut, bytes.subarray(0, length));
        const { handBacks } = await readHandBacks(sessionIn(project.root), opened, [cut]);
        // Without its last line end a file is whole.
        if (handBacks.length > 0 && bytes.subarray(length).toString().trim() !== '') accepted += 1;
      }
      rows.push({ format, prefixes: bytes.length, accepted });
    } finally {
      rmSync(folder, { recursive: true, force: true });
      exchange.remove();
      project.close();
    }
  }
  printTable(rows);
  console.log(JSON.stringify({ name: 'prefixes', rows }));
  return rows.every(({ accepted }) => accepted === 0) ? 0 : 1;
}
