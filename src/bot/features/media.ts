import { Composer } from 'grammy';
import { ask } from '../answers/ask.ts';
import { fill } from '../../answer/texts/texts.ts';
import { placeName } from '../../corpus/places/place-name.ts';
import { buttonData } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import { onButton } from '../keyboards/on-button.ts';
import { say } from '../sending/say.ts';
import type { BotServices } from '../services.ts';
import { hear } from './hear.ts';
import { exampleKeyboard } from './start.ts';

/** Seconds after a message within which changing it asks anew. */
const EDIT_SECONDS = 120;

/** Milliseconds in which an album has come whole. */
const ALBUM = 600_000;

/** What is not a typed question: each kind gets one useful reply, and nothing of it is fetched or kept. */
export function createMedia(services: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const privately = composer.chatType('private');
  privately.on('message', async (ctx, next) => {
    const album = ctx.message.media_group_id;
    // An album comes as one message a picture; one reply is enough.
    if (album === undefined || (await services.state.marks.once(ctx.visit.person, `album:${album}`, ALBUM)))
      await next();
  });
  privately.on('message:voice', async (ctx) => hear(ctx, services, ctx.message.voice));
  privately.on(['message:audio', 'message:video_note'], async (ctx) => say(ctx, ctx.visit.texts.voice));
  onButton(composer, 'heard', async (ctx) => say(ctx, ctx.visit.texts.heardWrong));
  privately.on(['message:photo', 'message:video'], async (ctx) => {
    const { texts } = ctx.visit;
    const remove = { text: texts.removePhoto, callback_data: buttonData('remove', ctx.message.message_id) };
    await say(ctx, texts.photo, [[remove]]);
    const { caption } = ctx.message;
    if (caption !== undefined) await ask(ctx, services, { text: caption });
  });
  privately.on('message:document', async (ctx) => {
    await say(ctx, ctx.visit.texts.file);
    const { caption } = ctx.message;
    if (caption !== undefined) await ask(ctx, services, { text: caption });
  });
  privately.on(['message:sticker', 'message:animation', 'message:dice'], async (ctx) =>
    say(ctx, ctx.visit.texts.sticker, exampleKeyboard(ctx.visit.texts).slice(0, 2)),
  );
  privately.on('message:location', async (ctx) => {
    const { texts, language } = ctx.visit;
    const { latitude, longitude } = ctx.message.location;
    const id = services.placeNear(latitude, longitude);
    const place = id === null ? undefined : services.desk().places.byId(id);
    if (place === undefined) return say(ctx, texts.location);
    const name = placeName(place, language);
    await say(ctx, fill(texts.locationNear, { name }), [
      [{ text: fill(texts.locationFigures, { name }), callback_data: buttonData('place', place.id) }],
      [{ text: fill(texts.followButton, { name }), callback_data: buttonData('follow', 'place', place.id, 'yes') }],
    ]);
  });
  onButton(composer, 'place', async (ctx, [id]) => {
    const { texts, language } = ctx.visit;
    const place = services.desk().places.byId(id);
    if (place === undefined) return say(ctx, texts.staleButton);
    const text = `${texts.figureSubject} ${placeName(place, language)}`;
    await ask(ctx, services, { text, language, previous: null, byButton: true });
  });
  privately.on('message:contact', async (ctx) => {
    const { texts } = ctx.visit;
    await say(ctx, texts.phoneCard, [
      [{ text: texts.removePhoto, callback_data: buttonData('remove', ctx.message.message_id) }],
    ]);
  });
  onButton(composer, 'remove', async (ctx, [message]) => {
    await ctx.api.deleteMessage(ctx.chatId ?? ctx.from?.id ?? 0, message);
    await say(ctx, ctx.visit.texts.removed);
  });
  return composer;
}

/** A question that is changed soon after it was sent is asked anew; later changes are told apart with a word. */
export function createEdits(services: BotServices): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.chatType('private').on('edited_message:text', async (ctx) => {
    const { text, date, edit_date: changed } = ctx.editedMessage;
    if (text.startsWith('/')) return;
    if (changed - date > EDIT_SECONDS) return say(ctx, ctx.visit.texts.editedLate);
    await ask(ctx, services, { text, previous: null, byButton: true });
  });
  return composer;
}
