import { cardOf } from '../../answer/cards.ts';
import type { Document } from '../../corpus/model.ts';
import { dayInVietnam } from '../clock.ts';
import type { BotContext } from '../context.ts';
import { bold, type Paragraph, paragraph } from '../rich/model.ts';
import type { BotServices } from '../services.ts';
import { deliver } from './ask.ts';

/** Shows the card of a document under its title. */
export async function showCard(
  ctx: BotContext,
  services: BotServices,
  document: Document,
  before: readonly Paragraph[] = [],
): Promise<void> {
  const card = cardOf(document, services.desk(), dayInVietnam(services.clock.now()));
  await deliver(
    ctx,
    services,
    { answer: card, question: document.title },
    {
      before: [...before, paragraph([bold(document.title)])],
    },
  );
}
