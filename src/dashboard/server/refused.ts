import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** UTF-16 code units of a text of a request that a message repeats. */
const MOST_REPEATED = 200;

/** A request that is not answered with what it asks for. */
export class Refused extends Error {
  readonly status: ContentfulStatusCode;

  constructor(status: ContentfulStatusCode, message: string) {
    super(message);
    this.name = 'Refused';
    this.status = status;
  }
}

/** A text of a request as messages repeat it: whatever is longer is cut off, and ends with `…`. */
export function repeated(text: string): string {
  return text.length > MOST_REPEATED ? `${text.slice(0, MOST_REPEATED)}…` : text;
}
