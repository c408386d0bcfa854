import { setMaxListeners } from 'node:events';
import type { Update } from './model.ts';
import type { Updates } from './updates.ts';

/** Where updates are posted instead of being fetched. */
export interface WebhookTarget {
  readonly url: string;
  readonly secret: string | null;
}

/** The call that a bot may put into its reply to an update. */
export type ReplyCall = (body: Readonly<Record<string, unknown>>) => Promise<unknown>;

export interface Webhook {
  /** Starts delivering there; null goes back to polling. */
  set(target: WebhookTarget | null): void;
  target(): WebhookTarget | null;
  /** The last failure: seconds since 1970 and what it was. */
  lastError(): { date: number; message: string } | null;
  /** Ends deliveries for good. */
  close(): void;
}

const PATIENCE = 60_000;
const LONGEST_PAUSE = 30_000;

/** Deliveries at the same time, as many as Telegram begins with. */
const CONNECTIONS = 40;

/**
 * Delivers updates by POST, those of one chat one after another. What is not taken with a 2xx is tried again after 1 s, 2 s, 4 s …
 * @param onReply carries out the call a bot may answer an update with
 */
export function createWebhook(updates: Updates, now: () => number, onReply: ReplyCall): Webhook {
  let target: WebhookTarget | null = null;
  let lastError: { date: number; message: string } | null = null;
  let running: AbortController | null = null;

  const fail = (message: string) => {
    lastError = { date: Math.floor(now() / 1000), message };
  };

  async function post(to: WebhookTarget, update: Update, signal: AbortSignal): Promise<boolean> {
    try {
      const response = await fetch(to.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(to.secret === null ? {} : { 'x-telegram-bot-api-secret-token': to.secret }),
        },
        body: JSON.stringify(update),
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      });
      const body: unknown = await response.json().catch(() => null);
      if (response.ok && typeof body === 'object' && body !== null && 'method' in body) await onReply({ ...body });
      if (!response.ok) fail(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
      return response.ok;
    } catch {
      fail('Connection refused or timed out');
      return false;
    }
  }

  async function deliver(to: WebhookTarget, update: Update, signal: AbortSignal): Promise<void> {
    for (let pause = 1000; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      if (await post(to, update, signal)) return updates.confirm(update.update_id);
      await delay(pause, signal);
    }
  }

  async function run(to: WebhookTarget, signal: AbortSignal): Promise<void> {
    const busy = new Set<number>();
    let wake = (): void => undefined;
    while (!signal.aborted) {
      const update = busy.size < CONNECTIONS ? firstOfFreeChat(updates.waiting(), busy) : undefined;
      if (update === undefined) {
        await untilArrival(updates, signal, (finish) => {
          wake = finish;
        });
        continue;
      }
      const chat = queueOf(update);
      busy.add(chat);
      void deliver(to, update, signal).finally(() => {
        busy.delete(chat);
        wake();
      });
    }
  }

  return {
    set: (wanted) => {
      running?.abort();
      running = null;
      target = wanted;
      lastError = null;
      if (wanted === null) return;
      const controller = new AbortController();
      setMaxListeners(0, controller.signal);
      running = controller;
      run(wanted, controller.signal).catch(() => fail('Internal error'));
    },
    target: () => target,
    lastError: () => lastError,
    close: () => running?.abort(),
  };
}

/** Whose order an update keeps. */
const queueOf = ({
  message,
  edited_message,
  callback_query,
  inline_query,
  chosen_inline_result,
  my_chat_member,
}: Update) =>
  message?.chat.id ??
  edited_message?.chat.id ??
  callback_query?.from.id ??
  inline_query?.from.id ??
  chosen_inline_result?.from.id ??
  my_chat_member?.chat.id ??
  0;

/** The oldest update whose chat has none on its way. */
const firstOfFreeChat = (waiting: readonly Update[], busy: ReadonlySet<number>): Update | undefined =>
  waiting.find((update) => !busy.has(queueOf(update)));

/** @param onWait told how to end the wait */
const untilArrival = (updates: Updates, signal: AbortSignal, onWait: (finish: () => void) => void): Promise<void> =>
  new Promise((resolve) => {
    const stop = updates.onArrival(finish);
    signal.addEventListener('abort', finish, { once: true });
    onWait(finish);
    function finish(): void {
      stop();
      signal.removeEventListener('abort', finish);
      resolve();
    }
  });

const delay = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(finish, milliseconds);
    signal.addEventListener('abort', finish, { once: true });
    function finish(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    }
  });
