import type { Api } from 'grammy';
import type { Update, User } from 'grammy/types';
import type { Inbox, Received } from '../state/inbox/inbox.ts';
import type { PersonKey } from '../state/identity.ts';
import { buttonData, kindOfButton } from './callback-data.ts';
import { languageOfApp } from './language-of.ts';
import type { BotDependencies } from './services.ts';
import { createTyping } from './sending/typing.ts';
import type { BotTexts } from './texts/text-keys.ts';
import { botTexts } from './texts/texts.ts';

/** Work of a chat that runs for so long, in milliseconds, is worth a word to those who write again. */
const LONG = 3000;
/** Milliseconds after which a message that waits for its turn is shown to be seen. */
const SOON = 500;
/** Milliseconds within which a person is told once that there is no room. */
const TELL_AGAIN = 60_000;

const FORGET = buttonData('forget', 'yes');

export interface IntakeOptions {
  readonly api: Api;
  readonly services: BotDependencies;
  readonly inbox: Inbox;
  /** Told at once of a person who wants everything forgotten. */
  readonly onForget: (person: PersonKey) => void;
  /** Told of each update what became of it. */
  readonly onReceived: (kind: Received['kind']) => void;
}

export interface Intake {
  /**
   * Takes an update: acknowledges a button at once and puts the rest into the inbox. Resolves when it is kept, which a slow answer does not
   * hold up. @throws when it could not be kept and has to be delivered again
   */
  accept(update: Update): Promise<void>;
  /** Its turn has come. */
  begun(update: Update): void;
}

/** Takes updates in for the inbox, and tells a person who has to wait or has no room. */
export function createIntake({ api, services, inbox, onForget, onReceived }: IntakeOptions): Intake {
  const { clock, identity, log, state } = services;
  const typing = createTyping(api, clock, log);
  const shown = new Map<number, () => void>();

  const textsFor = async (from: User): Promise<BotTexts> => {
    const known = await state.people.find(identity.keyOf(from.id));
    return botTexts(known?.language ?? languageOfApp(from.language_code));
  };
  const tell = async (from: User, chat: number, sentence: (texts: BotTexts) => string): Promise<void> => {
    await api.sendMessage(chat, sentence(await textsFor(from)));
  };
  const tellOnce = async (from: User, chat: number, word: 'busy' | 'behind'): Promise<void> => {
    if (await state.marks.once(identity.keyOf(from.id), word, TELL_AGAIN))
      await tell(from, chat, (texts) => texts[word]);
  };
  const beside = (work: Promise<unknown>, message: string): void => {
    work.catch((error: unknown) => log.warn(message, { error }));
  };
  const acknowledge = async ({ callback_query: query }: Update): Promise<void> => {
    if (query === undefined) return;
    const text = wordFor(kindOfButton(query.data), await textsFor(query.from));
    await api.answerCallbackQuery(query.id, { text });
  };
  /** Shows that a message which waits for its turn is seen; whoever has the turn shows it from then on. */
  const showWaiting = (update: Update, chat: number): void => {
    if (update.message !== undefined && chat > 0 && !inbox.isShared) {
      shown.set(update.update_id, typing.show(chat, SOON));
    }
  };
  const begun = ({ update_id: id }: Update): void => {
    shown.get(id)?.();
    shown.delete(id);
  };
  const settle = async (received: Received, update: Update, from: User, chat: number): Promise<void> => {
    if (received.kind === 'repeated') return;
    // What is under way for the person may still write something down; the inbox erases once more behind it.
    if (update.callback_query?.data === FORGET) {
      onForget(identity.keyOf(from.id));
      await state.erase(identity.keyOf(from.id));
    }
    if (received.kind === 'limited' && received.tell) await tell(from, chat, (texts) => texts.tooFast);
    if (received.kind === 'refused') await tellOnce(from, chat, 'busy');
    const isMessage = update.message !== undefined && chat > 0;
    const { since = null } = received.kind === 'behind' ? received : {};
    if (since !== null && clock.now() - since >= LONG && isMessage) await tellOnce(from, chat, 'behind');
  };
  return {
    begun,
    accept: async (update) => {
      // At once, also when it is delivered again: to be acknowledged twice harms nobody.
      beside(acknowledge(update), 'A button could not be acknowledged');
      if (update.callback_query !== undefined && kindOfButton(update.callback_query.data) === null) return;
      const from = senderOf(update);
      const chat = chatOf(update) ?? from?.id;
      if (from === undefined || chat === undefined) return;
      // An administrator must be able to switch the answers off in the middle of anything.
      const limited = update.inline_query === undefined && !services.admins.includes(from.id);
      showWaiting(update, chat);
      const received = await inbox
        .put({ id: update.update_id, chat, sender: from.id, limited, body: update })
        .catch((error: unknown) => {
          begun(update);
          throw error;
        });
      onReceived(received.kind);
      if (received.kind !== 'taken' && received.kind !== 'behind') begun(update);
      beside(settle(received, update, from, chat), 'A word could not be sent');
    },
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
