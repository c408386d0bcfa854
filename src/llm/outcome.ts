/** Every way a call to an endpoint can fail. None carries text of people or of servers. */
export const CALL_FAILURES = [
  /** Not done before the deadline. */
  'late',
  /** No connection, or it broke. */
  'unreachable',
  /** 429: too many calls now. */
  'rate_limited',
  /** 429 or 402: nothing left to spend there. */
  'out_of_quota',
  /** 5xx. */
  'server_failed',
  /** 401, 403, 404: key, address or model are wrong. */
  'refused_by_server',
  /** Another 4xx: the server does not understand the request. */
  'not_understood',
  /** A reply that is no reply: HTML, no choices, no JSON, JSON of another shape. */
  'malformed',
  /** The reply is not whole: `finish_reason` is not `stop`. */
  'cut_short',
  /** The model declines. */
  'declined',
  /** Not called: too many calls at once. */
  'busy',
  /** Not called: the endpoint failed too often just now. */
  'resting',
  /** Not called: the limit of the day is reached. */
  'day_limit',
] as const;
export type CallFailure = (typeof CALL_FAILURES)[number];

/** What one call gives. `retryAfter`: milliseconds that the server asks to wait. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly reason: CallFailure; readonly retryAfter?: number };

/** The outcome of a call that failed. @param retryAfter milliseconds that the endpoint asks to wait */
export const failed = (reason: CallFailure, retryAfter?: number): Outcome<never> => ({
  kind: 'failed',
  reason,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

/** Failures that a second try may mend. */
const PASSING: ReadonlySet<CallFailure> = new Set<CallFailure>([
  'unreachable',
  'rate_limited',
  'server_failed',
  'malformed',
  'cut_short',
]);
/** Whether the same call may do better later. */
export const mayPass = (reason: CallFailure): boolean => PASSING.has(reason);
