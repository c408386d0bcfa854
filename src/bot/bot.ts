import { Bot, GrammyError, type Transformer } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { wait } from './clock.ts';
import type { BotContext } from './context.ts';
import { tellChanges } from './alerts/tell-changes.ts';
import { createTally } from './answers/tally.ts';
import { createAside } from './dispatch/aside.ts';
import { createDispatcher, type Dispatcher } from './dispatch/dispatcher.ts';
import { LIMITS, WAITING } from './dispatch/limits.ts';
import { createMemoryInbox } from './dispatch/memory-inbox.ts';
import { createFileFetcher, downloadFile } from './fetch-file.ts';
import { createFeatures } from './features.ts';
import { apologise, createHandler } from './handle-update.ts';
import { createIntake } from './intake.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { poll, type PollingEnd } from './polling.ts';
import { createOnce } from './sending/once.ts';
import { sendMailings } from './sending/mailings.ts';
import { createPatience } from './sending/patience.ts';
import { createUnderWay } from './sending/under-way.ts';
import { createRefusals } from './sending/refusals.ts';
import type { Inbox } from '../state/inbox/inbox.ts';
import type { BotDependencies, BotServices } from './services.ts';

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
  /** Takes an update; resolves when it is kept, long before it is answered. @throws when it has to be delivered again */
  accept(update: Update): Promise<void>;
  /** Begins to answer what the inbox holds. */
  start(): void;
  /** Asks Telegram who the bot is. @returns false when it refuses the token or the signal is aborted */
  connect(signal: AbortSignal): Promise<boolean>;
  /** Fetches updates until the signal is aborted. */
  poll(signal: AbortSignal): Promise<PollingEnd>;
  /** Deletes what is older than the rules of retention allow, and tells who follows a rule what became of it; one program does it. */
  tend(every: number): Promise<void>;
  /** Sends what waits to go to many; one program does it. */
  mail(): Promise<void>;
  /** Lets answers under way finish, at most 30 s. */
  drain(): Promise<void>;
  readonly dispatcher: Dispatcher;
  readonly inbox: Inbox;
  readonly metrics: Metrics;
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
  const isReady = given.isReady ?? (() => true);
  const dispatcher = createDispatcher({
    ...LIMITS,
    waiting: WAITING,
    onError: (error) => log.error('Work threw', { error }),
  });
  const inbox = given.inbox ?? createMemoryInbox({ dispatcher, clock, limits: LIMITS });
  const metrics = createMetrics({
    running: () => inbox.running,
    waiting: () => inbox.waiting,
    isReady,
    generation: () => given.desk().generation,
  });
  const once = createOnce();
  bot.api.config.use(
    metrics.wire,
    once.inner,
    createPatience({ clock, log }),
    createRefusals({
      onBlocked: async (chat) => {
        await state.erase(identity.keyOf(chat));
        log.info('Erased after a block', { user: identity.keyOf(chat) });
      },
    }),
    once.outer,
  );
  const aside = createAside((error) => log.error('Work beside the chats failed', { error }));
  const underWay = createUnderWay();
  const services: BotServices = {
    ...given,
    tally: createTally((status) => metrics.answered(status)),
    underWay,
    load: () => ({ running: inbox.running, waiting: inbox.waiting }),
    aside: (work) => aside.begin(work),
    fetchFile: createFileFetcher(bot.api, download ?? ((path) => downloadFile(`${apiRoot}/file/bot${token}/${path}`))),
  };
  bot.use(createFeatures(services));
  const handle = createHandler(bot, services);
  const intake = createIntake({
    api: bot.api,
    services,
    inbox,
    onForget: (person) => underWay.letGo(person),
    onReceived: (kind) => metrics.received(kind),
  });
  let isStarted = false;
  const start = (): void => {
    if (isStarted) return;
    isStarted = true;
    inbox.start({
      handle: async (body) => {
        // Only what Telegram vouched for at the door was put in.
        const update = body as Update;
        intake.begun(update);
        const began = clock.now();
        await handle(update);
        metrics.handled((clock.now() - began) / 1000);
      },
      giveUp: async (body) => apologise(bot, services, body as Update),
    });
  };
  if (!inbox.isShared) start();
  let heardAt: number | null = null;
  const onHeard = (): void => {
    heardAt = clock.now();
  };
  return {
    bot,
    accept: async (update) => {
      onHeard();
      await intake.accept(update);
    },
    start,
    dispatcher,
    inbox,
    metrics,
    lastHeard: () => heardAt,
    connect: (signal) => connect(bot, signal),
    poll: (signal) =>
      poll({ api: bot.api, accept: (update) => intake.accept(update), clock, log, onPoll: onHeard }, signal),
    tend: async (every) => {
      await state.duties.alone('tend', every, async () => {
        await state.forgetOld();
        const told = await tellChanges(bot.api, given);
        if (told > 0) log.info('Changes of rules were told', { count: told });
      });
    },
    mail: () => sendMailings(bot.api, given),
    drain: async () => {
      const drained = new AbortController();
      await Promise.race([Promise.all([inbox.stop(), aside.idle()]), wait(clock, DRAIN, drained.signal)]);
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
