import type { Transformer } from 'grammy';
import { plainOf } from '../rich/html.ts';

/** What Telegram's refusals mean to us. */
export interface RefusalOptions {
  /** A person has blocked the bot or is gone. */
  readonly onBlocked: (chat: number) => Promise<void>;
}

/** Faults that change nothing for the person. */
const HARMLESS = /message is not modified|query is too old|query ID is invalid|message to (?:edit|delete) not found/u;

/**
 * Settles refusals where they arise: markup that is refused is sent once more as plain text, harmless ones count as done,
 * and a person who blocked the bot is reported.
 */
export function createRefusals({ onBlocked }: RefusalOptions): Transformer {
  return async (previous, method, payload, signal) => {
    const reply = await previous(method, payload, signal);
    if (reply.ok) return reply;
    if (reply.error_code === 400 && /can't parse entities/u.test(reply.description)) {
      const plain = withoutMarkup(payload);
      // Same method and same fields, two of them with plain text.
      if (plain !== null) return previous(method, plain as typeof payload, signal);
    }
    // A refusal for which there is nothing to do gives no result that anybody reads.
    if (reply.error_code === 400 && HARMLESS.test(reply.description)) return { ok: true, result: true as never };
    const chat = chatOf(payload);
    if (reply.error_code === 403 && chat !== null && chat > 0) await onBlocked(chat);
    return reply;
  };
}

function withoutMarkup(payload: object): object | null {
  const { parse_mode: mode, ...rest } = { parse_mode: undefined, ...payload };
  if (mode === undefined) return null;
  const plain: Record<string, unknown> = { ...rest };
  for (const field of ['text', 'caption']) {
    const value = plain[field];
    if (typeof value === 'string') plain[field] = plainOf(value);
  }
  return plain;
}

function chatOf(payload: object): number | null {
  const chat: unknown = 'chat_id' in payload ? payload.chat_id : null;
  return typeof chat === 'number' ? chat : null;
}
