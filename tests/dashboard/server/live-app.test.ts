import { describe, expect, it } from 'vitest';
import { liveApp } from '../../../src/dashboard/server/live-app.ts';
import type { LiveProject } from '../../../src/dashboard/server/live-project.ts';
import { LiveSite } from '../../../src/dashboard/server/live-site.ts';
import { EnvironmentError } from '../../../src/model/errors.ts';

const HOST = '127.0.0.1:1';

/** What a page is answered when a question to the project ends so, and what whoever runs the server hears. */
async function answered(error: Error, path = '/api/history') {
  const heard: string[] = [];
  const refuse = () => Promise.reject(error);
  const project: LiveProject = { search: refuse, history: refuse, acknowledge: refuse };
  const app = liveApp({
    site: new LiveSite({ allowsAck: false }),
    project,
    door: { port: 1, token: 'token' },
    assets: [],
    unexpected: ({ message }) => heard.push(message),
  });
  const answer = await app.request(`http://${HOST}${path}`, { headers: { Host: HOST, Authorization: 'Bearer token' } });
  return { status: answer.status, told: (await answer.json()).error.message as string, heard };
}

describe('liveApp', () => {
  it('tells of an unexpected error whoever runs it, and nobody else', async () => {
    const { status, told, heard } = await answered(new TypeError('x is undefined'));
    expect([status, told, heard]).toEqual([500, 'Unexpected error', ['x is undefined']]);
  });

  it('tells whoever asks of an error that was to be expected', async () => {
    const { status, told, heard } = await answered(new EnvironmentError('no store'));
    expect([status, told, heard]).toEqual([503, 'no store', []]);
  });

  it.each(['/api/history?last=', '/api/history?from='])('repeats no more of %s than helps', async (path) => {
    const { status, told } = await answered(new Error('unused'), `${path}${'x'.repeat(5000)}`);
    expect([status, told.length < 400]).toEqual([400, true]);
    expect(told).toContain(`${'x'.repeat(200)}…`);
  });
});
