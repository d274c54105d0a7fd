import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { identityOf } from '../../tests/commands/identity-page.ts';
import { printTable } from './table.ts';

const SPECS = ['commonmark-0.31.2', 'gfm-0.29', 'gfm-extensions'];
const FOLDERS = ['dev/en-handoff', 'dev/en-current', 'mono/en', 'xliff-gold'];

/** Pages of the specifications' examples and of real English whose translation is their source. */
export async function measure(shared: string, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { verbose: { type: 'string', default: '0' } } });
  const rows: { readonly of: string; readonly documents: number; readonly refused: number; readonly wrong: number }[] = [];
  const complaints: string[] = [];
  for (const [name, texts] of sourcesIn(shared)) {
    let [refused, wrong] = [0, 0];
    for (const [where, text] of texts) {
      const found = await identityOf(text);
      if (found === null) refused += 1;
      else if (found.complaints.length > 0) {
        wrong += 1;
        complaints.push(
          `${name} ${where}: ${found.complaints.join(', ')}\n${JSON.stringify(text.slice(0, 400))}\n${JSON.stringify(found.plain.slice(0, 400))}`,
        );
      }
    }
    rows.push({ of: name, documents: texts.length, refused, wrong });
  }
  for (const text of complaints.slice(0, Number(values.verbose))) console.log(text);
  printTable(rows);
  console.log(JSON.stringify({ name: 'identity', rows }));
  return rows.length > 0 && rows.every(({ wrong }) => wrong === 0) ? 0 : 1;
}

type Text = readonly [where: string, text: string];

function sourcesIn(shared: string): readonly (readonly [string, readonly Text[]])[] {
  const specs = SPECS.map((name): readonly [string, readonly Text[]] => {
    const file = join(shared, `schemas/specs/${name}.examples.json`);
    const examples: readonly { readonly n: number; readonly markdown: string }[] = existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8'))
      : [];
    return [name, examples.map(({ n, markdown }) => [`${n}`, markdown] as const)];
  });
  const folders = FOLDERS.map((name): readonly [string, readonly Text[]] => {
    const folder = join(shared, 'corpora', name);
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    return [
      name,
      files.filter((file) => file.endsWith('.md')).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const),
    ];
  });
  return [...specs, ...folders].filter(([, texts]) => texts.length > 0);
}
