import type { Finding } from '../model/report.ts';
import type { EngineName } from '../text/parser.ts';
import type { StopCode } from '../workspace/stop-signal.ts';

/** What the command line gives every command. */
export interface Session {
  /** Absolute path of the project's root. */
  readonly root: string;
  /** `--config`; relative to the root. */
  readonly configFile: string | null;
  readonly engine: EngineName;
  /** File of the running command, which it starts again as a child for texts that may be slow to parse. */
  readonly program: string;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Tells the user something on standard error, unless they asked for quiet. */
  readonly note: (message: string) => void;
  /** The same, only when they asked for more than usual. */
  readonly detail: (message: string) => void;
  /** The same, whatever they asked for. */
  readonly complain: (message: string) => void;
  /** Says how far long work is; does nothing where nobody watches. */
  readonly progress: (done: number, total: number) => void;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
}

/** What a command leaves: its result for standard output and what its exit code says. */
export interface Outcome {
  readonly output: string;
  readonly exitCode: 0 | 1 | 2 | 3 | 4 | StopCode;
}

/** Whether reading a file gave a finding instead of its content. */
export function isFinding(value: object): value is Finding {
  return 'rule' in value;
}

/** A finding on one line: where, the rule, what. */
export function located({ path, place, rule, message }: Finding): string {
  const position = place === null ? '' : `:${place.line}:${place.column}`;
  return `${path}${position} ${rule}: ${message}`;
}

/** Tells the user of findings that no report shows: errors always, all else unless they asked for quiet. */
export function tellFindings({ note, complain }: Session, findings: readonly Finding[]): void {
  for (const finding of findings) (finding.severity === 'error' ? complain : note)(located(finding));
}
