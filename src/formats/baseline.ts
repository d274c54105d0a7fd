/** A finding that is tolerated, as a baseline names it: `fingerprint` decides, the rest is for people. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

/** A baseline as it was read, and the lines (1-based) that are none of it. */
export interface Baseline {
  readonly fingerprints: ReadonlySet<string>;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const HEADER = '{"version":1}';
const FINGERPRINT = /^[0-9a-f]{64}$/;

/**
 * Reads a baseline: NDJSON, a header and a line a finding, so that git merges it. A line that is none is told and left out; the
 * others count.
 */
export function readBaseline(text: string): Baseline {
  const fingerprints = new Set<string>();
  const problems: { line: number; message: string }[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.trim() === HEADER) return;
    const fingerprint = fingerprintIn(line);
    if (fingerprint !== null) fingerprints.add(fingerprint);
    else
      problems.push({
        line: index + 1,
        message: 'Expected a finding with a `fingerprint` of 64 hex digits, found something else',
      });
  });
  return { fingerprints, problems };
}

function fingerprintIn(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    const found = typeof value === 'object' && value !== null && 'fingerprint' in value ? value.fingerprint : null;
    return typeof found === 'string' && FINGERPRINT.test(found) ? found : null;
  } catch {
    return null;
  }
}

/** The text of a baseline, in an order that does not depend on that of the findings. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ fingerprint, rule, path, message }) => JSON.stringify({ fingerprint, rule, path, message }));
  return `${[HEADER, ...new Set(lines.sort())].join('\n')}\n`;
}
