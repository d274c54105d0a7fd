import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { EnvironmentError, UsageError } from '../../model/errors.ts';

/** Where nobody but programs of this machine can reach a server. */
const LOOPBACK: readonly string[] = ['127.0.0.1', '::1'];
/** Taken where none is named, so that an address that somebody kept leads here again. */
const USUAL_PORT = 4392;

/** Against clients that send nothing, or never end. A head that is larger is cut off, and who sent it hears nothing of why. */
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 100_000,
};
const MOST_CONNECTIONS = 4_000;
const MOST_REQUESTS_PER_CONNECTION = 10_000;

/** Answers requests. */
type Answer = (request: Request) => Response | Promise<Response>;

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Begins to answer; what asked before waits. */
  answer(own: Answer): void;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** Where a server listens. */
export interface Place {
  readonly host: string;
  /** Null: the usual one, or a free one where that is taken. */
  readonly port: number | null;
}

/** A token that nobody can guess. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** @throws UsageError for an address that others can reach */
export function requireLoopback(host: string): void {
  if (!LOOPBACK.includes(host))
    throw new UsageError(
      `Expected \`--host 127.0.0.1\` or \`--host ::1\`, found \`${host}\`: the pages show and may change what is in the project, so only this machine may reach them. For another machine forward the port (\`ssh -L\`), or build a static site with \`hexapla dashboard build\``,
    );
}

/**
 * Listens on a loopback address.
 *
 * @throws UsageError for an address that others can reach
 * @throws EnvironmentError where the port is taken
 */
export async function listen({ host, port }: Place): Promise<Listening> {
  requireLoopback(host);
  let answer: Answer = () => new Response(null, { status: 503 });
  const handle = getRequestListener((request) => answer(request), { overrideGlobalObjects: false });
  const server = createServer(LIMITS, (incoming, outgoing) => void handle(incoming, outgoing));
  server.maxConnections = MOST_CONNECTIONS;
  server.maxRequestsPerSocket = MOST_REQUESTS_PER_CONNECTION;
  return {
    port: await listening(server, { host, port }),
    answer: (own) => {
      answer = own;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function listening(server: Server, { host, port }: Place): Promise<number> {
  try {
    return await listenOn(server, host, port ?? USUAL_PORT);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EADDRINUSE' && port === null) return listenOn(server, host, 0);
    if (code === 'EADDRINUSE')
      throw new EnvironmentError(
        `Expected port ${port} of ${host} to be free, found that another program listens there: end it, name another \`--port\`, or leave \`--port\` out to take a free one`,
      );
    throw new EnvironmentError(`Expected to listen on port ${port ?? USUAL_PORT} of ${host}, found: ${String(error)}`);
  }
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
