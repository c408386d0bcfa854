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
  const { state, clock, log } = options.services;
  const telegram = createBot(options);
  let callOff = (): void => undefined;
  const tidyUp = (): void => {
    state.forgetOld().catch((error: unknown) => log.error('Old data could not be deleted', { error }));
    callOff = clock.after(RETENTION_HOURS * 3_600_000, tidyUp);
  };
  tidyUp();
  try {
    if (!(await telegram.connect(signal))) return signal.aborted ? 'stopped' : 'unauthorised';
    await announce(telegram.bot.api, log, options.services.admins);
    log.info('Listening');
    return await telegram.poll(signal);
  } finally {
    await telegram.drain();
    callOff();
  }
}
