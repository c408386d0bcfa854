import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import { createBroadcast, preview } from './broadcast.ts';
import { createDocuments, tellParticular } from './documents.ts';
import { takeExpected } from './expecting.ts';
import { createGaps, takeGapAnswer, takeGapSource } from './gaps.ts';
import { createIndexActs } from './index-acts.ts';
import { createInvite } from './invite.ts';
import { createLibrary } from './library.ts';
import { forAdministrators } from './only.ts';
import { createStatus } from './status.ts';
import { createSwitch } from './switch.ts';

/** What only administrators can do. */
export function createAdministration(services: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  forAdministrators(composer).use(
    createCancel(services),
    createStatus(services),
    createSwitch(services),
    createInvite(services),
    createBroadcast(services),
    createIndexActs(services),
    createLibrary(services),
    createGaps(services),
    createExpected(services),
    createDocuments(services),
  );
  return composer;
}

function createCancel({ state }: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command(['cancel', 'huy'], async (ctx) => {
    await state.sessions.end(ctx.visit.person, 'expecting');
    await say(ctx, ctx.visit.texts.cancelled);
  });
  return composer;
}

/** A message that was asked for goes to who asked for it; a command is never one. */
function createExpected(services: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('message:text', async (ctx, next) => {
    const { text } = ctx.message;
    if (text.startsWith('/')) return next();
    const expected = await takeExpected(services.state, ctx.visit.person);
    switch (expected?.what) {
      case undefined:
        return next();
      case 'particular':
        return tellParticular(ctx, services, expected.staged, expected.field, text);
      case 'gap_answer':
        return takeGapAnswer(ctx, services, expected.gap, text);
      case 'gap_source':
        return takeGapSource(ctx, services, expected.gap, expected.text, text);
      case 'broadcast':
        return preview(ctx, services, text);
    }
  });
  return composer;
}
