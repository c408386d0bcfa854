import { announce } from './announce.ts';
import { type BotOptions, createBot } from './bot.ts';
import type { PollingEnd } from './polling.ts';

/** Hours between deleting what is older than the rules of retention allow. */
const RETENTION_HOURS = 6;

/**
 * Runs the bot by long polling until the signal is aborted: answers under way finish, then it returns.
 * @returns how polling ended; `conflict` and `unauthorised` need a person
 */
export async function runBot(options: BotOptions, signal: AbortSignal): Promise<PollingEnd> {
  const { services } = options;
  const { state, clock, log } = services;
  const telegram = createBot(options);
  let callOff = (): void => undefined;
  const tidyUp = (): void => {
    state.forgetOld().catch((error: unknown) => log.error('Old data could not be deleted', { error }));
    callOff = clock.after(RETENTION_HOURS * 3_600_000, tidyUp);
  };
  tidyUp();
  let stopping: Promise<void> | null = null;
  const stop = (): void => {
    stopping ??= telegram.stop();
  };
  signal.addEventListener('abort', stop);
  try {
    await announce(telegram.bot.api, log);
    log.info('Listening');
    return await telegram.run();
  } finally {
    stop();
    await stopping;
    callOff();
    signal.removeEventListener('abort', stop);
  }
}
