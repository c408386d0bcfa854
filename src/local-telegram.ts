import type { Application } from './application.ts';
import type { ReadAloud } from './llm/read-aloud.ts';
import type { Transcribe } from './llm/speech.ts';
import type { Spent } from './llm/spending.ts';
import type { Logger } from './logger.ts';
import type { Database } from './postgres/connect.ts';
import { ADMINISTRATORS } from './playground/cast.ts';
import { startPlayground } from './playground/playground.ts';
import { serveTelegram } from './telegram.ts';

export interface LocalTelegramOptions {
  readonly application: Application;
  readonly reopen: () => Promise<Application>;
  readonly dataFolder: string;
  /** Where the index is served from; absent: files below the data folder. */
  readonly database?: Database | null;
  readonly idSecret: string | null;
  readonly transcribe?: Transcribe | null;
  /** Reads answers aloud; absent: no voice is configured. */
  readonly readAloud?: ReadAloud | null;
  /** What the chat model has cost today; absent: no model is configured. */
  readonly spent?: (() => Spent) | null;
  /** Port of the page; 0 for any that is free. */
  readonly port: number;
  readonly log: Logger;
  /** Told the address of the chat page once it can be opened. */
  readonly onOpen: (address: string) => void;
}

/**
 * Runs the same bot at a Telegram of our own on this machine, with a chat page, until the signal is aborted.
 * @throws {Failure} when the port is taken or the state cannot be opened
 */
export async function serveLocally(options: LocalTelegramOptions, signal: AbortSignal): Promise<void> {
  const {
    application,
    reopen,
    dataFolder,
    database = null,
    idSecret,
    transcribe = null,
    readAloud = null,
    spent = null,
    log,
  } = options;
  const playground = await startPlayground({
    port: options.port,
    now: Date.now,
    onError: (error) => log.error('The local Telegram failed', { error }),
  });
  try {
    options.onOpen(playground.address);
    const { token, apiRoot } = playground;
    const connection = { token, apiRoot, admins: ADMINISTRATORS };
    await serveTelegram(
      { connection, application, reopen, dataFolder, database, idSecret, transcribe, readAloud, spent, log },
      signal,
    );
  } finally {
    await playground.close();
  }
}
