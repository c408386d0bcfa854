import { Composer } from 'grammy';
import type { BotContext } from './context.ts';
import { createBelowAnswers } from './features/below-answers.ts';
import { createForgetting } from './features/forgetting.ts';
import { createHelp } from './features/help.ts';
import { createLanguage } from './features/language.ts';
import { createQuestions } from './features/questions.ts';
import { createStart } from './features/start.ts';
import type { BotServices } from './services.ts';
import { createVisit } from './visit.ts';

/** Everything the bot does, in the order in which it is tried. */
export function createFeatures(services: BotServices): Composer<BotContext> {
  const features = new Composer<BotContext>();
  features.use(createVisit(services));
  features.use(
    createStart(services),
    createHelp(services),
    createLanguage(services),
    createForgetting(services),
    createBelowAnswers(services),
    createQuestions(services),
  );
  return features;
}
