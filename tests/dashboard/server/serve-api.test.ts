import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dataOf } from '../../../src/dashboard/server/data-file.ts';
import { write } from '../../cli/run.ts';
import { isBuilt, type Served, served } from '../served.ts';
import { builtSite, historyLine, PROJECT } from '../workspace.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FILES = {
  ...PROJECT,
  '.hexapla/history.ndjson': `${[21, 9, 2].map((days, at) => historyLine(days, 30 - 6 * at)).join('\n')}\n`,
};
const EPOCH = { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 2, 1) / 1000) };

describe('the API of a server', () => {
  let server: Served;
  let site: Awaited<ReturnType<typeof builtSite>>;
  beforeAll(async () => {
    [server, site] = await Promise.all([served(FILES, { env: EPOCH }), builtSite(FILES)]);
    await server.until(isBuilt);
  });
  afterAll(async () => {
    await server?.done();
    site?.done();
  });
  const built = (name: string) => dataOf(name, readFileSync(join(site.root, `site/data/${name}.js`), 'utf8'));
  const named = (data: unknown) => ({ ...(data as object), project: '' });

  it('answers with what the data files of a static site hold', async () => {
    const overview = await server.get('/api/overview');
    expect(overview.status).toBe(200);
    expect(named(overview.body)).toEqual(named(built('overview')));
    expect((await server.get('/api/documents')).body).toMatchObject({ ...(built('documents-0') as object), next: null });
    expect((await server.get('/api/work?locale=fr-FR&status=stale')).body).toMatchObject(built('work-0-stale-0') as object);
    expect((await server.get('/api/findings?rule=same-codes')).body).toMatchObject(built('findings-0-0') as object);
    expect((await server.get('/api/history')).body).toEqual(built('history'));
    const { text } = await server.ask('/data/overview.js', { headers: { Authorization: `Bearer ${server.token}` } });
    expect(named(dataOf('overview', text))).toEqual(named(built('overview')));
  });

  it('answers with a document and all of its sentences in each locale', async () => {
    const { body } = await server.get('/api/documents/source-docs/more%2Ftoaster.md');
    expect(body).toMatchObject({ path: 'source-docs/more/toaster.md', isOrphan: false });
    const kettle = (await server.get('/api/documents/source-docs/kettle.md')).body as { locales: { units: object[] }[] };
    expect(kettle.locales.map(({ units }) => units.length)).toEqual([11, 10, 10]);
  });

  it.each(['documents', 'work', 'findings'])('hands %s out in parts that are the whole', async (name) => {
    const field = name === 'work' ? 'items' : name;
    const rowsOf = (body: unknown) => (body as Record<string, readonly unknown[]>)[field] ?? [];
    const whole = rowsOf((await server.get(`/api/${name}`)).body);
    const parts: unknown[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const { body } = await server.get(`/api/${name}?limit=1${after === '' ? '' : `&after=${after}`}`);
      expect(rowsOf(body).length).toBe(1);
      parts.push(...rowsOf(body));
      after = (body as { next: string | null }).next;
    }
    expect(parts).toEqual(whole);
  });

  it('finds sentences by their text, in parts', async () => {
    const first = (await server.get('/api/search?q=lid+boils&status=stale&limit=1')).body as { units: unknown[]; next: null };
    expect(first).toMatchObject({
      units: [{ document: { path: 'source-docs/kettle.md', locale: 'ar-SA' }, unit: { status: 'stale' } }],
    });
    expect((await server.get('/api/search?q=nothing+says+so')).body).toEqual({ units: [], next: null });
    const all = (await server.get('/api/search?q=kettle&locale=fr-FR')).body as { units: { unit: { id: string } }[] };
    const one = (await server.get('/api/search?q=kettle&locale=fr-FR&limit=1')).body as { next: string };
    const rest = (await server.get(`/api/search?q=kettle&locale=fr-FR&after=${one.next}`)).body as { units: object[] };
    expect([all.units.length > 1, rest.units]).toEqual([true, all.units.slice(1)]);
  });

  it('finds runs of the history by their dates', async () => {
    const points = async (query: string) => ((await server.get(`/api/history?${query}`)).body as { points: [string][] }).points;
    expect((await points('from=2024-02-20')).map(([date]) => date)).toEqual(['2024-02-21T00:00:00Z', '2024-02-28T00:00:00Z']);
    expect((await points('last=1')).map(([date]) => date)).toEqual(['2024-02-28T00:00:00Z']);
  });

  it.each([
    ['documents?limit=0', 400, '`limit` from 1 to 1000, found `0`'],
    ['documents?after=x', 400, '`next` of an earlier answer'],
    ['documents/gone.md', 404, 'found `gone.md`'],
    ['documents/..%2f..%2fetc%2fpasswd', 404, 'Expected the path of a document'],
    ['work?locale=xx', 400, '`fr-FR`, `ar-SA`, `ja-JP`'],
    ['work?status=odd', 400, '`stale`, `missing`'],
    ['findings?rule=odd', 400, '`same-codes`'],
    ['search?limit=2000', 400, 'limit'],
    ['search?after=x', 400, '`next` of an earlier page'],
    ['history?from=yesterday', 400, '`2026-01-31`'],
    ['history?last=-1', 400, '`last`'],
    ['nothing', 404, 'Expected an address of the dashboard'],
  ])('refuses %s with %i and says why', async (path, status, message) => {
    const answer = await server.get(`/api/${path}`);
    expect(answer).toEqual({ status, body: { error: { message: expect.stringContaining(message) } } });
  });

  it('refuses to acknowledge where it only reads, and says what to do', async () => {
    const headers = { Authorization: `Bearer ${server.token}`, Origin: server.origin, 'Sec-Fetch-Site': 'same-origin' };
    const body = JSON.stringify({ path: 'source-docs/kettle.md', unit: '994b2-103', locale: 'fr-FR' });
    const answer = await server.ask('/api/ack', {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body,
    });
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('hexapla dashboard serve --allow-ack')]);
  });

  it('tells of a build by events, and answers with what is new, in the store as well', async () => {
    const before = await server.until(isBuilt);
    const events = await fetch(`${server.origin}/api/events`, { headers: { Authorization: `Bearer ${server.token}` } });
    const read = events.body?.getReader();
    let heard = '';
    write(server.root, 'source-docs/more/toaster.md', '# The toaster\n\nPush the big lever down.\n');
    const isNew = () => /"build":"(\w+)"[^\n]*"isBuilding":false/.exec(heard.split(before.build ?? '').at(-1) ?? '') !== null;
    while (!isNew()) heard += new TextDecoder().decode((await read?.read())?.value);
    await read?.cancel();
    expect(heard).toMatch(/^event: status\ndata: \{"build":"\w+",.*\}\n\n/);
    expect((await server.get('/api/documents/source-docs/more/toaster.md')).body).toMatchObject({
      units: [{}, { source: 'Push the big lever down.' }],
    });
    expect((await server.get('/api/search?q=big+lever&limit=1')).body).toMatchObject({ units: [{}] });
  });
});

