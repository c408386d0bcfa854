import { join } from 'node:path';
import { Failure } from './failure.ts';
import type { Logger } from './logger.ts';
import { connect, type Database } from './postgres/connect.ts';
import { takeLease } from './postgres/lease.ts';
import { migrate } from './postgres/migrate.ts';
import { STATE_MIGRATIONS } from './postgres/migrations/state-migrations.ts';
import { isUnreachable } from './postgres/unreachable.ts';
import type { Identity } from './state/identity.ts';
import type { Inbox, InboxLimits } from './state/inbox/inbox.ts';
import { checkSecret } from './state/postgres/check-secret.ts';
import { openInbox } from './state/postgres/inbox/open-inbox.ts';
import type { TakeOver } from './state/postgres/inbox/watch.ts';
import { LOCKS } from './state/postgres/locks.ts';
import { openPostgresState } from './state/postgres/open-state.ts';
import { openState } from './state/sqlite/open-state.ts';
import type { State } from './state/state.ts';

/** Where the bot keeps what it remembers: alone in a file, or together with other programs. */
export interface Store {
  readonly state: State;
  /** Absent: the program is alone. */
  readonly inbox?: Inbox;
  readonly isReady?: () => boolean;
  /** Makes this the one program that fetches updates. @returns false when another does */
  becomePoller(): Promise<boolean>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Null: SQLite below the data folder. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly identity: Identity;
  readonly limits: InboxLimits;
  /** When replicas stand in for one that died; as the inbox has it when absent. */
  readonly takeOver?: TakeOver;
  readonly now: () => number;
  readonly log: Logger;
}

/** @throws {Failure} when the state cannot be opened, or the server is away for longer than a minute */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, dataFolder, now, log } = options;
  if (databaseUrl !== null) return openShared(databaseUrl, options);
  const state = openState({
    path: join(dataFolder, 'state.sqlite'),
    now,
    onBroken: () => log.error('The state file was broken; it was put aside and a new one begun'),
  });
  return { state, becomePoller: async () => true, close: () => state.close() };
}

/** Connections for answers; leases and duties have their own. */
const CONNECTIONS = 10;
/** Tries, a second apart, to reach a server that may just be starting. */
const TRIES = 60;
const POLLER = 1;

async function openShared(url: string, options: StoreOptions): Promise<Store> {
  const { identity, limits, now, log, takeOver } = options;
  const sql = connect(url, { connections: CONNECTIONS, patience: 5, name: 'hoi-xa' });
  const onChange = (held: boolean): void => {
    if (held) log.info('The database is reached again');
    else log.error('The connection to the database was lost');
  };
  const lease = await begin(sql, async () => {
    await migrate(sql, STATE_MIGRATIONS);
    await checkSecret(sql, identity);
    return takeLease({ url, space: LOCKS.owner, onChange }, null);
  });
  if (lease === null) throw new Failure('No number is free in the database.', 'Start the program again.');
  const state = openPostgresState(sql, url, now);
  const onError = (message: string, error: unknown): void => log.error(message, { error });
  const inbox = openInbox({ sql, lease, identity, now, limits, onError, ...(takeOver ? { takeOver } : {}) });
  const leases = [lease];
  return {
    state,
    inbox,
    isReady: () => lease.isHeld,
    becomePoller: async () => {
      const poller = await takeLease({ url, space: LOCKS.poller }, POLLER);
      if (poller !== null) leases.push(poller);
      return poller !== null;
    },
    close: async () => {
      await state.close();
      await Promise.all(leases.map((one) => one.end()));
      await sql.end({ timeout: 5 });
    },
  };
}

async function begin<T>(sql: Database, work: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (isUnreachable(error) && left > 1) {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        continue;
      }
      await sql.end({ timeout: 0 });
      if (!isUnreachable(error)) throw error;
      throw new Failure('The database cannot be reached.', 'Start it, or mend DATABASE_URL.', { cause: error });
    }
  }
}
