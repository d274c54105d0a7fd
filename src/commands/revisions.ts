import type { Pins } from '../formats/pins.ts';
import type { Unit } from '../model/unit.ts';
import { withoutUntranslated } from '../text/untranslated-marks.ts';
import { Checkouts } from '../workspace/checkouts.ts';
import { decodeDocument } from '../workspace/decode.ts';
import type { History } from '../workspace/git-history.ts';
import type { Blob } from '../workspace/git-objects.ts';
import { lineEndingHashes } from '../workspace/hash.ts';
import type { Repository } from '../workspace/repository.ts';
import type { KnownOrigins } from './known-origins.ts';
import { type Reading, readUnits } from './read-source.ts';

/** A source document as a commit left it. */
export interface SourceRevision {
  /** Null when it was found by its hash, in no commit that is known. */
  readonly commit: string | null;
  readonly units: readonly Unit[];
}

/** How many files in commits are known by their ids. */
const MOST_IDS = 20_000;
/** How many texts of earlier revisions are kept: the locales of a document come one after the other. */
const MOST_KEPT = 300;

/** Earlier revisions of the documents of a project, read and segmented when they are asked for. */
export class Revisions {
  /** Localized documents whose first commit is where a clone is cut off, each with the checkout that is; `''`: the project's. */
  readonly cutOff = new Map<string, string>();
  readonly checkouts: Checkouts;
  private readonly repository: Repository;
  private readonly reading: Reading;
  /** What is known from another revision of the project. */
  readonly known: KnownOrigins;
  /** Of files in commits that were asked for, by both. */
  private readonly ids = new Map<string, string>();

  constructor(
    repository: Repository,
    { reading, root, known }: { readonly reading: Reading; readonly root: string; readonly known: KnownOrigins },
  ) {
    this.known = known;
    this.repository = repository;
    this.reading = reading;
    this.checkouts = new Checkouts(root);
  }

  history(): Promise<History> {
    return this.repository.history();
  }

  /** The source at `path` as a localized document's pins say; null when git does not have it. */
  async pinned(path: string, { commit, hash }: Pins): Promise<SourceRevision | null> {
    if (commit !== null) {
      const blob = await this.at(commit, path);
      if (blob !== null && (hash === null || lineEndingHashes(blob.bytes)(hash)))
        return { commit, units: await this.units(path, blob) };
    }
    return hash === null ? null : this.byHash(path, hash);
  }

  /** The source at `path` today as it was in `commit`, under whatever name it had. */
  async at(commit: string, path: string): Promise<Blob | null> {
    const blob = await this.named(commit, path);
    if (this.ids.size >= MOST_IDS) this.ids.clear();
    if (blob !== null) this.ids.set(`${commit} ${path}`, blob.id);
    return blob;
  }

  /** The id of what {@link at} gives; git is not asked again for what it gave lately. */
  async idAt(commit: string, path: string): Promise<string | null> {
    return this.ids.get(`${commit} ${path}`) ?? (await this.at(commit, path))?.id ?? null;
  }

  private async named(commit: string, path: string): Promise<Blob | null> {
    const blob = await this.repository.objects.read(`${commit}:./${path}`);
    if (blob !== null) return blob;
    const names = new Set((await this.history()).revisionsOf(path).map((revision) => revision.path));
    names.delete(path);
    for (const name of names) {
      const renamed = await this.repository.objects.read(`${commit}:./${name}`);
      if (renamed !== null) return renamed;
    }
    return null;
  }

  /** Ends what was started. */
  close(): Promise<void> {
    this.repository.close();
    return this.checkouts.close();
  }

  /** The bytes of a blob. */
  async bytes(blob: string): Promise<Uint8Array | null> {
    return (await this.repository.objects.read(blob))?.bytes ?? null;
  }

  /** The units of a source revision, or of a translation's, which is read in its own way. */
  units(path: string, { id, bytes }: Blob, reading: Reading = this.reading): Promise<readonly Unit[]> {
    const key = unitsKey(id, reading);
    const kept = this.known.units;
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const units = readRevision(path, bytes, reading);
    kept.set(key, units);
    return units;
  }

  /** The same of a blob that is read only where its units are not known; null where git does not have it. */
  async unitsOf(path: string, blob: string): Promise<readonly Unit[] | null> {
    const known = this.known.units.get(unitsKey(blob, this.reading));
    if (known !== undefined) return known;
    const bytes = await this.bytes(blob);
    return bytes === null ? null : this.units(path, { id: blob, bytes });
  }

  private async byHash(path: string, hash: string): Promise<SourceRevision | null> {
    for (const revision of (await this.history()).revisionsOf(path)) {
      const bytes = await this.bytes(revision.blob);
      if (bytes === null || !lineEndingHashes(bytes)(hash)) continue;
      return { commit: revision.commit, units: await this.units(path, { id: revision.blob, bytes }) };
    }
    return null;
  }
}

function unitsKey(blob: string, { locale }: Reading): string {
  return `${blob} ${locale}`;
}

async function readRevision(path: string, bytes: Uint8Array, reading: Reading): Promise<readonly Unit[]> {
  const text = decodeDocument(path, bytes);
  return typeof text === 'string' ? (await readUnits(path, withoutUntranslated(text), reading)).units : [];
}