describe('the API of a server without a store', () => {
  it('says so where it is asked for, and answers all else', async () => {
    const server = await served(FILES, { env: { HEXAPLA_CACHE: 'off' } });
    try {
      await server.until(isBuilt);
      const refused = { status: 503, body: { error: { message: expect.stringContaining('HEXAPLA_CACHE=off') } } };
      expect([await server.get('/api/search?q=kettle'), await server.get('/api/history')]).toEqual([refused, refused]);
      expect((await server.get('/api/overview')).status).toBe(200);
    } finally {
      await server.done();
    }
  });
});

describe('the API of a server that may write', () => {
  it('acknowledges what the site shows, and nothing else', async () => {
    const server = await served(PROJECT, { args: ['--port', '0', '--allow-ack'] });
    try {
      const { build } = await server.until(isBuilt);
      const ack = async (body: object) => {
        const headers = {
          Authorization: `Bearer ${server.token}`,
          Origin: server.origin,
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/json',
        };
        const { status, text } = await server.ask('/api/ack', { method: 'POST', headers, body: JSON.stringify(body) });
        return [status, JSON.parse(text)];
      };
      const kettle = { path: 'source-docs/kettle.md', locale: 'fr-FR' };
      const document = async () =>
        (await server.get('/api/documents/source-docs/kettle.md')).body as {
          units: { id: string }[];
          locales: { units: { unit: number; status: string }[] }[];
        };
      const found = await document();
      const place = found.locales[0]?.units.find(({ status }) => status === 'stale')?.unit ?? -1;
      const unit = found.units[place]?.id ?? '';
      expect(await ack({ ...kettle, path: 'source-docs', unit })).toMatchObject([404, {}]);
      expect(await ack({ ...kettle, path: '../x.md', unit })).toMatchObject([404, {}]);
      expect(await ack({ ...kettle, unit: '00000-999' })).toMatchObject([404, {}]);
      expect(await ack({ ...kettle, unit: '--help' })).toMatchObject([400, {}]);
      expect(await ack({ ...kettle, unit, why: 'two\nlines' })).toMatchObject([400, {}]);
      expect(await ack([])).toMatchObject([400, {}]);
      expect(await ack({ ...kettle, unit: found.units[0]?.id })).toMatchObject([200, {}]);
      expect(await ack({ ...kettle, unit, why: '--severity=minor' })).toEqual([200, { acknowledged: { ...kettle, unit } }]);
      await server.until((status) => isBuilt(status) && status.build !== build);
      const after = async () => (await document()).locales[0]?.units.find((own) => own.unit === place)?.status;
      await expect.poll(after, { timeout: 20_000 }).toBe('current');
      const record = readFileSync(join(server.root, '.hexapla/fr-FR/source-docs/kettle.md.ndjson'), 'utf8');
      expect(record).toContain('"why":"--severity=minor"');
      expect(await ack({ ...kettle, unit })).toMatchObject([409, { error: { message: expect.stringContaining(unit) } }]);
    } finally {
      await server.done();
    }
  });
});
