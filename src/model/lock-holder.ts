/** Which process holds a lock: told by what identifies it, never by the time. */
export interface LockHolder {
  readonly host: string;
  /** Of this start of the machine; empty where the system tells none. */
  readonly boot: string;
  /** Which processes it sees: that of a container is no other one's. Empty where the system tells none. */
  readonly namespace: string;
  readonly pid: number;
  /** When the process began, in the system's own count; empty where it tells none. */
  readonly start: string;
  /** ISO 8601, for people. */
  readonly since: string;
}
