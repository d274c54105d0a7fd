import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { LIVE_POLICY } from './index-page.ts';
import { Refused, repeated } from './refused.ts';

/** Who is let in. */
export interface Door {
  /** The port that the server listens on: cookies of one host are shared by all of its ports, so it is in the name of ours. */
  readonly port: number;
  /** What a page has to know, made anew at each start. */
  readonly token: string;
}

/** UTF-16 code units of an address. */
const LONGEST = 8000;
const OWN_SITE: readonly (string | undefined)[] = ['same-origin', 'none'];

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': LIVE_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
};

/** On every answer, whatever it is: what browsers may do with it. */
export const withHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
};

/** Refuses names of other hosts, which a page of theirs may have made lead here, and addresses that nobody needs. */
export function knownHost({ port }: Pick<Door, 'port'>): MiddlewareHandler {
  const hosts = ['127.0.0.1', '[::1]', 'localhost'].flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  return async ({ req }, next) => {
    const host = req.header('host') ?? '';
    if (!hosts.includes(host.toLowerCase()))
      throw new Refused(
        421,
        `Expected a request for ${hosts.map((name) => `\`${name}\``).join(', ')}, found \`${repeated(host)}\``,
      );
    if (req.url.length > LONGEST)
      throw new Refused(414, `Expected an address of at most ${LONGEST} characters, found a longer one`);
    await next();
  };
}

/** Refuses what pages of other sites ask for, and whoever has not shown the token. */
export function letIn(door: Door): MiddlewareHandler {
  return async (context, next) => {
    refuseForeign(context, [undefined, ...OWN_SITE]);
    const shown = getCookie(context, cookieName(door)) ?? /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1];
    if (!isToken(shown ?? '', door)) throw new Refused(401, NO_TOKEN);
    await next();
  };
}

/** Refuses changes but those that a page of ours asks for. */
export const ownChange: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  const origin = req.header('origin') ?? '';
  if (origin !== `http://${req.header('host')}`)
    throw new Refused(403, `Expected a request of a page of this server (\`Origin\`), found \`${repeated(origin)}\``);
  refuseForeign(context, OWN_SITE);
  const type = req.header('content-type') ?? '';
  if (!/^application\/json(?:;|$)/i.test(type))
    throw new Refused(415, `Expected \`Content-Type: application/json\`, found \`${repeated(type)}\``);
  await next();
};

/** Lets a page in that shows the token: from now on a cookie shows it, which no script can read and no other site can send. */
export function admit(context: Context, token: unknown, door: Door): void {
  if (typeof token !== 'string' || !isToken(token, door)) throw new Refused(401, NO_TOKEN);
  setCookie(context, cookieName(door), door.token, { httpOnly: true, sameSite: 'Strict', path: '/' });
}

const NO_TOKEN =
  'Expected the token of this server, found none or another one: open the address that `hexapla dashboard serve` printed';

function cookieName({ port }: Door): string {
  return `hexapla-${port}`;
}

/** Takes the same time however much of the token is right, so that nobody can guess it piece by piece. */
function isToken(shown: string, { token }: Door): boolean {
  // Hashes are of one length, which the comparison asks for.
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(shown), digest(token));
}

function refuseForeign({ req }: Context, sites: readonly (string | undefined)[]): void {
  const site = req.header('sec-fetch-site');
  if (!sites.includes(site))
    throw new Refused(
      403,
      `Expected a request of a page of this server (\`Sec-Fetch-Site\`), found \`${repeated(site ?? 'none of it')}\``,
    );
}
