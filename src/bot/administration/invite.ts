import { Composer } from 'grammy';
import { fill } from '../../answer/texts/texts.ts';
import { buttonData } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { INVITATION } from '../features/officials.ts';
import { onButton } from '../keyboards/on-button.ts';
import { link, paragraph } from '../rich/model.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';

const LONGEST_LABEL = 60;

/** `/invite xã Tân Văn` makes a link that makes officials; `/invite` lists the links, each with a button that ends it. */
export function createInvite({ state }: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('invite', async (ctx) => {
    const { person, texts } = ctx.visit;
    const label = ctx.match.trim().slice(0, LONGEST_LABEL);
    if (label === '') return list(ctx);
    const code = await state.officials.invite(label, person);
    await state.audit.write(person, 'invite', label);
    const url = `https://t.me/${ctx.me.username}?start=${INVITATION}${code}`;
    await say(
      ctx,
      [paragraph(fill(texts.invited, { label })), paragraph([link(url, url)]), paragraph(texts.inviteOnce)],
      [[{ text: texts.copyLink, copy_text: { text: url } }]],
    );
  });
  const list = async (ctx: BotContext): Promise<void> => {
    const { texts } = ctx.visit;
    const invitations = await state.officials.invitations();
    if (invitations.length === 0) return say(ctx, texts.inviteHow);
    await say(
      ctx,
      [
        texts.inviteHow,
        ...invitations.map(({ label, officials }) => fill(texts.inviteLine, { label, count: String(officials) })),
      ],
      invitations.map(({ id, label }) => [
        { text: fill(texts.revokeButton, { label }), callback_data: buttonData('revoke', id) },
      ]),
    );
  };
  onButton(composer, 'revoke', async (ctx, [id]) => {
    const { person, texts } = ctx.visit;
    const count = await state.officials.revoke(id);
    if (count === null) return say(ctx, texts.staleButton);
    await state.audit.write(person, 'revoke', `${id} (${count})`);
    await say(ctx, fill(texts.revoked, { count: String(count) }));
  });
  return composer;
}
