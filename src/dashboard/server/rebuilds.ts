/** How long after a change a build begins: an editor, or git, changes many files one after the other. */
const QUIET_MS = 150;
/** How long changes that go on put it off at most. */
const MOST_MS = 1_000;

/** Builds after changes, one build at a time, and no more than half of the time. */
export class Rebuilds {
  private readonly build: () => Promise<void>;
  private readonly unexpected: (error: unknown) => void;
  private timer: NodeJS.Timeout | undefined;
  private askedAt: number | null = null;
  private isBuilding = false;
  private isClosed = false;
  private restUntil = 0;

  /** `build` tells itself of what may go wrong; `unexpected` hears of what it rejects with. */
  constructor(build: () => Promise<void>, unexpected: (error: unknown) => void) {
    this.build = build;
    this.unexpected = unexpected;
  }

  /** Something changed. */
  readonly ask = (): void => {
    this.start(QUIET_MS);
  };

  /** Somebody waits for it. */
  askNow(): void {
    this.restUntil = 0;
    this.start(0);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  private start(quietMs: number): void {
    if (this.isClosed) return;
    const now = performance.now();
    this.askedAt ??= now;
    if (this.isBuilding) return;
    const at = Math.max(Math.min(now + quietMs, this.askedAt + MOST_MS), this.restUntil);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), at - now);
  }

  private async run(): Promise<void> {
    const start = performance.now();
    this.askedAt = null;
    this.isBuilding = true;
    await this.build().catch(this.unexpected);
    this.isBuilding = false;
    this.restUntil = 2 * performance.now() - start;
    // What changed meanwhile may not be in it.
    if (this.askedAt !== null) this.start(QUIET_MS);
  }
}
