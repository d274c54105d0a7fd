import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isBuilt, type Served, served } from '../dashboard/served.ts';
import { PROJECT } from '../dashboard/workspace.ts';
import { commitOn, git, hexapla, workspace, write } from './run.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('hexapla dashboard serve', () => {
  const open: Served[] = [];
  const serve = async (...args: Parameters<typeof served>): Promise<Served> => {
    const server = await served(...args);
    open.push(server);
    return server;
  };
  afterEach(async () => {
    for (const server of open.splice(0)) await server.done();
  });
  const left = ({ temporary }: Served) => readdirSync(temporary).filter((name) => name !== '.keep');

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'ends on %s with %i in two seconds, while it builds, with pages that listen, and leaves nothing',
    async (signal, code) => {
      const server = await serve(PROJECT);
      await server.until(isBuilt);
      const events = await fetch(`${server.origin}/api/events`, { headers: { Authorization: `Bearer ${server.token}` } });
      write(server.root, 'source-docs/more/new.md', '# New\n');
      await server.until(({ isBuilding }) => isBuilding);
      expect(left(server)).toHaveLength(1);
      const ended = await server.stop(signal);
      expect(ended).toEqual({ code, ms: expect.any(Number) });
      expect(ended.ms).toBeLessThan(2000);
      expect(left(server)).toEqual([]);
      await events.body?.cancel().catch(() => undefined);
    },
  );

  it('tells its address, and what it may do', async () => {
    const server = await serve(PROJECT);
    expect(server.told()).toMatch(/^hexapla: The dashboard is at http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n/);
    await expect.poll(server.told).toContain('--allow-ack');
    const other = await serve(PROJECT, { args: ['--port', '0', '--allow-ack', '--quiet'] });
    await other.until(isBuilt);
    expect(other.told()).toMatch(/^hexapla: The dashboard is at \S+\n$/);
    expect(other.token).not.toBe(server.token);
  });

  it('listens on the loopback address of IPv6', async () => {
    const server = await serve(PROJECT, { args: ['--host', '::1', '--port', '0'] });
    expect(server.origin).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await server.ask('/')).status).toBe(200);
  });

  it.each([
    [['--host', '0.0.0.0'], '`--host 127.0.0.1` or `--host ::1`, found `0.0.0.0`'],
    [['--host', 'example.org'], 'only this machine may reach them'],
    [['--port', '70000'], '`--port` from 0 (any that is free) to 65535, found `70000`'],
    [['--port', 'x'], 'found `x`'],
  ])('refuses %s', async (args, told) => {
    const run = await hexapla(workspace(PROJECT), ['dashboard', 'serve', ...args]);
    expect([run.code, run.stdout, run.stderr]).toEqual([2, '', expect.stringContaining(told)]);
  });

  it('refuses a broken configuration at once', async () => {
    const run = await hexapla(workspace({ 'hexapla.config.json': '{' }), ['dashboard', 'serve', '--port', '0']);
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('hexapla.config.json:1:2')]);
  });

  it('ends where it can keep no builds', async () => {
    const root = workspace(PROJECT);
    const run = await hexapla(root, ['dashboard', 'serve', '--port', '0'], { env: { TMPDIR: `${root}/nowhere` } });
    expect([run.code, run.stderr]).toEqual([4, expect.stringContaining('Expected to make a folder for temporary files')]);
  });

  it('says which port is taken and what to do, and takes a free one where none is named', async () => {
    const taking = (port: number) =>
      new Promise<ReturnType<typeof createServer>>((done) => {
        const server = createServer();
        // Whoever has it already serves as well.
        server.on('error', () => done(server));
        server.listen(port, '127.0.0.1', () => done(server));
      });
    const usual = await taking(4392);
    const own = await taking(0);
    const address = own.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const run = await hexapla(workspace(PROJECT), ['dashboard', 'serve', '--port', String(port)]);
    expect([run.code, run.stderr]).toEqual([4, expect.stringContaining(`port ${port} of 127.0.0.1 to be free`)]);
    expect(run.stderr).toContain('leave `--port` out');
    const server = await serve(PROJECT, { args: [] });
    expect(server.port).not.toBe(4392);
    usual.close();
    own.close();
  });

  it('keeps the last good site while builds fail, and builds again when they do not', async () => {
    const server = await serve(PROJECT);
    const { build } = await server.until(isBuilt);
    write(server.root, 'hexapla.config.json', '{ "locale": 1 }');
    const failed = await server.until(({ error, isBuilding }) => error !== null && !isBuilding);
    expect(failed).toMatchObject({ build, error: expect.stringContaining('hexapla.config.json:1:3') });
    expect((await server.get('/api/overview')).status).toBe(200);
    write(server.root, 'hexapla.config.json', PROJECT['hexapla.config.json'] ?? '');
    const again = await server.until((status) => status.error === null && isBuilt(status));
    expect(again.build).not.toBe(build);
    expect(server.told()).toContain('\nhexapla.config.json:1:3: Unexpected key `locale`');
    expect(server.told()).toContain('built again');
  });

  it('builds again for a new folder, a removed file, the records and another commit, and never without a change', async () => {
    const server = await serve(PROJECT);
    let { build } = await server.until(isBuilt);
    const isNew = async (change: () => unknown) => {
      await change();
      build = (await server.until((status) => isBuilt(status) && status.build !== build)).build;
    };
    await isNew(() => write(server.root, 'source-docs/a/b/c.md', '# C\n'));
    expect((await server.get('/api/documents/source-docs/a/b/c.md')).status).toBe(200);
    await isNew(() => write(server.root, 'source-docs/a/b/c.md', '# D\n'));
    await isNew(() => write(server.root, 'source-docs/a/b/d/e.md', '# E\n'));
    await isNew(() => hexapla(server.root, ['ack', 'source-docs/kettle.md', '--locale', 'fr-FR']));
    expect(existsSync(`${server.root}/.hexapla`)).toBe(true);
    await new Promise((done) => setTimeout(done, 1500));
    expect((await server.until(isBuilt)).build).toBe(build);
  });

  it('builds again when another commit is checked out', async () => {
    const server = await serve(PROJECT);
    await server.stop();
    await git(server.root, 'init', '-q');
    await commitOn(2, server.root, 'all');
    const again = await serve({ x: '' }, { args: ['--port', '0', '--cwd', server.root] });
    const { build } = await again.until(isBuilt);
    await git(server.root, 'commit', '-q', '--allow-empty', '-m', 'nothing');
    await again.until((status) => isBuilt(status) && status.build !== build);
    expect((await again.get('/api/overview')).body).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
  });
});
