import { z } from 'zod';
import type { Lease } from '../../../postgres/lease.ts';
import type { Database } from '../../../postgres/connect.ts';
import { isUnreachable } from '../../../postgres/unreachable.ts';
import type { Identity } from '../../identity.ts';
import type { Inbox, InboxLimits, InboxWork, Received } from '../../inbox/inbox.ts';
import { createQueue } from './queue.ts';
import { freeLinesOfTheDead, type TakeOver, type Watch } from './watch.ts';
import { createWorker } from './worker.ts';

export interface InboxOptions {
  readonly sql: Database;
  readonly lease: Lease;
  readonly identity: Identity;
  readonly now: () => number;
  readonly limits: InboxLimits;
  /** 2 s and 15 s when absent. */
  readonly takeOver?: TakeOver;
  /** Told of what went wrong, without anything of people. */
  readonly onError: (message: string, error: unknown) => void;
}

/** Milliseconds between two looks for work that other programs put in. */
const LOOK_EVERY = 250;
const TAKE_OVER: TakeOver = { grace: 2000, settling: 15_000 };

const verdict = z.object({
  verdict: z.enum(['taken', 'behind', 'repeated', 'tell', 'silent', 'refused']),
  since: z.coerce.number().nullable(),
});

/**
 * Updates in PostgreSQL, shared by any number of programs. A program owns the lines it works at for as long as its lease lives;
 * what a dead one owned is taken over.
 */
export function openInbox(options: InboxOptions): Inbox {
  const { sql, lease, identity, now, limits, onError, takeOver = TAKE_OVER } = options;
  const queue = createQueue({ sql, owner: lease.number, now });
  let worker: ReturnType<typeof createWorker> | null = null;
  let waiting = 0;
  const timers: NodeJS.Timeout[] = [];
  const every = (milliseconds: number, what: string, work: () => Promise<void>): void => {
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      work()
        .catch((error: unknown) => {
          // While the server is away the lease says so, once.
          if (!isUnreachable(error)) onError(what, error);
        })
        .finally(() => {
          busy = false;
        });
    }, milliseconds);
    timers.push(timer);
  };
  return {
    put: async ({ id, chat, sender, limited, body }) => {
      const sealed = Buffer.from(identity.sealText(JSON.stringify(body)));
      const rows = await sql`
        select verdict, since from hoi_xa.put_update(
          ${id}, ${identity.keyOf(chat)}, ${identity.keyOf(sender)}, ${sealed}, ${now()},
          ${limited ? limits.most : 0}, ${limits.span}, ${limits.waitingPerChat})`;
      const read = verdict.parse(rows[0]);
      if (read.verdict === 'taken') worker?.look();
      return receivedOf(read);
    },
    start: (work: InboxWork) => {
      worker = createWorker({
        queue,
        lease,
        work,
        atOnce: limits.atOnce,
        open: (body) => identity.openText(body),
        onError,
      });
      const watch: Watch = { sql, lease, suspects: new Map(), takeOver };
      every(LOOK_EVERY, 'Looking for work failed', async () => worker?.look());
      every(takeOver.grace / 2, 'Looking after other programs failed', async () => {
        if (!lease.isHeld) return;
        await freeLinesOfTheDead(watch);
        waiting = await queue.waiting();
      });
    },
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await worker?.stop();
    },
    get running() {
      return worker?.running ?? 0;
    },
    get waiting() {
      return waiting;
    },
    isShared: true,
  };
}

function receivedOf({ verdict: kind, since }: z.infer<typeof verdict>): Received {
  if (kind === 'behind') return { kind, since };
  return kind === 'tell' || kind === 'silent' ? { kind: 'limited', tell: kind === 'tell' } : { kind };
}
