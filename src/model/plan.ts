/**
 * One file that is to be written: plain data, made before anything is. All paths are relative to the project root, with `/`; those of a
 * locale that lives in another checkout lead out of it (`../docs.fr-FR/a.md`).
 */
export interface PlannedWrite {
  readonly path: string;
  readonly action: 'create' | 'update' | 'move' | 'delete';
  /** Where the file stands that a `move` takes away; null for any other action. */
  readonly from: string | null;
  /** What calls for it, for people. */
  readonly reason: string;
  /** SHA-256 (hex) of the bytes that stand there, of a `move` at `from`, when it is planned; null: no file. */
  readonly before: string | null;
  /** SHA-256 (hex) of `text` in UTF-8; null for a `delete`. */
  readonly after: string | null;
  /** What the file is to hold; null for a `delete`. */
  readonly text: string | null;
}

/** Everything that a run is going to write. No path is in it twice. */
export interface Plan {
  readonly writes: readonly PlannedWrite[];
}
