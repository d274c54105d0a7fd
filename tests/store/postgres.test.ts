import pg from 'pg';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { StorePlace } from '../../src/model/store-place.ts';
import { openStore } from '../../src/store/open-store.ts';
import { withoutAddress } from '../../src/store/postgres-database.ts';
import { asNight, pages } from '../cli/git-workspace.ts';
import { git, workspace } from '../cli/run.ts';
import { allUnits, opened, storeContract } from '../contracts/store.ts';
import { startPostgres } from './postgres-server.ts';
import { ALL_POINTS, sampleDocument, samplePoint, sampleUnit } from './samples.ts';

const started = await startPostgres();
const server = typeof started === 'string' ? null : started;

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const quiet = { project: 'one', waitMs: 1_000, tell: () => undefined };

it.skipIf(server === null)(`a server of Postgres runs${server === null ? `; skipped: ${started}` : ''}`, () => {
  expect(server?.url).toMatch(/^postgres:/);
});

if (server !== null) {
  let databases = 0;
  const urlOf = (name: string) => server.url.replace(/[^/]+$/, name);
  const fresh = async (): Promise<StorePlace> => {
    databases += 1;
    const name = `store_${databases}`;
    // Another collation than that of bytes: the order of lists must not depend on it.
    await execute(server.url, `create database ${name} template template0 locale_provider icu icu_locale 'sv'`);
    onTestFinished(() => execute(server.url, `drop database ${name} with (force)`));
    return { type: 'database', url: urlOf(name) };
  };
  afterAll(() => server.stop());

  storeContract('Postgres', {
    fresh,
    execute: (place, sql) => execute(place.type === 'database' ? place.url : '', sql),
  });

  describe('Postgres: a server that goes away', () => {
    it('is waited for, and each change is made once', async () => {
      const store = await opened(await fresh());
      let isDone = false;
      const restarts = (async () => {
        let count = 0;
        for (; !isDone; count += 1) {
          await server.restart(100);
          await new Promise((resolve) => setTimeout(resolve, 400));
        }
        return count;
      })();
      const jobs = Array.from({ length: 200 }, (_, at) => at);
      try {
        for (const at of jobs) {
          const units = Array.from({ length: 50 }, (_, number) => sampleUnit(101 + number, { words: at }));
          await store.replaceDocuments([sampleDocument(`${at % 20}.md`, units, { contentHash: String(at) })]);
          await store.addPoint(samplePoint('2026-11-01T00:00:00Z', String(at), at));
          if (at % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 150));
        }
      } finally {
        isDone = true;
        await restarts;
      }
      expect(await restarts).toBeGreaterThan(2);
      expect((await store.points(ALL_POINTS)).map(({ sequence, commit }) => [sequence, commit])).toEqual(
        jobs.map((at) => [at + 1, String(at)]),
      );
      const found = await allUnits(store, {});
      expect(found).toHaveLength(20 * 50);
      expect(found.every(({ unit, document }) => unit.words === 180 + Number.parseInt(document.path, 10))).toBe(true);
    }, 60_000);

    it('is given up when the time is over', async () => {
      const place = await fresh();
      const store = await openStore({ place, ...quiet });
      const down = server.restart(2_500);
      await expect(allUnits(store, {})).rejects.toThrow(/^Expected to use the database of `HEXAPLA_DATABASE_URL`, found: /);
      await down;
      expect(await allUnits(store, {})).toEqual([]);
      await store.close();
    });
  });

  describe('Postgres: a team', () => {
    it('shares the store of a project, whose clones fill it with the same, from nothing as well', async () => {
      const place = await fresh();
      const url = place.type === 'database' ? place.url : '';
      const root = await pages();
      const clone = workspace({});
      await git(clone, 'clone', '-q', root, '.');
      const index = (folder: string) => asNight(folder, ['dashboard', 'index'], { HEXAPLA_DATABASE_URL: url });
      const said = (changed: number) =>
        `Indexed 1 document, of which ${changed} changed, and 0 points of the history in the database of \`HEXAPLA_DATABASE_URL\`; 0 went\n`;
      expect(await index(root)).toMatchObject({ code: 0, stdout: said(1) });
      expect((await index(clone)).stdout).toBe(said(0));
      await execute(url, 'drop schema public cascade; create schema public');
      expect((await index(clone)).stdout).toBe(said(1));
    }, 60_000);
  });

  describe('Postgres: the address of the database', () => {
    const failing: readonly (readonly [what: string, url: string])[] = [
      ['a wrong password', server.url.replace(encodeURIComponent(server.password), 'wr0ng-s3cret')],
      ['no such database', urlOf('s3cret-name').replace(/s3cret-name$/, 'absent')],
      ['no server', `postgres://hexapla:s3cret@127.0.0.1:1/absent`],
      ['no address', 's3cret'],
      ['no address of a database', 'https://s3cret@example.invalid:99999/'],
    ];

    it.each(failing)('is not told with %s', async (_, url) => {
      const failed: unknown = await openStore({ place: { type: 'database', url }, ...quiet, waitMs: 50 }).catch((error) => error);
      expect(failed).toMatchObject({ exitCode: 4 });
      const { message, stack, cause } = failed as Error;
      expect([message, stack, cause].join('\n')).not.toMatch(/s3cret|p@ss|p%40ss/);
    });

    it.each([
      ['at postgres://u:p%40s@h/d', 'postgres://u:p%40s@h/d', 'at …'],
      ['wrong p@s of u', 'postgres://u:p%40s@h/d', 'wrong … of u'],
      ['wrong q in it', 'postgres://h/d?password=q&x=1', 'wrong … in it'],
      ['% of h', 'postgres://u:%@h/d', '… of h'],
      ['nothing', 'postgres://h/d', 'nothing'],
    ])('is taken out of `%s`', (text, url, wanted) => {
      expect(withoutAddress(text, url)).toBe(wanted);
    });
  });
}
