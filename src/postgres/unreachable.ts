import { systemCode } from '../failure.ts';

/** Codes of the client, of the operating system and of the server for a server that is away, starting, stopping or full. */
const CODES = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  // A standby that was read only took over, or has not yet.
  '25006',
]);

/** Whether an error means that the server cannot be reached just now; the same may work in a moment. */
export function isUnreachable(error: unknown): boolean {
  const code = systemCode(error);
  return code !== null && (CODES.has(code) || code.startsWith('08'));
}
