import type { Api } from 'grammy';
import { fill, writeDay } from '../../answer/texts/texts.ts';
import type { Subscription } from '../../state/tables/subscriptions.ts';
import { buttonData } from '../callback-data.ts';
import { dayInVietnam } from '../clock.ts';
import { documentKey } from '../features/find.ts';
import { bold, type Paragraph, paragraph } from '../rich/model.ts';
import { sendToMany } from '../sending/to-many.ts';
import type { BotDependencies } from '../services.ts';
import { botTexts } from '../texts/texts.ts';
import { documentsOf, type RuleEvent, textOf, turnsOf } from './events.ts';

/** Most that is told about one subject at a time. */
const MOST = 5;

/**
 * Tells everyone who follows a scheme or a place what began, ended or changed since; each once.
 * @returns how many messages were sent
 */
export async function tellChanges(api: Api, services: BotDependencies): Promise<number> {
  const { state } = services;
  let sent = 0;
  for (const subscription of await state.subscriptions.all()) {
    const news: RuleEvent[] = [];
    for (const event of eventsFor(subscription, services)) {
      // Marked before it is sent: to be told twice is worse than to miss one when the program is stopped just then.
      if (await state.subscriptions.claim(subscription.person, event.key)) news.push(event);
    }
    if (news.length === 0) continue;
    sent += await sendToMany(api, services, [subscription], () => messageFor(subscription, news.slice(0, MOST)));
  }
  return sent;
}

/** Marks what holds now as known, so that only what comes is told. */
export async function markKnown(
  subscription: Omit<Subscription, 'since'>,
  { state, desk }: BotDependencies,
): Promise<void> {
  for (const document of documentsOf(subscription, subscription.language, desk())) {
    await state.subscriptions.claim(subscription.person, textOf(document, desk()).key);
  }
}

function eventsFor(subscription: Subscription, { desk, clock }: BotDependencies): readonly RuleEvent[] {
  const shelf = desk();
  const [since, today] = [dayInVietnam(subscription.since), dayInVietnam(clock.now())];
  return documentsOf(subscription, subscription.language, shelf).flatMap((document) => [
    ...turnsOf(document, shelf, since, today),
    textOf(document, shelf),
  ]);
}

function messageFor(subscription: Subscription, news: readonly RuleEvent[]) {
  const { language, kind, subject } = subscription;
  const texts = botTexts(language);
  const content: Paragraph[] = [
    paragraph([bold(texts.alertHead)]),
    ...news.flatMap(({ kind: what, document, day, quote }) => [
      paragraph(fill(texts.alert[what], { title: document.title, day: day === null ? '' : writeDay(day, language) })),
      paragraph(quote, { style: 'quote', close: true }),
    ]),
  ];
  const [first] = news;
  const open =
    first === undefined
      ? []
      : [{ text: texts.alertOpen, callback_data: buttonData('open', documentKey(first.document.id)) }];
  return {
    content,
    keyboard: [open, [{ text: texts.unfollow, callback_data: buttonData('follow', kind, subject, 'no') }]],
  };
}
