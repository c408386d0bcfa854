import { Composer } from 'grammy';
import { createAdministration } from './administration/administration.ts';
import { createAlerts } from './alerts/alerts.ts';
import type { BotContext } from './context.ts';
import { createBelowAnswers } from './features/below-answers.ts';
import { createEligibility } from './features/eligibility.ts';
import { createFigures } from './features/figures.ts';
import { createFind } from './features/find.ts';
import { createForgetting } from './features/forgetting.ts';
import { createGapButtons } from './features/gaps.ts';
import { createGroups } from './features/groups.ts';
import { createHelp } from './features/help.ts';
import { createInline } from './features/inline.ts';
import { createLanguage } from './features/language.ts';
import { createEdits, createMedia } from './features/media.ts';
import { createListen } from './features/listen.ts';
import { createMembership } from './features/membership.ts';
import { createNotices } from './features/notices.ts';
import { createQuestions } from './features/questions.ts';
import { createStart } from './features/start.ts';
import type { BotServices } from './services.ts';
import { createVisit } from './visit.ts';

/** Everything the bot does, in the order in which it is tried. */
export function createFeatures(services: BotServices): Composer<BotContext> {
  const features = new Composer<BotContext>();
  features.use(createVisit(services));
  features.use(
    createMembership(services),
    createInline(services),
    createGroups(services),
    createBelowAnswers(services),
    createListen(services),
  );
  features.filter((ctx) => ctx.visit.inPrivate).use(createPrivateFeatures(services));
  return features;
}

/** What the bot does in a chat with one person. */
function createPrivateFeatures(services: BotServices): Composer<BotContext> {
  const features = new Composer<BotContext>();
  features.use(
    createAdministration(services),
    createStart(services),
    createHelp(services),
    createLanguage(services),
    createForgetting(services),
    createEligibility(services),
    createFind(services),
    createFigures(services),
    createGapButtons(services),
    createAlerts(services),
    createNotices(services),
    createMedia(services),
    createEdits(services),
    createQuestions(services),
  );
  return features;
}
