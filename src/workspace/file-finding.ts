import type { Finding } from '../model/report.ts';

/** An error finding about a whole file or folder. */
export function fileError(rule: string, path: string, message: string): Finding {
  return { rule, severity: 'error', path, place: null, unit: null, locale: null, message };
}

/** A warning about a whole file or folder. */
export function fileWarning(rule: string, path: string, message: string): Finding {
  return { ...fileError(rule, path, message), severity: 'warning' };
}
