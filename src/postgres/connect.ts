import postgres from 'postgres';

/** A pool of connections to PostgreSQL; queries are tagged templates, `sql.begin` is a transaction. */
export type Database = postgres.Sql;
/** A transaction of `Database`. */
export type Transaction = postgres.TransactionSql;

export interface ConnectOptions {
  /** Connections at most; 10 when absent. */
  readonly connections?: number;
  /** Seconds to wait for a connection. */
  readonly patience?: number;
  /** Name that the server shows for these connections. */
  readonly name?: string;
  /**
   * Whether arrays are read and written as such, which needs a look at the server's types with each new connection. When the server goes
   * away during that look, the library rejects a promise that nobody holds, and the program ends: without for what has to live on.
   */
  readonly arrays?: boolean;
}

/**
 * A pool over a server; connections are opened when they are first needed, and again when the server comes back. End it with `end()`.
 * Errors of a query carry the server's code and never the query's parameters.
 * @param url `postgres://user:password@host:5432/database`; `?sslmode=require` and the other options of libpq's addresses are understood
 */
export function connect(
  url: string,
  { connections = 10, patience = 10, name = 'hoi-xa', arrays = true }: ConnectOptions = {},
): Database {
  return postgres(url, {
    max: connections,
    connect_timeout: patience,
    fetch_types: arrays,
    onnotice: () => undefined,
    connection: { application_name: name },
  });
}
