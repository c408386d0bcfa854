import type { Api } from 'grammy';
import { z } from 'zod';
import { fill } from '../../answer/texts/texts.ts';
import type { Letter, MailingKind, Sent } from '../../state/tables/mailings.ts';
import type { Paragraph } from '../rich/model.ts';
import type { BotDependencies } from '../services.ts';
import type { BotTexts } from '../texts/text-keys.ts';
import { botTexts } from '../texts/texts.ts';
import type { Keyboard } from './say.ts';
import { sendToMany } from './to-many.ts';

/** What one mailing says in one language. */
export interface MailingText {
  readonly content: readonly Paragraph[];
  readonly keyboard: Keyboard;
}

const span = z.object({
  text: z.string(),
  look: z.enum(['bold', 'italic', 'code']).optional(),
  link: z.string().optional(),
});
const shape = z.object({
  content: z.array(
    z.object({ spans: z.array(span), style: z.enum(['plain', 'quote', 'folded', 'fixed']), close: z.boolean() }),
  ),
  keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string() }))),
});

/** Sends every letter that waits, unless another program is at it, and reports each mailing that is done to who began it. */
export async function sendMailings(api: Api, services: BotDependencies): Promise<void> {
  const { mailings, duties } = services.state;
  if (!(await mailings.isWaiting())) return;
  await duties.alone('mailings', 0, async () => {
    for (let letter = await mailings.next(); letter !== null; letter = await mailings.next()) {
      await deliver(api, services, letter);
    }
    for (let sent = await mailings.takeSent(); sent !== null; sent = await mailings.takeSent()) {
      await report(api, services, sent);
    }
  });
}

async function deliver(api: Api, services: BotDependencies, letter: Letter): Promise<void> {
  const text = shape.safeParse(letter.content);
  if (!text.success) return services.log.error('A letter cannot be read', { user: letter.person });
  // Fields that are absent were not written as undefined.
  const message = text.data as MailingText;
  const count = await sendToMany(api, services, [letter], () => message);
  if (count > 0) await services.state.mailings.reached(letter.mailing);
}

const REPORT: Readonly<Record<MailingKind, (texts: BotTexts) => string>> = {
  notice: (texts) => texts.broadcastDone,
  gap: (texts) => texts.gapTold,
};

async function report(api: Api, { identity, log }: BotDependencies, sent: Sent): Promise<void> {
  const chat = identity.open(sent.report);
  if (chat === null) return;
  const counts = { count: String(sent.reached), total: String(sent.total) };
  await api
    .sendMessage(chat, fill(REPORT[sent.kind](botTexts(sent.language)), counts))
    .catch((error: unknown) => log.warn('A mailing could not be reported', { error }));
}
