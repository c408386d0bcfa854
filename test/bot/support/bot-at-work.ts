import type { Message, Update, User } from 'grammy/types';
import { z } from 'zod';
import type { Answerer } from '../../../src/answer/answer.ts';
import type { Answer, Question } from '../../../src/answer/model.ts';
import { createBot, type TelegramBot } from '../../../src/bot/bot.ts';
import type { BotServices, Desk, Library } from '../../../src/bot/services.ts';
import { createContacts } from '../../../src/corpus/contacts.ts';
import { createPlaces } from '../../../src/corpus/places.ts';
import { createLogger } from '../../../src/logger.ts';
import { createIdentity } from '../../../src/state/identity.ts';
import { openState } from '../../../src/state/state.ts';
import { COMMUNE, HOTLINE, sampleAnswer } from './samples.ts';
import { createFakeClock, type FakeClock, settle } from './fake-clock.ts';
import { createFakeTelegram, type FakeTelegram, ME } from './fake-telegram.ts';

/** A bot with its surroundings, and hands to play people with. */
export interface BotAtWork {
  readonly telegram: FakeTelegram;
  readonly clock: FakeClock;
  readonly services: BotServices;
  readonly bot: TelegramBot;
  readonly questions: Question[];
  /** Lines of the log. */
  readonly log: string[];
  /** What the desk answers; a sample answer unless told otherwise. */
  answerWith: (question: Question) => Answer | Promise<Answer>;
  /** A person writes; resolves when the bot is done. */
  write(text: string, from?: Partial<Sender>): Promise<void>;
  /** A person presses a button. */
  press(data: string, from?: Partial<Sender>): Promise<void>;
  /** Any update. */
  send(update: Partial<Update>): Promise<void>;
  /** Buttons of the last message that had some: label to data. */
  buttons(): Map<string, string>;
}

export interface Sender {
  readonly id: number;
  /** Empty: the app does not say. */
  readonly language_code: string;
  /** Seconds since 1970. */
  readonly date: number;
}

const SECRET = 'a secret for tests only';
export const TOKEN = '1:TEST-TOKEN-TEST-TOKEN-TEST';

export interface WorkOptions {
  readonly path?: string;
  readonly admins?: readonly number[];
  readonly library?: Library;
  readonly rows?: Desk['rows'];
}

export function startBot({
  path = ':memory:',
  admins = [],
  library = NOTHING,
  rows = () => [],
}: WorkOptions = {}): BotAtWork {
  const telegram = createFakeTelegram();
  const clock = createFakeClock();
  const log: string[] = [];
  const places = createPlaces([]);
  const questions: Question[] = [];
  const answer: Answerer = async (question) => {
    questions.push(question);
    return work.answerWith(question);
  };
  const services: BotServices = {
    desk: () => ({ answer, library, sources: new Map(), places, rows }),
    contacts: createContacts([COMMUNE, HOTLINE]),
    state: openState({ path, now: () => clock.now(), onBroken: () => undefined }),
    identity: createIdentity(SECRET),
    clock,
    log: createLogger('debug', { write: (line) => void log.push(line) }),
    admins,
  };
  const bot = createBot({ token: TOKEN, apiRoot: 'http://127.0.0.1:1', services, me: ME, wire: telegram.transformer });
  let update = 0;
  const send = async (partial: Partial<Update>): Promise<void> => {
    update += 1;
    bot.accept({ update_id: update, ...partial });
    // Until all is done, or as long as it could take when an answer is held back.
    for (let turn = 0; turn < 40; turn += 1) {
      await settle();
      if (bot.dispatcher.running === 0) break;
    }
  };
  const work: BotAtWork = {
    telegram,
    clock,
    services,
    bot,
    questions,
    log,
    answerWith: (question) => sampleAnswer(question.language ?? 'vi'),
    send,
    write: async (text, from = {}) => send({ message: messageOf(text, from, clock) }),
    press: async (data, from = {}) =>
      send({
        callback_query: {
          id: String(update + 1),
          from: userOf(from),
          chat_instance: '1',
          data,
          message: { ...messageOf('…', from, clock), from: ME },
        },
      }),
    buttons: () => buttonsOf(telegram),
  };
  return work;
}

const NOTHING: Library = {
  search: async () => [],
  passage: () => undefined,
  document: () => undefined,
  passagesOf: () => [],
  documents: () => [],
};

export function userOf({ id = 42, language_code = 'vi' }: Partial<Sender>): User {
  return { id, is_bot: false, first_name: 'Lan', ...(language_code === '' ? {} : { language_code }) };
}

/** A private message, its command marked as Telegram marks it. */
export function messageOf(
  text: string,
  from: Partial<Sender>,
  clock: FakeClock,
): Message.TextMessage & Update.NonChannel {
  const command = /^\/\S+/u.exec(text)?.[0];
  return {
    message_id: 7,
    date: from.date ?? Math.floor(clock.now() / 1000),
    chat: { id: from.id ?? 42, type: 'private', first_name: 'Lan' },
    from: userOf(from),
    text,
    ...(command === undefined ? {} : { entities: [{ type: 'bot_command', offset: 0, length: command.length }] }),
  };
}

function buttonsOf({ calls }: FakeTelegram): Map<string, string> {
  const marked = calls.findLast(({ payload }) => payload['reply_markup'] !== undefined)?.payload['reply_markup'];
  const rows = z
    .object({ inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string().optional() }))) })
    .parse(marked);
  return new Map(rows.inline_keyboard.flat().map(({ text, callback_data }) => [text, callback_data ?? '']));
}
