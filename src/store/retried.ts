const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;

/** What to do with an error, and for how long. */
export interface Retrying {
  /** Whether the error passes by itself. */
  readonly isPassing: (error: unknown) => boolean;
  /** From the first try on. */
  readonly waitMs: number;
}

/** Tries `work` until it succeeds, fails for good, or the time is over; pauses grow, and no two processes pause in step. */
export async function retried<T>(work: () => Promise<T>, { isPassing, waitMs }: Retrying): Promise<T> {
  const end = performance.now() + waitMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || performance.now() >= end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
  }
}

/** The code that a driver gave an error; empty: none. */
export function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}
