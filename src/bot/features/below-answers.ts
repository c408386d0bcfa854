import { Composer } from 'grammy';
import { writeDay, fill } from '../../answer/texts/texts.ts';
import type { KeptAnswer } from '../../state/tables/answers.ts';
import { ask } from '../answers/ask.ts';
import { answerKeyboard, type Below, beginAgain, reasonKeyboard } from '../answers/keyboard.ts';
import { listSources, quotedSources } from '../answers/sources.ts';
import { readTrail } from '../answers/household.ts';
import { readTurn, turnOf } from '../answers/turn.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { bold, italic, type Paragraph, paragraph } from '../rich/model.ts';
import { type Keyboard, say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import { botTexts } from '../texts/texts.ts';

/** The buttons below an answer: sources, what to ask next, 👍 and 👎 with one reason. */
export function createBelowAnswers(services: BotServices): Composer<BotContext> {
  const { state, readAloud = null } = services;
  const below = (ctx: BotContext): Below => ({ role: ctx.visit.role, hasVoice: readAloud !== null });
  const composer = new Composer<BotContext>();
  const found = async (ctx: BotContext, id: string): Promise<KeptAnswer | null> => {
    const kept = await state.answers.find(id);
    if (kept === null) await say(ctx, ctx.visit.texts.staleAnswer);
    return kept;
  };
  onButton(composer, 'sources', async (ctx, [id]) => {
    const kept = await found(ctx, id);
    if (kept !== null) await say(ctx, sourcesMessage(kept));
  });
  onButton(composer, 'next', async (ctx, [id, place]) => {
    const kept = await found(ctx, id);
    const text = kept?.followUps[place];
    if (kept === null || text === undefined) return;
    const last = await readTurn(state, ctx.visit.person);
    const turn = last?.answer === id ? last.turn : turnOf(kept);
    if (kept.household === null) {
      return ask(ctx, services, { text, language: kept.language, previous: turn, byButton: true });
    }
    const household = (await readTrail(state, ctx.visit.person)).at(-1);
    // The answers to an earlier question of the household would be taken for answers to the one that waits now.
    if (household === undefined || household.asked !== kept.household) {
      return say(ctx, botTexts(kept.language).oldOption, beginAgain(kept.language));
    }
    const previous = { ...turn, household };
    await ask(ctx, services, { text, language: kept.language, previous, byButton: true, chosen: true });
  });
  onButton(composer, 'good', async (ctx, [id]) => {
    const kept = await found(ctx, id);
    if (kept !== null) await state.feedback.give(ctx.visit.person, id, { kind: 'good' });
  });
  onButton(composer, 'bad', async (ctx, [id]) => {
    const kept = await found(ctx, id);
    if (kept === null) return;
    await state.feedback.give(ctx.visit.person, id, { kind: 'bad', reason: null });
    await swapKeyboard(ctx, [
      ...answerKeyboard(id, kept, below(ctx)).slice(0, -1),
      ...reasonKeyboard(id, kept.language),
    ]);
  });
  onButton(composer, 'why', async (ctx, [id, reason]) => {
    const kept = await found(ctx, id);
    if (kept === null) return;
    await state.feedback.give(ctx.visit.person, id, { kind: 'bad', reason });
    await swapKeyboard(ctx, answerKeyboard(id, kept, below(ctx)));
  });
  return composer;
}

function sourcesMessage(kept: KeptAnswer): Paragraph[] {
  const texts = botTexts(kept.language);
  return [
    paragraph([bold(texts.sourcesOf)]),
    ...quotedSources(listSources(kept.citations), kept.language),
    paragraph([italic(fill(texts.sourcesAsOf, { day: writeDay(kept.day, kept.language) }))]),
  ];
}

async function swapKeyboard(ctx: BotContext, keyboard: Keyboard): Promise<void> {
  await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: keyboard } });
}
