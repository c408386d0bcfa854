import type { Inbox, InboxLimits, InboxWork } from '../../state/inbox/inbox.ts';
import type { Clock } from '../clock.ts';
import type { Dispatcher } from './dispatcher.ts';
import { createRateLimit } from './rate-limit.ts';
import { createRecent } from './recent.ts';

/** Updates remembered so that one delivered twice is answered once. */
const REMEMBERED = 4096;

export interface MemoryInboxOptions {
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly limits: InboxLimits;
}

/** The inbox of a program that is alone: in memory, over a dispatcher. */
export function createMemoryInbox({ dispatcher, clock, limits }: MemoryInboxOptions): Inbox {
  const isRepeated = createRecent<number>(REMEMBERED);
  const rateLimit = createRateLimit(limits.most, limits.span);
  const startedAt = new Map<number, number>();
  let work: InboxWork | null = null;
  return {
    put: async ({ id, chat, sender, limited, body }) => {
      if (isRepeated(id)) return { kind: 'repeated' };
      const verdict = limited ? rateLimit.check(sender, clock.now()) : 'served';
      if (verdict !== 'served') return { kind: 'limited', tell: verdict === 'tell' };
      const since = startedAt.get(chat) ?? null;
      const taken = dispatcher.take(chat, async () => {
        startedAt.set(chat, clock.now());
        try {
          await work?.handle(body);
        } finally {
          startedAt.delete(chat);
        }
      });
      return taken === 'behind' ? { kind: taken, since } : { kind: taken };
    },
    start: (given) => {
      work = given;
    },
    stop: () => dispatcher.idle(),
    get running() {
      return dispatcher.running;
    },
    get waiting() {
      return dispatcher.waiting;
    },
    isShared: false,
  };
}
