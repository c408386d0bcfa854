import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from '../logger.ts';
import { type Clock, wait } from './clock.ts';

/** Kinds of updates that the bot wants. */
export const WANTED = ['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member'] as const;

/** Seconds a request for updates may stay open. */
const HOLD = 30;
/** Pauses after another poller was met, seconds; a rolling deploy has two for a while. */
const CONFLICT_PAUSES = [5, 10, 15, 30];
const LONGEST_PAUSE = 30;

/** How polling ended. */
export type PollingEnd = 'stopped' | 'conflict' | 'unauthorised';

export interface PollingOptions {
  readonly api: Api;
  /** Rejects when the update could not be kept: it is then fetched again. */
  readonly accept: (update: Update) => Promise<void>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Told each time that a request for updates came back. */
  readonly onPoll: () => void;
}

/**
 * Fetches updates until the signal is aborted, then confirms what was taken. Faults of the network are waited out;
 * another poller is, for a minute.
 */
export async function poll(
  { api, accept, clock, log, onPoll }: PollingOptions,
  signal: AbortSignal,
): Promise<PollingEnd> {
  await withoutWebhook(api, log);
  let offset = 0;
  let faults = 0;
  let conflicts = 0;
  while (!signal.aborted) {
    try {
      // grammY names its own kind of signal; the one of Node does the same.
      const updates = await api.getUpdates(
        { offset, limit: 100, timeout: HOLD, allowed_updates: [...WANTED] },
        signal as Parameters<Api['getUpdates']>[1],
      );
      faults = 0;
      conflicts = 0;
      onPoll();
      for (const update of updates) {
        await accept(update);
        offset = update.update_id + 1;
      }
    } catch (error) {
      if (signal.aborted) break;
      if (error instanceof GrammyError && error.error_code === 401) return 'unauthorised';
      if (error instanceof GrammyError && error.error_code === 409) {
        const pause = CONFLICT_PAUSES[conflicts];
        if (pause === undefined) return 'conflict';
        conflicts += 1;
        log.warn('Another program polls for the same bot', { attempt: conflicts });
        await wait(clock, pause * 1000, signal);
        continue;
      }
      faults += 1;
      const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
      log.warn('Updates could not be fetched', { attempt: faults, error });
      await wait(clock, Math.min(asked ?? 2 ** (faults - 1), LONGEST_PAUSE) * 1000, signal);
    }
  }
  if (offset > 0) await confirm(api, offset, log);
  return 'stopped';
}

/** Telegram refuses to be polled while a webhook is set. What waits for it is not dropped. */
async function withoutWebhook(api: Api, log: Logger): Promise<void> {
  try {
    await api.deleteWebhook({ drop_pending_updates: false });
  } catch (error) {
    log.warn('A webhook could not be removed', { error });
  }
}

/** Tells Telegram which updates were taken, so that a restart does not bring them again. */
async function confirm(api: Api, offset: number, log: Logger): Promise<void> {
  try {
    await api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: [...WANTED] });
  } catch (error) {
    log.warn('The last updates could not be confirmed', { error });
  }
}
