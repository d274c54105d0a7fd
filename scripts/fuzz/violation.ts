/** A promise that an input breaks. */
export class Violation extends Error {
  /** The promise, in a few words: the same for all inputs that break it. */
  readonly promise: string;

  constructor(promise: string, found: string) {
    super(`${promise}: ${found}`);
    this.promise = promise;
  }
}

/** @throws Violation unless `holds` */
export function promised(promise: string, holds: boolean, found: () => string): void {
  if (!holds) throw new Violation(promise, found());
}

/** A value as it is shown in a violation: on one line, not too long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
