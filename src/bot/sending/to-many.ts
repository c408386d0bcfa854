import type { Api } from 'grammy';
import type { PersonKey } from '../../state/identity.ts';
import { wait } from '../clock.ts';
import { toHtml } from '../rich/html.ts';
import type { Paragraph } from '../rich/model.ts';
import { splitMessages } from '../rich/split.ts';
import type { BotServices } from '../services.ts';
import type { Keyboard } from './say.ts';

/** Somebody to write to who did not just write. */
export interface Addressee {
  readonly person: PersonKey;
  readonly address: Uint8Array;
}

/** Milliseconds between two messages: 20 a second, below what Telegram allows. */
const PACE = 50;

/**
 * Writes to people one after the other. Who has blocked the bot is erased on the way, and whoever cannot be reached is left out.
 * @returns how many were reached
 */
export async function sendToMany<A extends Addressee>(
  api: Api,
  { identity, clock, log }: Pick<BotServices, 'identity' | 'clock' | 'log'>,
  people: readonly A[],
  messageFor: (one: A) => { readonly content: readonly Paragraph[]; readonly keyboard: Keyboard },
): Promise<number> {
  let reached = 0;
  for (const one of people) {
    const chat = identity.open(one.address);
    if (chat === null) continue;
    const { content, keyboard } = messageFor(one);
    try {
      const messages = splitMessages(content);
      for (const [index, message] of messages.entries()) {
        await api.sendMessage(chat, toHtml(message), {
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          ...(index === messages.length - 1 && keyboard.length > 0
            ? { reply_markup: { inline_keyboard: keyboard } }
            : {}),
        });
      }
      reached += 1;
    } catch (error) {
      log.warn('Somebody could not be reached', { user: one.person, error });
    }
    await wait(clock, PACE);
  }
  return reached;
}
