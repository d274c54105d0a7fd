import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { EventStream } from '../../../src/dashboard/server/event-stream.ts';
import { LiveSite } from '../../../src/dashboard/server/live-site.ts';

it('forgets pages that leave before they hear anything', async () => {
  const events = new EventStream(new LiveSite({ allowsAck: false }));
  const app = new Hono().get('/', events.answer);
  for (let count = 0; count < 100; count += 1) {
    const { status, body } = await app.request('/');
    expect(status).toBe(200);
    await body?.cancel();
  }
});
