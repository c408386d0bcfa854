import { announceToOfficial } from '../announce.ts';
import type { BotContext } from '../context.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';

/** How a link that invites an official begins: `?start=in_<code>`. */
export const INVITATION = 'in_';

/** Makes the person an official, when the code holds. */
export async function acceptInvitation(ctx: BotContext, { state, log }: BotServices, code: string): Promise<void> {
  const { visit } = ctx;
  const accepted = await state.officials.accept(visit.person, code);
  log.info(accepted ? 'An invitation was accepted' : 'An invitation did not hold', { user: visit.person });
  if (accepted && ctx.chatId !== undefined) await announceToOfficial(ctx.api, log, ctx.chatId);
  await say(ctx, accepted ? [visit.texts.officialWelcome, ...visit.texts.officialHelp] : visit.texts.invitationGone);
}
