import { z } from 'zod';
import { badRequest, Refusal } from '../../telegram/refusal.ts';
import type { Methods } from '../method.ts';
import { json, read, text, whole, yes } from '../parameters.ts';

const kinds = json(z.array(z.string())).optional();
const polling = z.object({
  offset: whole.default(0),
  limit: json(z.number().int().min(1).max(100)).catch(100),
  timeout: whole.default(0),
  allowed_updates: kinds,
});
const hook = z.object({
  url: text.default(''),
  secret_token: text.optional(),
  allowed_updates: kinds,
  drop_pending_updates: yes.default(false),
});
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** How the bot gets its updates. */
export const updateMethods: Methods = {
  getUpdates: async ({ telegram, webhook, call, signal }) => {
    const wanted = read(polling, call.parameters);
    if (webhook.target() !== null) {
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    if (wanted.allowed_updates !== undefined) telegram.updates.allow(wanted.allowed_updates);
    const wait = Math.min(Math.max(wanted.timeout, 0), 50) * 1000;
    return telegram.updates.poll({ offset: wanted.offset, limit: wanted.limit, wait, signal });
  },

  setWebhook: ({ telegram, webhook, call }) => {
    const wanted = read(hook, call.parameters);
    if (wanted.drop_pending_updates) telegram.updates.drop();
    if (wanted.allowed_updates !== undefined) telegram.updates.allow(wanted.allowed_updates);
    if (wanted.secret_token !== undefined && !/^[\w-]{1,256}$/.test(wanted.secret_token)) {
      throw badRequest('secret token contains unallowed characters');
    }
    webhook.set(wanted.url === '' ? null : { url: localAddress(wanted.url), secret: wanted.secret_token ?? null });
    return true;
  },

  deleteWebhook: ({ telegram, webhook, call }) => {
    if (read(hook, call.parameters).drop_pending_updates) telegram.updates.drop();
    webhook.set(null);
    return true;
  },

  getWebhookInfo: ({ telegram, webhook }) => {
    const error = webhook.lastError();
    const allowed = telegram.updates.allowed();
    return {
      url: webhook.target()?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: telegram.updates.waiting().length,
      ...(error === null ? {} : { last_error_date: error.date, last_error_message: error.message }),
      ...(allowed.length === 0 ? {} : { allowed_updates: allowed }),
    };
  },
};

/** A webhook of this Telegram stays on this machine, so it may go without TLS, and may go nowhere else. */
function localAddress(url: string): string {
  if (!URL.canParse(url)) throw badRequest('bad webhook: invalid webhook URL specified');
  const { hostname, protocol } = new URL(url);
  if (!LOOPBACK.has(hostname) || !/^https?:$/.test(protocol)) {
    throw badRequest('bad webhook: this local Telegram delivers to 127.0.0.1, localhost and [::1] only');
  }
  return url;
}
