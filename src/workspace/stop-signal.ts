/** What a process is ended by, and the exit code that tells so. */
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** The exit code of a process that a signal ended. */
export type StopCode = (typeof CODES)[keyof typeof CODES];

/** Waits until the process is asked to end. Whoever asks again ends it at once. */
export function untilStopped(): Promise<StopCode> {
  return new Promise((resolve) => {
    const signals = Object.keys(CODES) as (keyof typeof CODES)[];
    const stop = (signal: keyof typeof CODES) => {
      for (const own of signals) process.off(own, stop);
      resolve(CODES[signal]);
    };
    for (const own of signals) process.on(own, stop);
  });
}
