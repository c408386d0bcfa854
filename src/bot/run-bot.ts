import { Failure } from '../failure.ts';
import { announce } from './announce.ts';
import { type BotOptions, createBot, type TelegramBot } from './bot.ts';
import { createHealth, type Health } from './http/health.ts';
import { type HttpServer, serveHttp } from './http/serve.ts';
import { type PollingEnd, WANTED } from './polling.ts';
import { createRounds } from './rounds.ts';

/** Milliseconds between deleting what is too old and telling what has changed, and between looking whether another program did. */
const TEND = 6 * 3_600_000;
const TEND_LOOK = 60_000;
/** Milliseconds between two looks for messages to many that were left. */
const MAIL_LOOK = 15_000;

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
  const duty = createRounds(clock, log);
  const telegram = createBot(options);
  let server: HttpServer | null = null;
  try {
    if (!(await telegram.connect(signal))) return signal.aborted ? 'stopped' : 'unauthorised';
    await announce(telegram.bot.api, log, admins);
    telegram.start();
    // Where programs share the state, one that died is stood in for before the next time comes round.
    const tendEvery = telegram.inbox.isShared ? TEND_LOOK : TEND;
    duty.round(tendEvery, 'Old data and changes of rules could not be tended', () => telegram.tend(TEND));
    duty.round(MAIL_LOOK, 'Messages to many could not be sent', () => telegram.mail());
    server = await listen(telegram, options, () => !signal.aborted);
    log.info('Listening', server === null ? {} : { port: server.port });
    return options.webhook === null ? await telegram.poll(signal) : await byWebhook(telegram, options.webhook, signal);
  } finally {
    duty.end();
    await server?.close();
    await telegram.drain();
  }
}

async function listen(
  telegram: TelegramBot,
  { port, webhook, services }: RunOptions,
  isWanted: () => boolean,
): Promise<HttpServer | null> {
  if (port === null) return null;
  const { clock, log } = services;
  const hears = createHealth(() => telegram.lastHeard(), clock, webhook === null ? null : telegram.bot.api);
  const { isReady } = services;
  // Of several programs one may hear nothing for long, and one without the database is not mended by being started anew.
  const health: Health = isReady === undefined ? hears : async () => true;
  const readiness: Health = isReady === undefined ? hears : async () => isWanted() && isReady();
  const receiver =
    webhook === null
      ? null
      : {
          path: new URL(webhook.url).pathname,
          secret: webhook.secret,
          accept: (update: Parameters<TelegramBot['accept']>[0]) => telegram.accept(update),
        };
  try {
    return await serveHttp({ port, health, readiness, metrics: () => telegram.metrics.text(), webhook: receiver });
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
