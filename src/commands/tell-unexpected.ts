import type { Session } from './session.ts';

/** Tells the user of an error that nobody foresaw; where it came from, only when they asked for more than usual. */
export function tellUnexpected({ complain, detail }: Pick<Session, 'complain' | 'detail'>, error: unknown): void {
  complain(`Unexpected error: ${error instanceof Error ? error.message : String(error)} (\`--verbose\` prints where)`);
  if (error instanceof Error) detail(error.stack ?? '');
}
