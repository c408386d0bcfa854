import OpenAI from 'openai';
import type { CallFailure } from './outcome.ts';

/** An OpenAI-compatible endpoint and the model to use there. */
export interface EndpointAddress {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
}

/** What the client would tell of this machine: its system, processor and versions. */
const NOTHING_OF_THE_MACHINE = Object.fromEntries(
  ['lang', 'package-version', 'os', 'arch', 'runtime', 'runtime-version', 'retry-count', 'timeout'].map((name) => [
    `x-stainless-${name}`,
    null,
  ]),
);

/** The client of an endpoint. Its own retries are off and it logs nothing: the budget decides, and a server's body can echo a question. */
export function clientFor({ baseUrl, apiKey }: EndpointAddress, timeout: number): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    organization: null,
    project: null,
    maxRetries: 0,
    timeout,
    logLevel: 'off',
    defaultHeaders: NOTHING_OF_THE_MACHINE,
    // A redirect would carry the question to a host that nobody configured.
    fetchOptions: { redirect: 'error' },
  });
}

/** What an error of the client means, without a word of its text. */
export function failureOf(error: unknown): { readonly reason: CallFailure; readonly retryAfter?: number } {
  if (error instanceof OpenAI.APIUserAbortError || error instanceof OpenAI.APIConnectionTimeoutError) {
    return { reason: 'late' };
  }
  if (!(error instanceof OpenAI.APIError))
    return { reason: error instanceof SyntaxError ? 'malformed' : 'unreachable' };
  const { status } = error;
  if (status === undefined) return { reason: 'unreachable' };
  if (status === 402) return { reason: 'out_of_quota' };
  if (status === 429) return rateLimited(error);
  if (status >= 500 || status === 408) return { reason: 'server_failed' };
  if (status === 401 || status === 403 || status === 404) return { reason: 'refused_by_server' };
  return { reason: 'not_understood' };
}

function rateLimited({ code, type, headers }: InstanceType<typeof OpenAI.APIError>): {
  readonly reason: CallFailure;
  readonly retryAfter?: number;
} {
  if (code === 'insufficient_quota' || type === 'insufficient_quota') return { reason: 'out_of_quota' };
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return { reason: 'rate_limited', ...(seconds >= 0 ? { retryAfter: seconds * 1000 } : {}) };
}

/** The parameter that a 400 complains about, when the server names one: `temperature`, `response_format`. */
export function parameterRefused(error: unknown): string | null {
  return error instanceof OpenAI.BadRequestError && typeof error.param === 'string' ? error.param : null;
}
