import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SCHEMAS = fileURLToPath(new URL('../../../../shared/schemas', import.meta.url));

/** Whether files can be validated here: the schemas lie beside the project, and xmllint is there. */
export const HAS_SCHEMAS = existsSync(SCHEMAS) && spawnSync('xmllint', ['--version']).status === 0;

/** What the schema of its version says against each of `texts`; nothing: all are valid. */
export function schemaFaults(texts: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-xliff-'));
  try {
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}.xlf`);
      writeFileSync(file, text);
      return file;
    });
    const { status, stdout } = spawnSync(join(SCHEMAS, 'validate-xliff.sh'), files, { encoding: 'utf8', maxBuffer: 1e8 });
    const faults = stdout.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
    return status === 0 || faults.length > 0 ? faults : [`Expected exit 0, found ${status}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
