/** How the pages of a server are: what `api/status` answers, and what each of its events tells. */
export interface LiveStatus {
  /** The build that is served, which stands in the address of each data file; null: the first one is not there yet. */
  readonly build: string | null;
  /** When it was built, in UTC: `2026-11-27T02:00:00Z`. */
  readonly date: string | null;
  readonly isBuilding: boolean;
  /** Why the last build failed; null: it did not. */
  readonly error: string | null;
  /** Whether a page may acknowledge sentences. */
  readonly allowsAck: boolean;
}
