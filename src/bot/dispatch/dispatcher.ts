/** A piece of work that belongs to a chat. It settles its own errors. */
export type Work = () => Promise<void>;

/** What became of work that was handed over. */
export type Taken =
  /** It runs now, or as soon as one of the others is done. */
  | 'taken'
  /** It runs after earlier work of the same chat. */
  | 'behind'
  /** There is no room; it was not taken. */
  | 'refused';

export interface DispatcherOptions {
  /** Chats served at the same time. */
  readonly atOnce: number;
  /** Work waiting in all, and of one chat. */
  readonly waiting: number;
  readonly waitingPerChat: number;
  /** Told what work threw although it should not have. */
  readonly onError: (error: unknown) => void;
}

/** Runs work in the order of each chat, chats in turn, so many at a time. */
export interface Dispatcher {
  take(chat: number | string, work: Work): Taken;
  /** Resolves when nothing runs or waits any more. */
  idle(): Promise<void>;
  readonly running: number;
  readonly waiting: number;
}

/**
 * A chat with much to say waits behind each other chat once per piece of work, so nobody is starved.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const queues = new Map<number | string, Work[]>();
  const busy = new Set<number | string>();
  const ready: (number | string)[] = [];
  let waiting = 0;
  let idlers: (() => void)[] = [];

  const start = (chat: number | string, work: Work): void => {
    busy.add(chat);
    void run(work, options.onError).then(() => {
      busy.delete(chat);
      if (queues.has(chat)) ready.push(chat);
      next();
    });
  };
  const next = (): void => {
    while (busy.size < options.atOnce) {
      const chat = ready.shift();
      if (chat === undefined) break;
      const queue = queues.get(chat) ?? [];
      const work = queue.shift();
      if (queue.length === 0) queues.delete(chat);
      if (work === undefined) continue;
      waiting -= 1;
      start(chat, work);
    }
    if (busy.size === 0 && waiting === 0) {
      for (const tell of idlers) tell();
      idlers = [];
    }
  };
  return {
    take: (chat, work) => {
      const queue = queues.get(chat);
      if (waiting >= options.waiting || (queue?.length ?? 0) >= options.waitingPerChat) return 'refused';
      waiting += 1;
      const behind = busy.has(chat) || queue !== undefined;
      if (queue === undefined) queues.set(chat, [work]);
      else queue.push(work);
      if (!behind) ready.push(chat);
      next();
      return behind ? 'behind' : 'taken';
    },
    idle: () => (busy.size === 0 && waiting === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
    get running() {
      return busy.size;
    },
    get waiting() {
      return waiting;
    },
  };
}

async function run(work: Work, onError: (error: unknown) => void): Promise<void> {
  try {
    // Answering is computing; between two answers what came over the network gets its turn.
    await new Promise((resolve) => setImmediate(resolve));
    await work();
  } catch (error) {
    onError(error);
  }
}
