import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handOffFormats } from '../../src/formats/index.ts';
import type { ContentPart } from '../../src/model/content.ts';
import type { HandOff, HandOffUnit } from '../../src/model/hand-off.ts';
import { hexapla } from '../cli/run.ts';

/** What `import --format json` tells. */
export interface Told {
  readonly refused: readonly { readonly file: string; readonly message: string }[];
  readonly documents: readonly {
    readonly source: string;
    readonly units: readonly {
      readonly id: string;
      readonly line: number | null;
      readonly outcome: string;
      readonly reason: string | null;
      readonly warnings: readonly string[];
    }[];
  }[];
  readonly writes: readonly { readonly path: string; readonly action: string }[];
}

/** Hands off, to the folder `out`; the files. */
export async function exported(root: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { code, stderr } = await hexapla(root, ['export', '-o', 'out', '--quiet', ...args]);
  if (code !== 0) throw new Error(stderr);
  return readdirSync(join(root, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xlf|po|tmx)$/.test(name))
    .map((name) => join('out', name))
    .sort();
}

/** Takes a file or a folder back. */
export async function imported(root: string, ...args: readonly string[]): Promise<Told & { readonly code: number | null }> {
  const given = args.some((arg) => !arg.startsWith('--')) ? args : ['out', ...args];
  const { code, stdout, stderr } = await hexapla(root, ['import', '--format', 'json', '--quiet', ...given]);
  if (stdout === '') throw new Error(stderr);
  return { code, ...JSON.parse(stdout) };
}

/** What became of each text, by its id without the prefix. */
export function outcomes({ documents }: Told): Readonly<Record<string, string>> {
  return Object.fromEntries(documents.flatMap(({ units }) => units.map(({ id, outcome }) => [id.slice(6), outcome])));
}

/** Changes the units of a hand-off file, as a tool that reads and writes its format would. */
export async function edit(
  root: string,
  file: string,
  change: (unit: HandOffUnit) => HandOffUnit | null,
  format: keyof typeof handOffFormats = 'xliff',
): Promise<void> {
  const { read, write } = await handOffFormats[format]();
  const handOff = await read(readFileSync(join(root, file), 'utf8'));
  if ('message' in handOff || write === null) throw new Error(`${file} cannot be read`);
  const documents = handOff.documents.map((document) => ({
    ...document,
    units: document.units.flatMap((unit) => change(unit) ?? []),
  }));
  const edited: HandOff = { ...handOff, documents };
  writeFileSync(join(root, file), await write(edited, { profile: 'standard', toolVersion: '0.0.0' }));
}

/** A unit whose words are translated by `words`, its codes where they were. */
export function inFrench(unit: HandOffUnit, words: (text: string) => string = french): HandOffUnit {
  const parts = unit.source.parts.map((part): ContentPart => (part.type === 'text' ? { ...part, text: words(part.text) } : part));
  return { ...unit, target: { ...unit.source, parts }, state: 'translated' };
}

/** Vowels get accents: nothing is its source by chance. */
export function french(text: string): string {
  const accents: Readonly<Record<string, string>> = { a: 'â', e: 'é', o: 'ô', u: 'ù', i: 'î' };
  return text.replace(/[aeiou]/g, (letter) => accents[letter] ?? letter);
}
