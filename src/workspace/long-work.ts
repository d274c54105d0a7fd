import { setImmediate } from 'node:timers/promises';
import type { OwnThreads } from './own-threads.ts';
import { askedThreads, mostThreads } from './thread-count.ts';

/** Work on many items, of which nobody knows in advance how long it takes. */
export interface LongWork<Item, Made> {
  readonly items: readonly Item[];
  /** Whether an item goes where the one before it went. */
  readonly isTogether: (item: Item, before: Item) => boolean;
  /** Works on a share here. */
  readonly make: (share: readonly Item[]) => Promise<Made>;
  /** Called with what came of each share, in no order. */
  readonly take: (made: Made, share: readonly Item[]) => void;
  /** Starts so many threads that work on shares likewise; `left` is how many items are left. */
  readonly start: (count: number, left: number) => OwnThreads<readonly Item[], Made>;
}

/** How long the thread that asks works alone. */
const ALONE_MS = 2000;
/** How much it must have left to do then. Others have to start, and each has V8 optimise our code for itself. */
const WORTH_MS = 5000;
/** How long a share takes, about: long enough to be worth sending, short enough that none waits long for the last one. */
const SHARE_MS = 300;
/** Items of a share: before it is known how long they take, and the most. */
const FIRST_SHARE = 20;
const MOST_OF_SHARE = 100;

/**
 * Works through all items, the thread that asks with the others: these are started when the work turns out to be long, or at once where
 * the user asks for them. What a thread failed at is made here, so that an error is told as it always is.
 */
export async function workThrough<Item, Made>({ items, isTogether, make, take, start }: LongWork<Item, Made>): Promise<void> {
  const pace = new Pace();
  const shares = sharesOf(items, isTogether, () => pace.itemsOfShare());
  let left = items.length;
  const taken = (made: Made, share: readonly Item[]): void => {
    left -= share.length;
    take(made, share);
  };
  const makeHere = async (share: readonly Item[]): Promise<void> => taken(await pace.timed(share, make), share);
  let threads: OwnThreads<readonly Item[], Made> | null = null;
  let theirs: Promise<readonly (readonly Item[])[]> = Promise.resolve([]);
  try {
    for (let share = shares.next(); share.done !== true; share = shares.next()) {
      const count = askedThreads() ?? (pace.isLong(left) ? mostThreads() : 1);
      if (threads === null && count > 1) {
        threads = start(count - 1, left);
        theirs = threads.work(shares, taken);
      }
      await makeHere(share.value);
      await setImmediate(); // what the others have made is taken
    }
    for (const share of await theirs) await makeHere(share);
  } finally {
    await threads?.close();
  }
}

/** How long items take here. */
class Pace {
  private ms = 0;
  private count = 0;

  async timed<Item, Made>(share: readonly Item[], make: (share: readonly Item[]) => Promise<Made>): Promise<Made> {
    const start = performance.now();
    const made = await make(share);
    this.ms += performance.now() - start;
    this.count += share.length;
    return made;
  }

  /** Whether others are worth starting for so many. */
  isLong(left: number): boolean {
    return this.ms > ALONE_MS && left * this.each() > WORTH_MS;
  }

  itemsOfShare(): number {
    return this.count === 0 ? FIRST_SHARE : Math.min(MOST_OF_SHARE, Math.ceil(SHARE_MS / this.each()));
  }

  private each(): number {
    return this.ms / this.count;
  }
}

/** The items in shares of about `size`. */
function* sharesOf<Item>(
  items: readonly Item[],
  isTogether: (item: Item, before: Item) => boolean,
  size: () => number,
): Generator<readonly Item[], void> {
  for (let from = 0; from < items.length; ) {
    let to = Math.min(items.length, from + size());
    while (to < items.length && isTogether(items[to] as Item, items[to - 1] as Item)) to += 1;
    yield items.slice(from, to);
    from = to;
  }
}
