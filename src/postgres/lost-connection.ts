import { systemCode } from '../failure.ts';

/** A connection that was cut, or never came about: the client library says so only in words. */
class LostConnection extends Error {
  override readonly name = 'LostConnection';
  readonly code: 'CONNECTION_CLOSED' | 'CONNECT_TIMEOUT';

  constructor(error: Error) {
    super(error.message, { cause: error });
    this.code = /timeout/u.test(error.message) ? 'CONNECT_TIMEOUT' : 'CONNECTION_CLOSED';
  }
}

const IN_WORDS = /^(?:Connection terminated|timeout e|Client (?:has encountered|was closed)|Cannot use a pool after)/u;

/** Throws an error again, with a code where it has none and means a connection. */
export function withCode(error: unknown): never {
  if (error instanceof Error && systemCode(error) === null && IN_WORDS.test(error.message))
    throw new LostConnection(error);
  throw error;
}
