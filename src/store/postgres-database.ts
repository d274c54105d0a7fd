import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { EnvironmentError, HexaplaError } from '../model/errors.ts';
import { type Access, type Database, transaction, type Work } from './database.ts';
import { migrate } from './migrate.ts';
import { codeOf, retried } from './retried.ts';
import type { Tables } from './tables.ts';

const MOST_CONNECTIONS = 4;
const CONNECT_MS = 10_000;
const OPEN_MS = 5_000;

/**
 * What passes: a server that shuts down, starts or was killed (57P01 to 57P03), connections that broke (08) or are too many
 * (53300), and transactions that met (40001, 40P01).
 */
const PASSING = /^(?:57P0[123]|08\w{3}|53300|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOENT|EHOSTUNREACH)$/;
/** What `pg` says of a connection that broke has no code. */
const BROKEN = /Connection terminated|connection timeout|not queryable|timeout exceeded when trying to connect/i;

/** Where a database of Postgres is, and how long it is waited for while it is away. */
export interface PostgresOptions {
  readonly url: string;
  readonly waitMs: number;
}

/** A database of Postgres, which several projects and processes share. */
export class PostgresDatabase implements Database {
  readonly kind = 'postgres';
  private readonly options: PostgresOptions;
  private readonly kysely: Kysely<Tables>;

  private constructor(options: PostgresOptions, pool: Pool) {
    this.options = options;
    this.kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  }

  /** @throws EnvironmentError when the database cannot be reached */
  static async open(options: PostgresOptions): Promise<PostgresDatabase> {
    const pool = await openPool(options);
    try {
      // An address that is wrong does not get better by waiting.
      await migrate(new PostgresDatabase({ ...options, waitMs: Math.min(options.waitMs, OPEN_MS) }, pool));
      return new PostgresDatabase(options, pool);
    } catch (error) {
      await pool.end();
      throw error;
    }
  }

  async run<T>(access: Access, work: Work<T>): Promise<T> {
    const { kysely, options } = this;
    try {
      return await retried(() => transaction(kysely, access, work), { isPassing, waitMs: options.waitMs });
    } catch (error) {
      throw told(error, options);
    }
  }

  async close(): Promise<void> {
    await this.kysely.destroy();
  }
}

async function openPool(options: PostgresOptions): Promise<Pool> {
  const { default: postgres } = await import('pg');
  try {
    const pool = new postgres.Pool({
      connectionString: options.url,
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      application_name: 'hexapla',
    });
    // Whoever uses a connection is told that it broke; unheard, the same event would end the process.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
  } catch {
    throw new EnvironmentError('Expected the address of a database such as `postgres://user@host/name`, found something else');
  }
}

function isPassing(error: unknown): boolean {
  return PASSING.test(codeOf(error)) || (error instanceof Error && codeOf(error) === '' && BROKEN.test(error.message));
}

/** What a driver says as an error of ours, without the address: it may hold a password. */
function told(error: unknown, { url }: PostgresOptions): unknown {
  if (error instanceof HexaplaError || !(error instanceof Error)) return error;
  if (codeOf(error) === '' && !isPassing(error)) return error;
  const words = withoutAddress(error.message || codeOf(error), url);
  return new EnvironmentError(`Expected to use the database of \`HEXAPLA_DATABASE_URL\`, found: ${words}`);
}

/** `text` without the address of the database and what is secret in it, as it is written there or decoded. */
export function withoutAddress(text: string, url: string): string {
  const password = /:\/\/[^/?#]*?:([^/?#]*)@/.exec(url)?.[1] ?? '';
  const inQuery = Array.from(url.matchAll(/[?&](?:password|sslpassword)=([^&#]+)/g), ([, value = '']) => value);
  const secrets = [url, ...[password, ...inQuery].flatMap((secret) => [secret, decoded(secret)])];
  let result = text;
  for (const secret of secrets) if (secret !== '') result = result.replaceAll(secret, '…');
  return result;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
