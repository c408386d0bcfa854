import { Failure, systemCode } from '../failure.ts';

const reach = 'Check DATABASE_URL, and that the server runs and can be reached from here.';
const rights = 'Check the user, the password and the database that DATABASE_URL names, and what the user may do there.';
const later = 'Try again; if it stays so, look at the log of the server.';

/** Codes of the client library, of the system and of the server, with how to mend them. */
const mends: Readonly<Record<string, { readonly what: string; readonly mend: string }>> = {
  ECONNREFUSED: { what: 'nothing listens at the address', mend: reach },
  ENOTFOUND: { what: 'the host is not known', mend: reach },
  EAI_AGAIN: { what: 'the host is not known', mend: reach },
  ECONNRESET: { what: 'the connection was cut', mend: later },
  CONNECT_TIMEOUT: { what: 'the server does not answer', mend: reach },
  CONNECTION_CLOSED: { what: 'the connection was closed', mend: later },
  CONNECTION_ENDED: { what: 'the connection was closed', mend: later },
  CONNECTION_DESTROYED: { what: 'the connection was closed', mend: later },
  '28P01': { what: 'the password is wrong', mend: rights },
  '28000': { what: 'the user may not log in', mend: rights },
  '3D000': { what: 'the database does not exist', mend: rights },
  '42501': { what: 'permission is denied', mend: rights },
  '0A000': {
    what: 'the server does not have the extension vector',
    mend: 'Install pgvector 0.7 or newer on the server.',
  },
  '58P01': {
    what: 'the server does not have the extension vector',
    mend: 'Install pgvector 0.7 or newer on the server.',
  },
  '53100': { what: 'the disk of the server is full', mend: 'Free some space on the server.' },
  '53300': { what: 'the server has too many connections', mend: 'Raise max_connections, or run fewer replicas.' },
  '57P01': { what: 'the server was shut down', mend: later },
  '57P03': { what: 'the server is starting', mend: later },
};

/**
 * Turns an error of the database into a `Failure`; any other error comes back as it is. The address is never told: it holds a password.
 * @param doing what was being done, `copying the index`
 */
export function asDatabaseFailure(error: unknown, doing: string): unknown {
  if (error instanceof Failure) return error;
  const code = systemCode(error);
  const known = code === null ? undefined : mends[code];
  if (!known) return error;
  return new Failure(`Failed ${doing} in PostgreSQL: ${known.what} (${code}).`, known.mend, { cause: error });
}
