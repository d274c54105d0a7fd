import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFiles } from '../../src/commands/export.ts';
import { importFiles } from '../../src/commands/import.ts';
import type { Session } from '../../src/commands/session.ts';
import { handOffFormats } from '../../src/formats/index.ts';
import { translated } from './translator.ts';

/** The formats that are written. */
export const FORMATS = ['xliff', 'xliff2', 'po', 'tmx'] as const;
export type FormatName = (typeof FORMATS)[number];

/** What `import --format json` tells. */
export interface Told {
  readonly refused: readonly { readonly message: string }[];
  readonly documents: readonly {
    readonly source: string;
    readonly units: readonly { readonly id: string; readonly outcome: string; readonly reason: string | null }[];
  }[];
  readonly writes: readonly { readonly path: string }[];
  readonly findings: readonly { readonly rule: string; readonly path: string; readonly message: string }[];
}

/** A hand-off of a project, in a folder of its own. */
export class Exchange {
  readonly folder = mkdtempSync(join(tmpdir(), 'hexapla-exchange-'));
  private readonly session: Session;
  private readonly format: FormatName;

  constructor(session: Session, format: FormatName) {
    this.session = session;
    this.format = format;
  }

  /** Hands everything off that has one of some statuses; the files. */
  async export(only = 'stale,missing'): Promise<readonly string[]> {
    rmSync(this.folder, { recursive: true, force: true });
    await exportFiles(this.session, {
      paths: [],
      locales: [],
      only,
      format: this.format,
      profile: 'standard',
      isPackage: false,
      // A memory in TMX holds what is translated only.
      hasMatches: false,
      output: this.folder,
      toolVersion: '0.0.0',
    });
    return filesIn(this.folder);
  }

  /** Translates all that was handed off. */
  async translate(files: readonly string[]): Promise<void> {
    const { read, write } = await handOffFormats[this.format]();
    for (const file of files) {
      const handOff = await read(readFileSync(file, 'utf8'));
      if ('message' in handOff || write === null)
        throw new Error(`${file}: ${'message' in handOff ? handOff.message : 'read only'}`);
      writeFileSync(file, await write(translated(handOff), { profile: 'standard', toolVersion: '0.0.0' }));
    }
  }

  async import(): Promise<Told> {
    const { output } = await importFiles(this.session, {
      files: [this.folder],
      dryRun: false,
      overwrite: false,
      format: 'json',
    });
    return JSON.parse(output);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
