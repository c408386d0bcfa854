/** An answer with `ok: false`, in Telegram's own words. Thrown below a method, caught once where the method is called. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;
  readonly retryAfter: number | null;

  /** @param retryAfter seconds, with 429 */
  constructor(code: number, description: string, retryAfter: number | null = null) {
    super(description);
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** The body that Telegram sends with this status. */
  get body(): Readonly<Record<string, unknown>> {
    return {
      ok: false,
      error_code: this.code,
      description: this.message,
      ...(this.retryAfter === null ? {} : { parameters: { retry_after: this.retryAfter } }),
    };
  }
}

/** A call that makes no sense. */
export const badRequest = (what: string): Refusal => new Refusal(400, `Bad Request: ${what}`);
/** A call that the bot may not make. */
export const forbidden = (what: string): Refusal => new Refusal(403, `Forbidden: ${what}`);
/** A call that comes too soon after others. */
export const tooManyRequests = (seconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, seconds);
