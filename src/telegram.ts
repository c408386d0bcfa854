import { type Application, CORPUS_OF_RECORD } from './application.ts';
import { realClock, wait } from './bot/clock.ts';
import { LIMITS } from './bot/dispatch/limits.ts';
import { runBot } from './bot/run-bot.ts';
import type { Desk } from './bot/services.ts';
import { createContacts, readContacts } from './corpus/contacts.ts';
import { createPlaces } from './corpus/places.ts';
import { createNearest, readCoordinates } from './corpus/places/coordinates.ts';
import { Failure } from './failure.ts';
import type { ReadAloud } from './llm/read-aloud.ts';
import type { Transcribe } from './llm/speech.ts';
import type { Spent } from './llm/spending.ts';
import type { Logger } from './logger.ts';
import type { Database } from './postgres/connect.ts';
import { readIdSecret } from './state/id-secret.ts';
import { createIdentity } from './state/identity.ts';
import { openStore, type Store } from './store.ts';
import { createRowFinder } from './statistics/row-key.ts';
import { createStatisticsTable } from './statistics/table.ts';
import { followCurrent } from './upkeep/follow-current.ts';
import { followDatabase } from './upkeep/follow-database.ts';
import { createUpkeep } from './upkeep/upkeep.ts';

/** One bot at one Bot API, Telegram's own or a local one. */
export interface TelegramConnection {
  readonly token: string;
  readonly apiRoot: string;
  /** Numeric ids of administrators. */
  readonly admins: readonly number[];
  /** Null: long polling. */
  readonly webhook?: { readonly url: string; readonly secret: string } | null;
}

export interface TelegramOptions {
  readonly connection: TelegramConnection;
  readonly application: Application;
  /** Opens what is to be served now, after the index was built or rolled back. */
  readonly reopen: () => Promise<Application>;
  readonly dataFolder: string;
  /** Writes down what is said in a recording; absent: no speech endpoint is configured. */
  readonly transcribe?: Transcribe | null;
  /** Reads answers aloud; absent: no voice is configured. */
  readonly readAloud?: ReadAloud | null;
  /** What the chat model has cost today; absent: no model is configured. */
  readonly spent?: (() => Spent) | null;
  /** PostgreSQL for the state, shared with other replicas; absent: SQLite below the data folder. */
  readonly databaseUrl?: string | null;
  /** Where the index is served from; absent: files below the data folder. */
  readonly database?: Database | null;
  /** Configured secret for hashing ids; null: one kept below the data folder. */
  readonly idSecret: string | null;
  /** Port of `/healthz` and of the webhook; null for none. */
  readonly port?: number | null;
  readonly log: Logger;
}

/**
 * Runs the bot until the signal is aborted; answers under way finish first.
 * @throws {Failure} when the token is refused, another program polls for it, or the state cannot be opened
 */
export async function serveTelegram(options: TelegramOptions, signal: AbortSignal): Promise<void> {
  const { connection, application, dataFolder, log } = options;
  const clock = realClock;
  let desk = deskOf(application);
  const identity = createIdentity(await readIdSecret(options.idSecret, dataFolder));
  const { databaseUrl = null } = options;
  const store = await openStore({ databaseUrl, dataFolder, identity, limits: LIMITS, now: () => clock.now(), log });
  let loading: Promise<void> | null = null;
  const load = async (): Promise<void> => {
    // Answers under way keep the desk they began at.
    desk = deskOf(await options.reopen());
    log.info('Another index is served', { generation: desk.generation.name });
  };
  const reload = (): Promise<void> => {
    loading ??= load().finally(() => {
      loading = null;
    });
    return loading;
  };
  const following = {
    serving: () => desk.generation.name,
    reload,
    onFailure: (error: unknown) => log.error('A new index could not be served', { error }),
  };
  const { database = null } = options;
  const unfollow =
    database === null ? followCurrent({ dataFolder, ...following }) : followDatabase({ sql: database, ...following });
  try {
    const services = {
      desk: () => desk,
      contacts: createContacts(await readContacts(CORPUS_OF_RECORD)),
      placeNear: createNearest(await readCoordinates(CORPUS_OF_RECORD)),
      ...store,
      identity,
      clock,
      log,
      admins: connection.admins,
      transcribe: options.transcribe ?? null,
      readAloud: options.readAloud ?? null,
      spent: options.spent ?? null,
      upkeep: createUpkeep({ dataFolder, corpus: CORPUS_OF_RECORD, reload, database }),
    };
    const { token, apiRoot, webhook = null } = connection;
    if (webhook === null) await becomePoller(store, log, signal);
    const end = await runBot({ token, apiRoot, webhook, port: options.port ?? null, services }, signal);
    if (end === 'unauthorised') {
      throw new Failure(
        'Telegram does not accept the token.',
        'Put the one that @BotFather gave into TELEGRAM_BOT_TOKEN.',
      );
    }
    if (end === 'conflict') {
      throw new Failure('Another program fetches updates for this bot.', 'Stop it, or give each its own token.');
    }
  } finally {
    unfollow();
    await store.close();
  }
}

/** Seconds between tries to become the one that polls: at a restart the one before is still at its last answers. */
const POLLER_PAUSES = [2, 3, 5, 10, 15, 25];

/** @throws {Failure} when another replica goes on to poll */
async function becomePoller(store: Store, log: Logger, signal: AbortSignal): Promise<void> {
  for (const pause of POLLER_PAUSES) {
    if (signal.aborted || (await store.becomePoller())) return;
    log.warn('Another replica polls Telegram');
    await wait(realClock, pause * 1000, signal);
  }
  if (signal.aborted || (await store.becomePoller())) return;
  throw new Failure(
    'Another replica polls Telegram for this bot, and only one may.',
    'Set TELEGRAM_WEBHOOK_URL and TELEGRAM_WEBHOOK_SECRET to run several, or stop the other one.',
  );
}

/** What the bot needs of one generation. */
export function deskOf({ answer, knowledge, generation }: Application): Desk {
  const places = createPlaces(generation.places);
  const { observations, indicators } = generation;
  const table = createStatisticsTable(observations, indicators, places, knowledge.sources);
  const rows = indicators.flatMap(({ id }) => table.rows(id));
  const { name, manifest } = generation;
  const { documents = 0, passages = 0 } = manifest.counts;
  return {
    answer,
    library: knowledge.retriever,
    sources: knowledge.sources,
    places,
    rows: createRowFinder(rows),
    generation: { name, builtAt: manifest.builtAt, documents, passages },
  };
}
