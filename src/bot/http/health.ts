import type { Api } from 'grammy';
import type { Clock } from '../clock.ts';

/** A poll is held for 30 seconds, so one comes back at least that often. */
const LONGEST_SILENCE = 90_000;

/** Whether the bot hears Telegram: a poll came back or an update was handled just now, or Telegram says that nothing waits. */
export type Health = () => Promise<boolean>;

/**
 * @param lastHeard when a poll came back or an update came in, milliseconds since 1970
 * @param api asked what waits for a webhook that was silent; null while polling, where silence is never right
 */
export function createHealth(lastHeard: () => number | null, clock: Clock, api: Api | null): Health {
  return async () => {
    const heard = lastHeard();
    if (heard !== null && clock.now() - heard < LONGEST_SILENCE) return true;
    if (api === null) return false;
    try {
      const { url, pending_update_count: waiting } = await api.getWebhookInfo();
      return url !== undefined && url !== '' && waiting === 0;
    } catch {
      return false;
    }
  };
}
