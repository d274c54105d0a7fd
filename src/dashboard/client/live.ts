import { useEffect, useState } from 'preact/hooks';
import type { LiveStatus } from '../../model/live-status.ts';
import { takeBuild } from './data.ts';

/** How a page of a server stands with it; a page of a static site has none. */
export interface Live extends LiveStatus {
  /** Whether the server answers, and lets the page in. */
  readonly connection: 'open' | 'lost' | 'locked';
}

/** How long a page waits before it looks for a server that is gone. */
const RETRY_MS = 2_000;
const CHANGED = 'hexapla-live';
const TOKEN = /^#token=([\w-]+)$/;

let live: Live | null = null;

/** Connects a page with its server. */
export async function connect(): Promise<void> {
  tell({ build: null, date: null, isBuilding: false, error: null, allowsAck: false, connection: 'lost' });
  // The address with the token may be opened where a page of this server is open already.
  window.addEventListener('hashchange', () => {
    if (TOKEN.test(location.hash)) location.reload();
  });
  const token = TOKEN.exec(location.hash)?.[1];
  if (token !== undefined) {
    await showToken(token).catch(() => undefined);
    if (TOKEN.test(location.hash)) history.replaceState(null, '', '#/');
  }
  await look();
}

/** What is known of the server, kept up to date; null: there is none. */
export function useLive(): Live | null {
  const [known, setKnown] = useState(live);
  useEffect(() => {
    const change = () => setKnown(live);
    change();
    window.addEventListener(CHANGED, change);
    return () => window.removeEventListener(CHANGED, change);
  }, []);
  return known;
}

/** Asks the server for a change; rejects with the server's own words. */
export async function post(address: string, body: object): Promise<void> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.ok) return;
  const told: unknown = await answer.json().catch(() => null);
  throw new Error(messageOf(told) ?? `HTTP ${answer.status}`);
}

function showToken(token: string): Promise<void> {
  return post('api/session', { token });
}

/** Asks how the server stands, and listens from then on. */
async function look(): Promise<void> {
  const answer = await fetch('api/status').catch(() => null);
  if (answer?.ok === true) {
    hear(await answer.json());
    listen();
    return;
  }
  if (answer?.status === 401) tell({ connection: 'locked' });
  else lose();
}

function listen(): void {
  const events = new EventSource('api/events');
  events.addEventListener('status', ({ data }) => hear(JSON.parse(String(data))));
  events.addEventListener('error', () => {
    // A browser tries again by itself only as long as it likes the answers.
    events.close();
    lose();
  });
}

function lose(): void {
  tell({ connection: 'lost' });
  setTimeout(() => void look(), RETRY_MS);
}

function hear(status: LiveStatus): void {
  takeBuild(status.build);
  tell({ ...status, connection: 'open' });
}

function tell(change: Partial<Live>): void {
  live = { ...(live as Live), ...change };
  window.dispatchEvent(new Event(CHANGED));
}

function messageOf(told: unknown): string | null {
  if (typeof told !== 'object' || told === null || !('error' in told)) return null;
  const { error } = told;
  if (typeof error !== 'object' || error === null || !('message' in error)) return null;
  return typeof error.message === 'string' ? error.message : null;
}
