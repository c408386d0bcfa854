import { Composer } from 'grammy';
import type { Answer } from '../../answer/model.ts';
import { renderAnswer } from '../answers/render-answer.ts';
import { askDesk } from '../answers/ask.ts';
import { buttonData } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { type Keyboard, say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';

/** What people ask about themselves belongs into a chat of their own. */
const PRIVATE: readonly Answer['status'][] = ['personal_case', 'private_data'];

/** Groups: silent unless called by `/hoi@bot` or by a reply to the bot; a short answer, without memory of who asked. */
export function createGroups(services: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.chatType(['group', 'supergroup']).on('message:text', async (ctx) => {
    const text = called(ctx.message.text, ctx);
    if (text === null) return;
    if (text === '') return say(ctx, ctx.visit.texts.groupHow.replace('{bot}', ctx.me.username));
    const answer = await askDesk(ctx, services, { text, previous: null });
    if (answer === null) return;
    if (PRIVATE.includes(answer.status)) return say(ctx, ctx.visit.texts.askPrivately, privateKeyboard(ctx));
    const { id } = await services.state.answers.keep(answer);
    await say(ctx, renderAnswer(answer), groupKeyboard(id, answer, ctx));
  });
  return composer;
}

/** The words of a question to the bot; null when the message is not for it. */
function called(text: string, ctx: BotContext): string | null {
  const command = /^\/(?:hoi|ask)@(\w+)\s*/iu.exec(text);
  if (command !== null)
    return command[1]?.toLowerCase() === ctx.me.username.toLowerCase() ? text.slice(command[0].length).trim() : null;
  const repliesToBot = ctx.message?.reply_to_message?.from?.id === ctx.me.id;
  return repliesToBot && !text.startsWith('/') ? text : null;
}

function groupKeyboard(id: string, answer: Answer, ctx: BotContext): Keyboard {
  const sources =
    answer.citations.length === 0
      ? []
      : [{ text: ctx.visit.texts.sourcesButton, callback_data: buttonData('sources', id) }];
  return [[...sources, ...(privateKeyboard(ctx)[0] ?? [])]];
}

const privateKeyboard = (ctx: BotContext): Keyboard => [
  [{ text: ctx.visit.texts.askPrivatelyButton, url: `https://t.me/${ctx.me.username}` }],
];
