import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import type { BotServices } from '../services.ts';

/** Somebody blocks the bot: everything of them goes. A group takes it in: one line on how to call it. */
export function createMembership({ state, log }: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('my_chat_member', async (ctx) => {
    const { chat, new_chat_member: now, old_chat_member: before } = ctx.myChatMember;
    const isIn = now.status === 'member' || now.status === 'administrator';
    if (chat.type === 'private') {
      if (isIn) return;
      await state.erase(ctx.visit.person);
      log.info('Erased after a block', { user: ctx.visit.person });
      return;
    }
    const wasIn = before.status === 'member' || before.status === 'administrator';
    if (!isIn || wasIn || chat.type === 'channel') return;
    await ctx.reply(ctx.visit.texts.groupHow.replace('{bot}', ctx.me.username));
  });
  return composer;
}
