import { randomBytes } from 'node:crypto';
import type { ClientConfig, PoolClient, QueryResult } from 'pg';
import { driver } from './driver.ts';
import { withCode } from './lost-connection.ts';
import { listen } from './listen.ts';
import { createSession, type Rows, type Session } from './statement.ts';

/** Statements that count together or not at all. */
export type Transaction = Session;

/** One connection of a pool, for as long as it is not given back. */
export interface Connection extends Session {
  release(): void;
}

/** A pool of connections to PostgreSQL. */
export interface Database extends Session {
  /** Runs statements on one connection, written down when the work resolves and forgotten when it rejects. */
  begin<T>(work: (step: Transaction) => Promise<T>): Promise<T>;
  reserve(): Promise<Connection>;
  /** Hears notifications until the function given back is called; `heard` is also called each time that listening begins anew. */
  listen(channel: string, heard: () => void): () => Promise<void>;
  /** Waits for what is under way, so many seconds at most; then cuts it off. */
  end(options?: { readonly timeout?: number }): Promise<void>;
}

export interface ConnectOptions {
  /** Connections at most; 10 when absent. */
  readonly connections?: number;
  /** Seconds to wait for a connection. */
  readonly patience?: number;
  /** Name that the server shows for these connections. */
  readonly name?: string;
}

/**
 * A pool over a server; connections are opened when they are first needed, and again when the server comes back. End it with `end()`.
 * Errors of a query carry the server's code and never the query's parameters.
 * @param url `postgres://user:password@host:5432/database`; `?sslmode=require` and the other options of libpq's addresses are understood
 */
export function connect(
  url: string,
  { connections = 10, patience = 10, name = 'hoi-xa' }: ConnectOptions = {},
): Database {
  const config = configOf(url, patience, name);
  const { Client, Pool } = driver();
  // Waiting for a free connection has no limit of its own: it is the caller's deadline that counts.
  class PatientClient extends Client {
    constructor() {
      super(config);
    }
  }
  const pool = new Pool({ max: connections, Client: PatientClient });
  const open = new Set<PoolClient>();
  let ended: Promise<void> | null = null;
  pool.on('connect', (client) => {
    // A connection that is cut is told to its query, or noticed when it is next used.
    client.on('error', () => undefined);
    open.add(client);
  });
  pool.on('remove', (client) => open.delete(client));
  pool.on('error', () => undefined);
  const onOne = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch(withCode);
    try {
      return await work(client);
    } finally {
      client.release();
    }
  };
  const session = createSession((text, values, kept) => onOne((client) => runOn(client, text, values, kept)));
  return Object.assign(session, {
    begin: <T>(work: (step: Transaction) => Promise<T>) => onOne((client) => inTransaction(client, work)),
    reserve: async () => {
      const client = await pool.connect().catch(withCode);
      return Object.assign(sessionOn(client), { release: () => client.release() });
    },
    listen: (channel: string, heard: () => void) => listen(config, channel, heard),
    end: async ({ timeout }: { readonly timeout?: number } = {}) => {
      ended ??= pool.end();
      if (timeout === undefined) return ended;
      const timer = setTimeout(() => {
        for (const client of open) cut(client);
      }, timeout * 1000);
      await ended.finally(() => clearTimeout(timer));
    },
  });
}

/** How a server is reached: as libpq reads an address. */
export function configOf(url: string, patience: number, name: string): ClientConfig {
  const address = new URL(url);
  if (address.searchParams.has('sslmode')) address.searchParams.set('uselibpqcompat', 'true');
  return {
    connectionString: address.href,
    connectionTimeoutMillis: patience * 1000,
    application_name: name,
    keepAlive: true,
  };
}

const sessionOn = (client: PoolClient): Session =>
  createSession((text, values, kept) => runOn(client, text, values, kept));

async function inTransaction<T>(client: PoolClient, work: (step: Transaction) => Promise<T>): Promise<T> {
  await runOn(client, 'begin', []);
  try {
    const result = await work(sessionOn(client));
    await runOn(client, 'commit', []);
    return result;
  } catch (error) {
    // A connection that cannot forget its transaction is not given back to others.
    await runOn(client, 'rollback', []).catch(() => cut(client));
    throw error;
  }
}

/** Names of statements are one connection's own, also where several connections share a session of the server. */
const prefixes = new WeakMap<PoolClient, string>();

async function runOn(client: PoolClient, text: string, values: readonly unknown[], kept?: string): Promise<Rows> {
  const prefix = prefixes.get(client) ?? randomBytes(4).toString('hex');
  prefixes.set(client, prefix);
  const named = kept === undefined ? {} : { name: `${prefix}_${kept}` };
  // Several statements in one text are sent in the simple way, which knows no values.
  const query = values.length === 0 ? { text } : { text, values: [...values], ...named };
  const result: QueryResult | QueryResult[] = await client.query(query).catch(withCode);
  const last = Array.isArray(result) ? result.at(-1) : result;
  return Object.assign((last?.rows ?? []) as Record<string, unknown>[], { count: last?.rowCount ?? 0 });
}

function cut(client: PoolClient): void {
  const { connection } = client as unknown as { readonly connection: { readonly stream: { destroy(): void } } };
  connection.stream.destroy();
}
