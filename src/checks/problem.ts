import type { Range } from '../model/range.ts';
import type { Finding } from '../model/report.ts';

/** What a check found. The place is given as text or as a range of the file; both null: all of what was checked. */
export interface Problem {
  /** A piece of the checked text, as it stands there, that the finding is about. */
  readonly excerpt: string | null;
  /** Where in the file, when the check knows. */
  readonly range: Range | null;
  /** What was expected, what was found. */
  readonly message: string;
  /** When it is another than that of the rule. */
  readonly severity: Finding['severity'] | null;
}

/** A problem with all that is checked. */
export function problem(message: string): Problem {
  return { excerpt: null, range: null, message, severity: null };
}

/** A problem with a piece of the text that is checked. */
export function problemAt(excerpt: string, message: string): Problem {
  return { excerpt, range: null, message, severity: null };
}
