import type { Api } from 'grammy';
import type { Update, User } from 'grammy/types';
import { buttonData, kindOfButton } from './callback-data.ts';
import type { Dispatcher } from './dispatch/dispatcher.ts';
import type { RateLimit } from './dispatch/rate-limit.ts';
import { createRecent } from './dispatch/recent.ts';
import { languageOfApp } from './language-of.ts';
import type { BotDependencies } from './services.ts';
import { createTyping } from './sending/typing.ts';
import type { BotTexts } from './texts/text-keys.ts';
import { botTexts } from './texts/texts.ts';

/** Updates remembered so that one delivered twice is answered once. */
const REMEMBERED = 4096;
/** Work of a chat that runs for so long, in milliseconds, is worth a word to those who write again. */
const LONG = 3000;
/** Milliseconds after which a message that waits for its turn is shown to be seen. */
const SOON = 500;
/** Milliseconds within which a chat is told once that there is no room. */
const TELL_AGAIN = 60_000;

const FORGET = buttonData('forget', 'yes');

export interface IntakeOptions {
  readonly api: Api;
  readonly services: BotDependencies;
  readonly dispatcher: Dispatcher;
  readonly rateLimit: RateLimit;
  /** Handles one update and settles its errors. */
  readonly handle: (update: Update) => Promise<void>;
}

/**
 * Takes an update: drops what came before, acknowledges a button at once, keeps the rate, and hands the rest over in the order of its chat.
 * Returns at once, so a slow answer holds neither polling nor a webhook up.
 */
export function createIntake({
  api,
  services,
  dispatcher,
  rateLimit,
  handle,
}: IntakeOptions): (update: Update) => void {
  const { clock, identity, log, state } = services;
  const isRepeated = createRecent<number>(REMEMBERED);
  const typing = createTyping(api, clock, log);
  const startedAt = new Map<number, number>();
  const told = new Map<number, number>();

  const textsFor = async (from: User): Promise<BotTexts> => {
    const known = await state.people.find(identity.keyOf(from.id));
    return botTexts(known?.language ?? languageOfApp(from.language_code));
  };
  const tell = (from: User, chat: number, sentence: (texts: BotTexts) => string): void => {
    void textsFor(from)
      .then((texts) => api.sendMessage(chat, sentence(texts)))
      .catch((error: unknown) => log.warn('A word could not be sent', { error }));
  };
  const tellOnce = (from: User, chat: number, sentence: (texts: BotTexts) => string): void => {
    const now = clock.now();
    if (now - (told.get(chat) ?? Number.NEGATIVE_INFINITY) < TELL_AGAIN) return;
    for (const [one, at] of told) if (now - at >= TELL_AGAIN) told.delete(one);
    told.set(chat, now);
    tell(from, chat, sentence);
  };
  const acknowledge = (update: Update): boolean => {
    const query = update.callback_query;
    if (query === undefined) return true;
    const kind = kindOfButton(query.data);
    void textsFor(query.from)
      .then((texts) => api.answerCallbackQuery(query.id, { text: wordFor(kind, texts) }))
      .catch((error: unknown) => log.warn('A button could not be acknowledged', { error }));
    return kind !== null;
  };

  // What is under way for the person may still write something down; the queue erases once more behind it.
  const forgetAtOnce = (from: User): void => {
    state.erase(identity.keyOf(from.id)).catch((error: unknown) => log.error('Erasing failed', { error }));
  };

  return (update) => {
    if (isRepeated(update.update_id) || !acknowledge(update)) return;
    const from = senderOf(update);
    if (from !== undefined && update.callback_query?.data === FORGET) forgetAtOnce(from);
    const chat = chatOf(update) ?? from?.id;
    if (from === undefined || chat === undefined) return;
    // An administrator must be able to switch the answers off in the middle of anything.
    const isLimited = update.inline_query === undefined && !services.admins.includes(from.id);
    const verdict = isLimited ? rateLimit.check(from.id, clock.now()) : 'served';
    if (verdict === 'tell') tell(from, chat, (texts) => texts.tooFast);
    if (verdict !== 'served') return;
    const isMessage = update.message !== undefined && chat > 0;
    const since = startedAt.get(chat);
    const stopTyping = isMessage ? typing.show(chat, SOON) : () => undefined;
    const taken = dispatcher.take(chat, async () => {
      startedAt.set(chat, clock.now());
      stopTyping();
      try {
        await handle(update);
      } finally {
        startedAt.delete(chat);
      }
    });
    if (taken === 'refused') {
      stopTyping();
      tellOnce(from, chat, (texts) => texts.busy);
    }
    const waitsLong = taken === 'behind' && since !== undefined && clock.now() - since >= LONG;
    if (waitsLong && isMessage) tellOnce(from, chat, (texts) => texts.behind);
  };
}

/** What is shown for a moment over the chat when a button was pressed. */
function wordFor(kind: string | null, texts: BotTexts): string {
  if (kind === null) return texts.staleButton;
  if (kind === 'good') return texts.thanksGood;
  if (kind === 'bad') return texts.whyBad;
  return kind === 'why' ? texts.thanksBad : '';
}

function senderOf(update: Update): User | undefined {
  return (
    update.message?.from ??
    update.edited_message?.from ??
    update.callback_query?.from ??
    update.inline_query?.from ??
    update.my_chat_member?.from
  );
}

function chatOf(update: Update): number | undefined {
  return (
    update.message?.chat.id ??
    update.edited_message?.chat.id ??
    update.callback_query?.message?.chat.id ??
    update.my_chat_member?.chat.id
  );
}
