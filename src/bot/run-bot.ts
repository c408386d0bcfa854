import { Failure } from '../failure.ts';
import { announce } from './announce.ts';
import { type BotOptions, createBot, type TelegramBot } from './bot.ts';
import { createHealth } from './http/health.ts';
import { type HttpServer, serveHttp } from './http/serve.ts';
import { type PollingEnd, WANTED } from './polling.ts';

/** Hours between deleting what is too old and telling what has changed. */
const TEND_HOURS = 6;

export interface RunOptions extends BotOptions {
  /** Where `/healthz` is, and the updates of a webhook; null: nowhere. */
  readonly port: number | null;
  /** An address that Telegram posts updates to; null: long polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
}

/**
 * Runs the bot until the signal is aborted: answers under way finish, then it returns.
 * @returns how it ended; `conflict` and `unauthorised` need a person
 * @throws {Failure} when the port for the webhook is taken
 */
export async function runBot(options: RunOptions, signal: AbortSignal): Promise<PollingEnd> {
  const { clock, log, admins } = options.services;
  const telegram = createBot(options);
  let callOff = (): void => undefined;
  let server: HttpServer | null = null;
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
    server = await listen(telegram, options);
    log.info('Listening', server === null ? {} : { port: server.port });
    return options.webhook === null ? await telegram.poll(signal) : await byWebhook(telegram, options.webhook, signal);
  } finally {
    await server?.close();
    await telegram.drain();
    callOff();
  }
}

async function listen(telegram: TelegramBot, { port, webhook, services }: RunOptions): Promise<HttpServer | null> {
  if (port === null) return null;
  const { clock, log } = services;
  const health = createHealth(() => telegram.lastHeard(), clock, webhook === null ? null : telegram.bot.api);
  const receiver =
    webhook === null
      ? null
      : {
          path: new URL(webhook.url).pathname,
          secret: webhook.secret,
          accept: (update: Parameters<TelegramBot['accept']>[0]) => telegram.accept(update),
        };
  try {
    return await serveHttp({ port, health, webhook: receiver });
  } catch (error) {
    // Without a port the bot still polls; only nobody can ask how it is.
    if (webhook !== null || !(error instanceof Failure)) throw error;
    log.warn('There is no health check: the port is taken', { port });
    return null;
  }
}

/** Tells Telegram where to post, and waits for the end. The webhook stays set, so that updates wait for the next start. */
async function byWebhook(
  { bot }: TelegramBot,
  { url, secret }: NonNullable<RunOptions['webhook']>,
  signal: AbortSignal,
): Promise<PollingEnd> {
  await bot.api.setWebhook(url, { secret_token: secret, allowed_updates: [...WANTED] });
  if (!signal.aborted) {
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
  return 'stopped';
}
