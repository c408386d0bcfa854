import type { Update, UpdateKind, UpdatePayloads } from './model.ts';
import { Refusal } from './refusal.ts';

const MOST_WAITING = 20_000;

/** Updates that wait for the bot. */
export interface Updates {
  push<K extends UpdateKind>(kind: K, payload: UpdatePayloads[K]): void;
  /** The same update once more, as Telegram delivers it when it saw no answer. */
  repeat(update: Update): void;
  /** Waits until something is there, the time is over (milliseconds), or the caller has gone. @throws {Refusal} 409 */
  poll(wanted: PollOptions): Promise<readonly Update[]>;
  /** What waits, oldest first. */
  waiting(): readonly Update[];
  /** Forgets an update that a webhook has taken. */
  confirm(id: number): void;
  drop(): void;
  /** Which kinds are wanted; an empty list means all. */
  allow(kinds: readonly string[]): void;
  allowed(): readonly string[];
  /** Told when an update arrives. @returns a function that ends it */
  onArrival(listener: () => void): () => void;
  /** Lets a poll that waits return at once with nothing. */
  release(): void;
}

export interface PollOptions {
  readonly offset: number;
  readonly limit: number;
  readonly wait: number;
  readonly signal: AbortSignal;
}

/** Updates that wait for the bot, delivered by polling or webhook. */
export function createUpdates(): Updates {
  let queue: Update[] = [];
  let again: Update[] = [];
  let lastId = Math.floor(Date.now() / 1000);
  let kinds: readonly string[] = [];
  let stopPoll: ((reason: Refusal | null) => void) | null = null;
  const listeners = new Set<() => void>();
  const add = (update: Update) => {
    queue.push(update);
    if (queue.length > MOST_WAITING) queue.shift();
    for (const listener of listeners) listener();
  };
  const onArrival = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    push: (kind, payload) => {
      if (kinds.length > 0 && !kinds.includes(kind)) return;
      lastId += 1;
      add({ update_id: lastId, [kind]: payload });
    },
    repeat: (update) => {
      again.push(update);
      for (const listener of listeners) listener();
    },
    poll: async ({ offset, limit, wait, signal }) => {
      stopPoll?.(
        new Refusal(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      );
      queue = offset < 0 ? queue.slice(offset) : queue.filter(({ update_id }) => update_id >= offset);
      if (queue.length + again.length === 0 && wait > 0) {
        const reason = await new Promise<Refusal | null>((resolve) => {
          const finish = (why: Refusal | null) => {
            clearTimeout(timer);
            stopListening();
            signal.removeEventListener('abort', giveUp);
            if (stopPoll === finish) stopPoll = null;
            resolve(why);
          };
          const giveUp = () => finish(null);
          const timer = setTimeout(giveUp, wait);
          const stopListening = onArrival(giveUp);
          signal.addEventListener('abort', giveUp);
          stopPoll = finish;
        });
        if (reason !== null) throw reason;
      }
      const repeated = again;
      again = [];
      return [...repeated, ...queue].slice(0, limit);
    },
    waiting: () => queue,
    confirm: (id) => {
      queue = queue.filter(({ update_id }) => update_id !== id);
    },
    drop: () => {
      queue = [];
    },
    allow: (wanted) => {
      kinds = wanted;
    },
    allowed: () => kinds,
    onArrival,
    release: () => stopPoll?.(null),
  };
}
