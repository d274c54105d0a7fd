import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { OwnCommands } from '../../src/workspace/own-command.ts';

it('starts nothing once it is stopped, not even what waited for the end of another command', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-own-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'program.mjs');
  // Waits for ever, or leaves a mark.
  writeFileSync(
    program,
    `import { writeFileSync } from 'node:fs';
if (process.argv[2] === 'wait') setInterval(() => {}, 1000);
else writeFileSync(process.argv[2], '');`,
  );
  const commands = new OwnCommands(program, []);
  const mark = join(folder, 'mark');
  const late = commands.run(['wait']).then(() => commands.run([mark]));
  await commands.stop();
  expect([(await late).code, existsSync(mark)]).toEqual([null, false]);
});
