import type { Lease } from '../../../postgres/lease.ts';
import { isUnreachable } from '../../../postgres/unreachable.ts';
import { createHandling, duringHandling, isTakenOver, TakenOver } from '../../inbox/handling.ts';
import type { InboxWork } from '../../inbox/inbox.ts';
import type { Queue, Taken } from './queue.ts';

/** Programs that may die at one update before it is given up. */
const MOST_LOSSES = 3;
/** Milliseconds that a handling under way waits for the lease to come back. */
const PATIENCE = 60_000;
const PAUSE = 500;

export interface WorkerOptions {
  readonly queue: Queue;
  readonly lease: Lease;
  readonly work: InboxWork;
  readonly atOnce: number;
  /** Opens a sealed body; null when it was sealed under another secret. */
  readonly open: (body: Uint8Array) => string | null;
  readonly onError: (message: string, error: unknown) => void;
}

/** Takes lines and works at the first update of each, so many at a time. */
export interface Worker {
  /** Looks for work now; does nothing while everybody is busy or somebody looks. */
  look(): void;
  stop(): Promise<void>;
  readonly running: number;
}

/** Takes updates from the queue and handles several chats at once, each chat in order. */
export function createWorker({ queue, lease, work, atOnce, open, onError }: WorkerOptions): Worker {
  const running = new Set<Promise<void>>();
  let looking: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const look = (): void => {
    if (stopped || !lease.isHeld || running.size >= atOnce) return;
    if (looking !== null) {
      again = true;
      return;
    }
    looking = takeSome()
      .catch((error: unknown) => {
        if (!isUnreachable(error)) onError('Taking updates failed', error);
      })
      .finally(() => {
        looking = null;
        if (again) {
          again = false;
          look();
        }
      });
  };
  const takeSome = async (): Promise<void> => {
    const free = atOnce - running.size;
    const some = await queue.take(free);
    for (const taken of some) {
      const done = finishOne(taken)
        .catch((error: unknown) => onError('An update was left to be taken again', error))
        .finally(() => {
          running.delete(done);
          look();
        });
      running.add(done);
    }
    again ||= some.length === free;
  };

  /** Works at an update until it is done or another program has it; a server that is away is waited for. */
  const finishOne = async (taken: Taken): Promise<void> => {
    // Known even when it could not be written down.
    const sent = [...taken.sent];
    for (;;) {
      const tryNumber = lease.losses;
      const handling = createHandling({
        sent: [...sent],
        ensureOwned: () => ensureOwned(taken, tryNumber),
        record: async (message) => {
          sent.push(message);
          await queue.record(taken.id, message);
        },
      });
      try {
        await duringHandling(handling, () => handleBody(taken));
        await finish(taken, handling.changes());
        return;
      } catch (error) {
        if (isTakenOver(error)) return;
        if (!isUnreachable(error)) throw error;
        await pause();
        await lease.held(PATIENCE);
        if (!(await queue.isOwned(taken.line))) return;
      }
    }
  };
  const handleBody = async ({ body, losses }: Taken): Promise<void> => {
    const text = body === null ? null : open(body);
    if (text === null) return onError('An update cannot be opened: ID_SECRET differs', null);
    const read: unknown = JSON.parse(text);
    // An update at which one program after the other dies would bring them all down.
    if (losses >= MOST_LOSSES) return work.giveUp(read);
    await new Promise((resolve) => setImmediate(resolve));
    await work.handle(read);
  };
  const ensureOwned = async ({ line }: Taken, losses: number): Promise<void> => {
    if (lease.isHeld && lease.losses === losses) return;
    await lease.held(PATIENCE);
    if (!(await queue.isOwned(line))) throw new TakenOver();
  };
  /** When the end was written but its confirmation lost, the line is no longer ours: nothing more to do. */
  const finish = async (taken: Taken, changes: ReturnType<ReturnType<typeof createHandling>['changes']>) => {
    for (;;) {
      try {
        await queue.finish(taken, changes);
        return;
      } catch (error) {
        if (!isUnreachable(error)) throw error;
        await pause();
        await lease.held(PATIENCE);
      }
    }
  };
  return {
    look,
    stop: async () => {
      stopped = true;
      await looking;
      while (running.size > 0) await Promise.all(running);
    },
    get running() {
      return running.size;
    },
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE));
