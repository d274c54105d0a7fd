import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Shares that a thread has at a time: while what came of one is taken, it works on the next. */
const AHEAD = 2;

/** Which threads of our own command are started, and what each of them is told. */
interface Starting {
  /** The file of our own command. */
  readonly program: string;
  /** Its first argument, which says what there is to do. */
  readonly argument: string;
  readonly count: number;
  readonly start: unknown;
}

/** Threads of our own command that work on shares of something large, each on one after the other. All that goes to and fro is plain data. */
export class OwnThreads<Share, Made> {
  private readonly threads: readonly Thread<Share, Made>[];

  constructor({ program, argument, count, start }: Starting) {
    this.threads = Array.from(
      { length: count },
      () => new Thread<Share, Made>(new Worker(program, { argv: [argument], workerData: start })),
    );
  }

  /**
   * Hands on what came of each share, in no order. Gives the shares that nothing came of, because the threads that had them failed. Who
   * shares the work takes shares from the same iterator, meanwhile.
   */
  async work(shares: Iterator<Share, unknown>, take: (made: Made, share: Share) => void): Promise<readonly Share[]> {
    const failed: Share[] = [];
    const run = async (thread: Thread<Share, Made>): Promise<void> => {
      while (!thread.isDead) {
        const next = shares.next();
        if (next.done === true) return;
        const made = await thread.make(next.value);
        if (made === null) failed.push(next.value);
        else take(made, next.value);
      }
    };
    await Promise.all(this.threads.flatMap((thread) => Array.from({ length: AHEAD }, () => run(thread))));
    for (let next = shares.next(); next.done !== true; next = shares.next()) failed.push(next.value);
    return failed;
  }

  /** Ends all threads, whatever they do. */
  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}

/**
 * The work of such a thread: `open` makes of what it was told the function that works on shares. A thread that fails is dead, and
 * who started it knows.
 */
export async function workInThread<Start, Share, Made>(
  open: (start: Start) => Promise<(share: Share) => Promise<Made>>,
): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('Expected to be a thread of another command, found none');
  const work = await open(workerData as Start); // our own program told it
  let last: Promise<void> = Promise.resolve();
  port.on('message', (share: Share) => {
    last = last.then(async () => port.postMessage(await work(share)));
  });
}

/** One thread, and who waits for it. */
class Thread<Share, Made> {
  isDead = false;
  private readonly worker: Worker;
  private readonly waiting: ((made: Made | null) => void)[] = [];

  constructor(worker: Worker) {
    this.worker = worker;
    worker.on('message', (made: Made) => this.waiting.shift()?.(made));
    worker.on('error', () => this.fail());
    worker.on('exit', () => this.fail());
  }

  /** Null where the thread failed. */
  make(share: Share): Promise<Made | null> {
    if (this.isDead) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.worker.postMessage(share);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(): void {
    this.isDead = true;
    for (const resolve of this.waiting.splice(0)) resolve(null);
  }
}
