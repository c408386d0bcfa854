import { announce } from './announce.ts';
import { type BotOptions, createBot } from './bot.ts';
import type { PollingEnd } from './polling.ts';

/** Hours between deleting what is too old and telling what has changed. */
const TEND_HOURS = 6;

/**
 * Runs the bot by long polling until the signal is aborted: answers under way finish, then it returns.
 * @returns how polling ended; `conflict` and `unauthorised` need a person
 */
export async function runBot(options: BotOptions, signal: AbortSignal): Promise<PollingEnd> {
  const { clock, log, admins } = options.services;
  const telegram = createBot(options);
  let callOff = (): void => undefined;
  const tend = (): void => {
    telegram
      .tend()
      .catch((error: unknown) => log.error('Old data and changes of rules could not be tended', { error }));
    callOff = clock.after(TEND_HOURS * 3_600_000, tend);
  };
  try {
    if (!(await telegram.connect(signal))) return signal.aborted ? 'stopped' : 'unauthorised';
    await announce(telegram.bot.api, log, admins);
    tend();
    log.info('Listening');
    return await telegram.poll(signal);
  } finally {
    await telegram.drain();
    callOff();
  }
}
