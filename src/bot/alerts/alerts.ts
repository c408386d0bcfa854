import { Composer } from 'grammy';
import { findScheme } from '../../answer/cards.ts';
import { fill } from '../../answer/texts/texts.ts';
import type { Language } from '../../corpus/model.ts';
import type { Subject } from '../../state/tables/subscriptions.ts';
import { buttonData } from '../callback-data.ts';
import { dayInVietnam } from '../clock.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { say } from '../sending/say.ts';
import type { BotServices, Desk } from '../services.ts';
import { markKnown } from './tell-changes.ts';

const MOST_OFFERED = 4;
const MOST_FOLLOWED = 20;

/** `/alerts`: what the person follows, and how to follow a scheme or a place. */
export function createAlerts(services: BotServices): Composer<BotContext> {
  const { state, identity, desk } = services;
  const composer = new Composer<BotContext>();
  composer.command(['alerts', 'theodoi'], async (ctx) => {
    const { texts, language, person } = ctx.visit;
    const words = ctx.match.trim();
    if (words !== '') {
      const offered = await subjectsIn(words, language, services);
      if (offered.length === 0) return say(ctx, texts.followNothing);
      return say(
        ctx,
        texts.followAsk,
        offered.map((subject) => [followButton(subject, 'yes', texts.followButton, language, desk())]),
      );
    }
    const followed = await state.subscriptions.of(person);
    const how = followed.length === 0 ? [texts.followNone, texts.followHow] : [texts.followList, texts.followHow];
    await say(
      ctx,
      how,
      followed.map((subject) => [followButton(subject, 'no', texts.unfollowButton, language, desk())]),
    );
  });
  onButton(composer, 'follow', async (ctx, [kind, subject, wanted]) => {
    const { texts, language, person } = ctx.visit;
    const name = nameOf({ kind, subject }, language, desk());
    if (name === null || ctx.chatId === undefined) return say(ctx, texts.staleButton);
    if (wanted === 'no') {
      await state.subscriptions.remove(person, { kind, subject });
      return say(ctx, fill(texts.unfollowed, { name }));
    }
    if ((await state.subscriptions.of(person)).length >= MOST_FOLLOWED) return say(ctx, texts.followFull);
    const subscription = { person, kind, subject, language, address: identity.seal(ctx.chatId) };
    await state.subscriptions.add(subscription);
    await markKnown(subscription, services);
    await say(ctx, fill(texts.followed, { name }), [
      [followButton({ kind, subject }, 'no', texts.unfollowButton, language, desk())],
    ]);
  });
  return composer;
}

/** Schemes and places that words name, schemes first. */
async function subjectsIn(
  words: string,
  language: Language,
  { desk, clock }: BotServices,
): Promise<readonly Subject[]> {
  const { library, places } = desk();
  const day = dayInVietnam(clock.now());
  const hits = await library.search({ text: words, language, day, places: [], k: 20, perDocument: 1 });
  const schemes = [...new Set(hits.map(({ document }) => document.scheme).filter((scheme) => scheme !== null))];
  const named = places
    .find(words)
    .map((mention) => mention.places[0]?.id)
    .filter((id) => id !== undefined);
  return [
    ...named.map((subject): Subject => ({ kind: 'place', subject })),
    ...schemes.map((subject): Subject => ({ kind: 'scheme', subject })),
  ].slice(0, MOST_OFFERED);
}

function nameOf({ kind, subject }: Subject, language: Language, desk: Desk): string | null {
  if (kind === 'scheme') return findScheme(desk, subject, language)?.title ?? null;
  return desk.places.byId(subject)?.name[language] ?? null;
}

const followButton = (subject: Subject, wanted: 'yes' | 'no', label: string, language: Language, desk: Desk) => ({
  text: fill(label, { name: nameOf(subject, language, desk) ?? subject.subject }),
  callback_data: buttonData('follow', subject.kind, subject.subject, wanted),
});
