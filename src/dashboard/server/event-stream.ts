import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { LiveSite } from './live-site.ts';
import { Refused } from './refused.ts';

/** Pages that listen at once: a browser has six of them open, a team behind one forwarded port some more. */
const MOST = 64;
/** How often a page that hears nothing is told that somebody is there: what is in between may close a silent connection. */
const BEAT_MS = 20_000;

/** How the site stands, now and whenever it changes, as server-sent events. */
export class EventStream {
  private readonly site: LiveSite;
  private open = 0;

  constructor(site: LiveSite) {
    this.site = site;
  }

  /** @throws Refused where too many listen already */
  readonly answer = (context: Context): Response => {
    if (this.open >= MOST) throw new Refused(503, `Expected at most ${MOST} open pages, found one more: close some`);
    this.open += 1;
    return streamSSE(
      context,
      async (stream) => {
        // JSON holds no line breaks, so no text in it can begin a field of its own.
        const tell = () => stream.writeSSE({ event: 'status', data: JSON.stringify(this.site.status) });
        const end = this.site.listen(() => void tell());
        const beat = setInterval(() => void stream.write(': \n\n'), BEAT_MS);
        // Asked before anything is written: a page that leaves meanwhile is told of once, and never again.
        const left = new Promise<void>((done) => stream.onAbort(done));
        try {
          await tell();
          await left;
        } finally {
          clearInterval(beat);
          end();
          this.open -= 1;
        }
      },
      async () => undefined,
    );
  };
}
