import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A request that is not answered with what it asks for. */
export class Refused extends Error {
  readonly status: ContentfulStatusCode;

  constructor(status: ContentfulStatusCode, message: string) {
    super(message);
    this.name = 'Refused';
    this.status = status;
  }
}
