import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { handOffEntries } from '../../src/commands/hand-off-entries.ts';
import { handOffUnits } from '../../src/commands/hand-off-units.ts';
import { uniform } from '../../src/compare/uniform.ts';
import { handBackFormats } from '../../src/formats/index.ts';
import type { Content } from '../../src/model/content.ts';
import { locale } from '../../src/model/locale.ts';
import { openReading, unitsOf } from '../sync/reading.ts';
import { printTable } from '../sync/table.ts';

/** Reads the hand-offs of another tool, and compares the texts with those that hexapla would hand off. */
export async function measure(shared: string, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { verbose: { type: 'string', default: '0' } } });
  const folder = join(shared, 'corpora/xliff-gold');
  if (!existsSync(folder)) {
    console.log(`Nothing to measure: ${folder} is not there`);
    return 1;
  }
  const format = await handBackFormats.mdxliff();
  const reading = await openReading('en-US');
  let [read, units, numbered, same] = [0, 0, 0, 0];
  const other: string[] = [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlf'));
  for (const name of files) {
    const handOff = await format.read(readFileSync(join(folder, name), 'utf8'));
    if ('message' in handOff) continue;
    read += 1;
    const gold = handOff.documents.flatMap((document) => document.units);
    const text = readFileSync(join(folder, name.replace(/xlf$/, 'md')), 'utf8');
    const own = new Map<string, number>();
    for (const unit of await ownTexts(text, await unitsOf(text, reading))) own.set(unit, (own.get(unit) ?? 0) + 1);
    for (const [at, unit] of gold.entries()) {
      units += 1;
      if (unit.id === String(101 + at)) numbered += 1;
      const key = plain(markdownIn(unit.source));
      const left = own.get(key) ?? 0;
      own.set(key, left - 1);
      if (left > 0) same += 1;
      else other.push(`${name} ${unit.id}: ${key}`);
    }
  }
  for (const line of other.slice(0, Number(values.verbose))) console.log(line);
  const row = { files: files.length, read, units, numbered, same, share: same / units };
  printTable([row]);
  console.log(JSON.stringify({ name: 'gold', ...row }));
  return read === files.length && numbered === units && row.share >= 0.94 ? 0 : 1;
}

async function ownTexts(text: string, units: Awaited<ReturnType<typeof unitsOf>>): Promise<readonly string[]> {
  const header = {
    source: 'a.md',
    target: null,
    locale: locale('ar-SA'),
    form: null,
    basis: 'none',
    basisCommit: null,
    basisConfidence: null,
    inSync: null,
  } as const;
  const entries = handOffEntries(uniform(header, units, 'missing'));
  return handOffUnits({ path: 'a.md', text, units }, entries).map(({ source }) => plain(markdownIn(source)));
}

/** A text with its codes. */
function markdownIn({ parts, codes }: Content): string {
  const known = new Map(codes.map((code) => [code.id, code]));
  return parts
    .map((part) => {
      if (part.type === 'text') return part.text;
      const code = known.get(part.id);
      return (part.type === 'close' ? code?.closing : code?.data) ?? '';
    })
    .join('');
}

/** Without what the other tool writes in its own way: blanks, quotes, escapes, signs of emphasis. */
function plain(text: string): string {
  return text.normalize().replace(/&\w+;|[^\p{L}\p{N}]/gu, '');
}
