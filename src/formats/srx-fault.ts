/** Why a regular expression of an SRX file cannot be used; `at` is an offset in it. Thrown and caught inside the reader. */
export class PatternFault extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** The fault of a construct that is legal, but that no plain automaton can match. */
export function unsupported(at: number, found: string): PatternFault {
  return new PatternFault(at, `Expected a construct that hexapla supports, found \`${found}\``);
}
