import { Bot, BotError, GrammyError, type Transformer } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { wait } from './clock.ts';
import type { BotContext } from './context.ts';
import { tellChanges } from './alerts/tell-changes.ts';
import { createTally } from './answers/tally.ts';
import { createAside } from './dispatch/aside.ts';
import { createDispatcher, type Dispatcher } from './dispatch/dispatcher.ts';
import { createRateLimit } from './dispatch/rate-limit.ts';
import { createFileFetcher, downloadFile } from './fetch-file.ts';
import { createFeatures } from './features.ts';
import { createIntake } from './intake.ts';
import { languageOfApp } from './language-of.ts';
import { poll, type PollingEnd } from './polling.ts';
import { createPatience } from './sending/patience.ts';
import { createRefusals } from './sending/refusals.ts';
import type { BotDependencies, BotServices } from './services.ts';
import { botTexts } from './texts/texts.ts';

/** Messages a person may send in a minute. */
const RATE = { most: 20, span: 60_000 };
const ROOM = { atOnce: 20, waiting: 2000, waitingPerChat: 25 };
/** Milliseconds that answers under way get when the program is told to stop. */
const DRAIN = 30_000;
/** Longest wait of one call, seconds; a request for updates is held for 30. */
const CALL = 60;

export interface BotOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly services: BotDependencies;
  /** Known beforehand in tests; asked of Telegram otherwise. */
  readonly me?: UserFromGetMe;
  /** Stands next to the wire; for tests. */
  readonly wire?: Transformer;
  /** Fetches a file by the path that Telegram gave; over HTTP unless told otherwise. */
  readonly download?: (path: string) => Promise<Uint8Array>;
}

/** The bot over one Bot API. */
export interface TelegramBot {
  readonly bot: Bot<BotContext>;
  /** Takes an update and returns at once. */
  accept(update: Update): void;
  /** Asks Telegram who the bot is. @returns false when it refuses the token or the signal is aborted */
  connect(signal: AbortSignal): Promise<boolean>;
  /** Fetches updates until the signal is aborted. */
  poll(signal: AbortSignal): Promise<PollingEnd>;
  /** Deletes what is older than the rules of retention allow, and tells who follows a rule what became of it. */
  tend(): Promise<void>;
  /** Lets answers under way finish, at most 30 s. */
  drain(): Promise<void>;
  readonly dispatcher: Dispatcher;
  /** When a request for updates last came back, or an update came in, milliseconds since 1970; null before the first. */
  lastHeard(): number | null;
}

/** Puts the bot together. Nothing is sent before `run` or `accept`. */
export function createBot({ token, apiRoot, services: given, me, wire, download }: BotOptions): TelegramBot {
  const { clock, identity, log, state } = given;
  const bot = new Bot<BotContext>(token, {
    client: { apiRoot, timeoutSeconds: CALL },
    ...(me === undefined ? {} : { botInfo: me }),
  });
  if (wire !== undefined) bot.api.config.use(wire);
  bot.api.config.use(
    createPatience({ clock, log }),
    createRefusals({
      onBlocked: async (chat) => {
        await state.erase(identity.keyOf(chat));
        log.info('Erased after a block', { user: identity.keyOf(chat) });
      },
    }),
  );
  const dispatcher = createDispatcher({ ...ROOM, onError: (error) => log.error('Work threw', { error }) });
  const aside = createAside((error) => log.error('Work beside the chats failed', { error }));
  const services: BotServices = {
    ...given,
    tally: createTally(),
    load: () => ({ running: dispatcher.running, waiting: dispatcher.waiting }),
    aside: (work) => aside.begin(work),
    fetchFile: createFileFetcher(bot.api, download ?? ((path) => downloadFile(`${apiRoot}/file/bot${token}/${path}`))),
  };
  bot.use(createFeatures(services));
  const handle = createHandler(bot, services);
  const accept = createIntake({
    api: bot.api,
    services,
    dispatcher,
    rateLimit: createRateLimit(RATE.most, RATE.span),
    handle,
  });
  let heardAt: number | null = null;
  const onHeard = (): void => {
    heardAt = clock.now();
  };
  return {
    bot,
    accept: (update) => {
      onHeard();
      accept(update);
    },
    dispatcher,
    lastHeard: () => heardAt,
    connect: (signal) => connect(bot, signal),
    poll: (signal) => poll({ api: bot.api, accept, clock, log, onPoll: onHeard }, signal),
    tend: async () => {
      await state.forgetOld();
      const told = await tellChanges(bot.api, given);
      if (told > 0) log.info('Changes of rules were told', { count: told });
    },
    drain: async () => {
      const drained = new AbortController();
      await Promise.race([Promise.all([dispatcher.idle(), aside.idle()]), wait(clock, DRAIN, drained.signal)]);
      drained.abort();
    },
  };
}

/** Faults of the network are waited out; a token that is refused is not. */
async function connect(bot: Bot<BotContext>, signal: AbortSignal): Promise<boolean> {
  try {
    // grammY names its own kind of signal; the one of Node does the same.
    await bot.init(signal as Parameters<typeof bot.init>[0]);
    return true;
  } catch (error) {
    if (signal.aborted || (error instanceof GrammyError && [401, 404].includes(error.error_code))) return false;
    throw error;
  }
}

/** Handles one update; whatever goes wrong, the person gets a sentence and the log a line without theirs. */
function createHandler(bot: Bot<BotContext>, { log }: BotServices): (update: Update) => Promise<void> {
  return async (update) => {
    try {
      await bot.handleUpdate(update);
    } catch (thrown) {
      const error: unknown = thrown instanceof BotError ? thrown.error : thrown;
      log.error('An update could not be handled', { update: update.update_id, error });
      if (error instanceof GrammyError && error.error_code === 403) return;
      const message = update.message ?? update.callback_query?.message;
      const from = update.message?.from ?? update.callback_query?.from;
      if (message === undefined || message.chat.type !== 'private') return;
      await bot.api
        .sendMessage(message.chat.id, botTexts(languageOfApp(from?.language_code)).failed)
        .catch((second: unknown) => log.warn('An apology could not be sent', { error: second }));
    }
  };
}
