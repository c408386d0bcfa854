import type { Message, User } from './model.ts';

/**
 * Whether a bot that is an ordinary member with privacy mode on is told of a message. In a group it hears commands
 * (not those for another bot), what mentions it, replies to it, and what was sent by way of it.
 */
export function botHears(message: Message, bot: User): boolean {
  if (message.chat.type === 'private') return true;
  if (message.reply_to_message?.from.id === bot.id || message.via_bot?.id === bot.id) return true;
  const name = `@${bot.username ?? ''}`.toLowerCase();
  const text = message.text ?? message.caption ?? '';
  return [...(message.entities ?? []), ...(message.caption_entities ?? [])].some(({ type, offset, length }) => {
    const span = text.slice(offset, offset + length).toLowerCase();
    if (type === 'mention') return span === name;
    return type === 'bot_command' && offset === 0 && (!span.includes('@') || span.endsWith(name));
  });
}
