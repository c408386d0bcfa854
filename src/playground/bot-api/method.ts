import type { Telegram } from '../telegram/telegram.ts';
import type { Webhook } from '../telegram/webhook.ts';
import type { Call } from './call-model.ts';

/** What a method works on. */
export interface MethodContext {
  readonly telegram: Telegram;
  readonly webhook: Webhook;
  readonly call: Call;
  /** Fires when the caller has hung up. */
  readonly signal: AbortSignal;
}

/** One method of the Bot API: its result as JSON, or a `Refusal` thrown. */
export type Method = (context: MethodContext) => unknown;
export type Methods = Readonly<Record<string, Method>>;
