import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { write } from '../../cli/run.ts';
import { isBuilt, type Served, served } from '../served.ts';
import { PROJECT } from '../workspace.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ROUTES = [
  '/',
  '/index.html',
  '/assets/dashboard.js',
  '/data/overview.js',
  '/badges/fr-FR.svg',
  '/api/status',
  '/api/overview',
  '/api/documents',
  '/api/documents/source-docs/kettle.md',
  '/api/work',
  '/api/findings',
  '/api/history',
  '/api/search?q=a',
  '/api/events',
  '/nothing',
];
const WITH_DATA = ROUTES.filter((route) => /^\/(?:api|data|badges)\//.test(route));
const KETTLE = { path: 'source-docs/kettle.md', unit: '994b2-103', locale: 'fr-FR' };

describe('a server of a dashboard', () => {
  let server: Served;
  beforeAll(async () => {
    server = await served(PROJECT, { args: ['--port', '0', '--allow-ack'] });
    await server.until(isBuilt);
  });
  afterAll(() => server?.done());
  const bearer = () => ({ Authorization: `Bearer ${server.token}` });
  const own = () => ({
    ...bearer(),
    Origin: server.origin,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
  });
  const post = async (path: string, headers: Readonly<Record<string, string>>, body: object | string) =>
    (await server.ask(path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })).status;
  const isAcked = async () => {
    const { body } = await server.get('/api/status');
    return (body as { build: string }).build;
  };

  it('W1: answers no other name of a host, on any route', async () => {
    for (const host of [
      `evil.test:${server.port}`,
      'evil.test',
      '127.0.0.1',
      `127.0.0.1:${server.port + 1}`,
      '127.0.0.1.evil.test',
    ])
      for (const path of ROUTES) {
        const { status, text } = await server.ask(path, { headers: { ...bearer(), Host: host } });
        expect([host, path, status, text.includes('hexapla(')]).toEqual([host, path, 421, false]);
      }
    expect(await post('/api/ack', { ...own(), Host: 'evil.test', Origin: 'http://evil.test' }, KETTLE)).toBe(421);
    expect(await post('/api/session', { ...own(), Host: 'evil.test' }, { token: server.token })).toBe(421);
    for (const host of [
      `127.0.0.1:${server.port}`,
      `localhost:${server.port}`,
      `LOCALHOST:${server.port}`,
      `[::1]:${server.port}`,
    ])
      expect([host, (await server.ask('/api/status', { headers: { ...bearer(), Host: host } })).status]).toEqual([host, 200]);
  });

  it('W1: answers nobody who names no host', async () => {
    for (const version of ['1.0', '1.1']) {
      const told = await new Promise<string>((done) => {
        let text = '';
        const socket = connect(server.port, '127.0.0.1', () =>
          socket.write(`GET /api/status HTTP/${version}\r\nAuthorization: Bearer ${server.token}\r\nConnection: close\r\n\r\n`),
        );
        socket.on('data', (part) => (text += part)).on('close', () => done(text));
      });
      expect(told).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(told).not.toContain('build');
    }
  });

  it('W1: is not to be reached from other machines', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address } of addresses.filter(({ internal, family }) => !internal && family === 'IPv4')) {
      const refused = await new Promise((done) => {
        const socket = connect(server.port, address, () => done(socket.destroy() && false));
        socket.on('error', () => done(true));
      });
      expect([address, refused]).toEqual([address, true]);
    }
  });

  it('W2: changes nothing but for a page of its own that shows the token', async () => {
    const before = await isAcked();
    const without = (name: string) => Object.fromEntries(Object.entries(own()).filter(([key]) => key !== name));
    const rows: readonly (readonly [Readonly<Record<string, string>>, number])[] = [
      [without('Authorization'), 401],
      [{ ...own(), Authorization: `Bearer ${server.token}x` }, 401],
      [without('Origin'), 403],
      [{ ...own(), Origin: `http://127.0.0.1:${server.port + 1}` }, 403],
      [{ ...own(), Origin: `https://127.0.0.1:${server.port}` }, 403],
      [{ ...own(), Origin: 'null' }, 403],
      [without('Sec-Fetch-Site'), 403],
      [{ ...own(), 'Sec-Fetch-Site': 'same-site' }, 403],
      [{ ...own(), 'Sec-Fetch-Site': 'cross-site' }, 403],
      [without('Content-Type'), 415],
      [{ ...own(), 'Content-Type': 'text/plain' }, 415],
      [{ ...own(), 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
      [{ ...own(), 'Content-Type': 'application/jsonp' }, 415],
    ];
    for (const [headers, status] of rows) expect([headers, await post('/api/ack', headers, KETTLE)]).toEqual([headers, status]);
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect([method, (await server.ask('/api/ack', { method, headers: own() })).status]).toEqual([method, 404]);
    expect(await isAcked()).toBe(before);
  });

  it('W2: gives a cookie that no script reads and no other site sends, for the right token only', async () => {
    const session = (token: unknown) =>
      server.ask('/api/session', {
        method: 'POST',
        headers: { ...own(), Authorization: '' },
        body: JSON.stringify({ token }),
      });
    for (const wrong of ['', `${server.token}x`, server.token.slice(1), 1, null, [server.token]]) {
      const { status, headers } = await session(wrong);
      expect([wrong, status, headers['set-cookie']]).toEqual([wrong, 401, undefined]);
    }
    const cookie = (await session(server.token)).headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(new RegExp(`^hexapla-${server.port}=[\\w-]+; Path=/; HttpOnly; SameSite=Strict$`));
    const Cookie = cookie.split(';')[0] ?? '';
    expect((await server.ask('/api/overview', { headers: { Cookie } })).status).toBe(200);
    expect((await server.ask('/api/overview', { headers: { Cookie: `${Cookie}x` } })).status).toBe(401);
  });

  it('W3: shows nothing of the project without the token', async () => {
    for (const path of ROUTES) {
      const { status, text } = await server.ask(path);
      expect([path, status]).toEqual([path, WITH_DATA.includes(path) ? 401 : path === '/nothing' ? 404 : 200]);
      expect([path, /kettle|toaster|fr-FR/i.test(text)]).toEqual([path, false]);
    }
  });

  it('W3: answers no page of another site, even with its cookie, and tells browsers to keep answers to ours', async () => {
    for (const site of ['same-site', 'cross-site'])
      for (const path of WITH_DATA) {
        const { status } = await server.ask(path, { headers: { ...bearer(), 'Sec-Fetch-Site': site } });
        expect([path, status]).toEqual([path, 403]);
      }
    for (const path of ROUTES) {
      const { headers } = await server.ask(path, { headers: { ...bearer(), Origin: 'http://evil.test' } });
      expect([path, Object.keys(headers).filter((name) => name.startsWith('access-control-'))]).toEqual([path, []]);
      expect(headers).toMatchObject({
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; script-src 'self'; .*require-trusted-types-for 'script'.*connect-src 'self'; frame-ancestors 'none'$/,
        ),
      });
    }
  });

  it('W4: leads to no other file', async () => {
    const long = `/${'a'.repeat(65_536)}`;
    const paths = [
      '/..%2f..%2fetc/passwd',
      '/%00',
      '/..\\..\\etc\\passwd',
      '/%5c..%5cx',
      '/../../etc/passwd',
      '/%zz',
      long,
      `/data/${'a'.repeat(9000)}`,
    ];
    const below = ['/assets/', '/data/', '/badges/', '/api/documents/'].flatMap((folder) =>
      [
        '..%2f..%2fetc%2fpasswd',
        '%2e%2e%2findex.html',
        '..%5c..%5cindex.html',
        'a%00.js',
        '/etc/passwd',
        '.hexapla-dashboard',
      ].map((rest) => folder + rest),
    );
    for (const path of [...paths, ...below])
      for (const headers of [{}, bearer()]) {
        const { status, text } = await server.ask(path, { headers });
        expect([path.slice(0, 60), status >= 400 && status < 500, text.includes('root:')]).toEqual([
          path.slice(0, 60),
          true,
          false,
        ]);
      }
  });

  it('W5: refuses what is too large, and what is no JSON', async () => {
    expect(await post('/api/ack', own(), JSON.stringify({ ...KETTLE, why: 'a'.repeat(1_000_001) }))).toBe(413);
    expect(await post('/api/session', own(), `"${'a'.repeat(1_000_001)}"`)).toBe(413);
    expect(await post('/api/ack', own(), '{')).toBe(400);
  });

  it('W5: answers while a thousand connections say nothing, and ends them', async () => {
    const idle = await Promise.all(
      Array.from(
        { length: 1000 },
        (_, at) =>
          new Promise<Socket>((done, fail) => {
            const socket = connect(server.port, '127.0.0.1', () => done(socket));
            socket.on('error', fail);
            if (at % 2 === 0) socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX-Slow: `);
          }),
      ),
    );
    const ended = Promise.all(idle.map((socket) => new Promise<void>((done) => socket.resume().once('close', () => done()))));
    expect((await server.get('/api/overview')).status).toBe(200);
    const start = performance.now();
    await ended;
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('W5: lets only so many pages listen, and lets others in when they are gone', async () => {
    const open = () => fetch(`${server.origin}/api/events`, { headers: bearer() });
    const all = await Promise.all(Array.from({ length: 64 }, open));
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    expect((await open()).status).toBe(503);
    await Promise.all(all.map(({ body }) => body?.cancel()));
    await expect
      .poll(async () => {
        const { status, body } = await open();
        await body?.cancel();
        return status;
      })
      .toBe(200);
  });

  it('W6: keeps what a message holds inside of its event', async () => {
    write(server.root, 'hexapla.config.json', '{ "locales": "\\n\\nevent: status\\ndata: {}\\n\\n", "x\\r\\n\\r\\ndata: 1": 2 }');
    const { error } = await server.until((status) => status.error !== null && !status.isBuilding);
    expect(error).toContain('hexapla.config.json');
    const { text } = await server.ask('/api/events', { headers: bearer() });
    expect(text.split('\n')).toEqual(['event: status', expect.stringMatching(/^data: \{.*\}$/), '', '']);
    expect(JSON.parse(text.split('\n')[1]?.slice('data: '.length) ?? '')).toMatchObject({ error });
    // The last site that was built stays.
    expect((await server.get('/api/overview')).status).toBe(200);
    write(server.root, 'hexapla.config.json', PROJECT['hexapla.config.json'] ?? '');
    await server.until((status) => status.error === null && isBuilt(status));
  });
});
