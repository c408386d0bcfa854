import { Composer } from 'grammy';
import type { Turn } from '../../answer/model.ts';
import type { HouseholdState } from '../../eligibility/conversation/state.ts';
import { askDesk, deliver } from '../answers/ask.ts';
import { readTrail, takeBack } from '../answers/household.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { paragraph } from '../rich/model.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import { botTexts } from '../texts/texts.ts';

/** `/eligibility`: one question a message, answered by buttons or in words; gone on with, put right and stopped at any time. */
export function createEligibility(services: BotServices): Composer<BotContext> {
  const { state, clock } = services;
  const composer = new Composer<BotContext>();
  const goOn = async (ctx: BotContext, household: HouseholdState, word: string, whole: boolean): Promise<void> => {
    const { language } = household;
    const previous = turnWith({ ...household, touched: clock.now() });
    const answer = await askDesk(ctx, services, { text: botTexts(language).goOn, language, previous });
    if (answer !== null) await deliver(ctx, services, { answer, question: '' }, { before: [paragraph(word)], whole });
  };
  const begin = async (ctx: BotContext): Promise<void> => {
    const { texts, language, person } = ctx.visit;
    await state.sessions.end(person, 'eligibility');
    const answer = await askDesk(ctx, services, { text: texts.eligibilityQuestion, language, previous: null });
    if (answer !== null) await deliver(ctx, services, { answer, question: texts.eligibilityQuestion });
  };
  const resume = async (ctx: BotContext, word: 'wentOn' | 'standing' = 'wentOn'): Promise<void> => {
    const last = (await readTrail(state, ctx.visit.person)).at(-1);
    if (last === undefined || last.asked === null) return begin(ctx);
    await goOn(ctx, last, botTexts(last.language)[word], true);
  };
  composer.command(['eligibility', 'kiemtra'], (ctx) => resume(ctx));
  onButton(composer, 'household', async (ctx, [act]) => {
    const { person, texts } = ctx.visit;
    if (act === 'resume') return resume(ctx);
    if (act === 'standing') return resume(ctx, 'standing');
    if (act === 'stop') {
      await state.sessions.end(person, 'eligibility');
      await state.sessions.end(person, 'turn');
      return say(ctx, texts.householdForgotten);
    }
    const before = await takeBack(state, person);
    if (before === null) return begin(ctx);
    await goOn(ctx, before, botTexts(before.language).tookBack, false);
  });
  return composer;
}

const turnWith = (household: HouseholdState): Turn => ({
  text: '',
  language: household.language,
  scheme: null,
  place: null,
  period: null,
  indicator: null,
  household,
});
