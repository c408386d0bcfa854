import type { Transformer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';

/** One call that the bot made. */
export interface Call {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A reply as Telegram words it. */
export type Reply =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters: { readonly retry_after?: number };
    };

/** Telegram's side of the wire, as the innermost transformer: records calls and answers them, with faults to order. */
export interface FakeTelegram {
  readonly calls: Call[];
  readonly transformer: Transformer;
  /** Called for each call; what it returns is the reply. `undefined`: done as asked. A throw is a fault of the network. */
  onCall: (call: Call) => Reply | Promise<Reply> | undefined;
  /** Texts sent so far. */
  texts(): string[];
  last(method: string): Call | undefined;
}

export const ME: UserFromGetMe = {
  id: 1,
  is_bot: true,
  first_name: 'Hỏi Xã',
  username: 'hoixa_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  can_manage_bots: false,
  supports_inline_queries: true,
  supports_join_request_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
};

export function createFakeTelegram(): FakeTelegram {
  const calls: Call[] = [];
  let message = 1000;
  const done = ({ method, payload }: Call): unknown => {
    if (method === 'getFile')
      return { file_id: payload['file_id'], file_unique_id: 'u', file_path: payload['file_id'] };
    if (!/^(?:send|edit)/u.test(method) || method === 'sendChatAction') return true;
    message += 1;
    return { message_id: message, date: 0, chat: { id: payload['chat_id'], type: 'private' }, text: payload['text'] };
  };
  const fake: FakeTelegram = {
    calls,
    onCall: () => undefined,
    transformer: async (_previous, method, payload, signal) => {
      const call = { method, payload: { ...payload } };
      calls.push(call);
      const aborted = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
      const reply = await Promise.race([fake.onCall(call), aborted]);
      // A fake answers every method, so the result's type is the caller's to know.
      return (reply ?? { ok: true, result: done(call) }) as Awaited<ReturnType<typeof _previous>>;
    },
    texts: () => calls.filter(({ method }) => method === 'sendMessage').map(({ payload }) => String(payload['text'])),
    last: (method) => calls.findLast((call) => call.method === method),
  };
  return fake;
}

export const refused = (error_code: number, description: string, parameters = {}): Reply => ({
  ok: false,
  error_code,
  description,
  parameters,
});
