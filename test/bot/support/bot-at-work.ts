// Longer than 200 lines: one stand-in for everything around the bot, of parts that know each other.
import type { Message, Update, User } from 'grammy/types';
import { z } from 'zod';
import type { Answerer } from '../../../src/answer/answer.ts';
import type { Answer, Question } from '../../../src/answer/model.ts';
import { createBot, type TelegramBot } from '../../../src/bot/bot.ts';
import type { BotDependencies, Desk, Library } from '../../../src/bot/services.ts';
import { createContacts } from '../../../src/corpus/contacts.ts';
import { createPlaces } from '../../../src/corpus/places.ts';
import { createLogger } from '../../../src/logger.ts';
import { createIdentity } from '../../../src/state/identity.ts';
import { openState } from '../../../src/state/sqlite/open-state.ts';
import type { Upkeep } from '../../../src/upkeep/upkeep.ts';
import { COMMUNE, HOTLINE, sampleAnswer } from './samples.ts';
import { createFakeClock, type FakeClock, settle } from './fake-clock.ts';
import { createFakeTelegram, type FakeTelegram, ME } from './fake-telegram.ts';
import { aPlace } from '../../support/a-place.ts';

/** A bot with its surroundings, and hands to play people with. */
export interface BotAtWork {
  readonly telegram: FakeTelegram;
  readonly clock: FakeClock;
  readonly services: BotDependencies;
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
  readonly upkeep?: Upkeep;
  readonly transcribe?: BotDependencies['transcribe'];
  readonly readAloud?: NonNullable<BotDependencies['readAloud']>;
  readonly spent?: NonNullable<BotDependencies['spent']>;
  /** Files by the paths that the fake Telegram gives. */
  readonly downloads?: ReadonlyMap<string, Uint8Array>;
  readonly rows?: Desk['rows'];
}

export function startBot(options: WorkOptions = {}): BotAtWork {
  const { path = ':memory:', admins = [], library = NOTHING, rows = () => [] } = options;
  const {
    upkeep = NO_UPKEEP,
    downloads = new Map<string, Uint8Array>(),
    transcribe = null,
    readAloud = null,
    spent = null,
  } = options;
  const telegram = createFakeTelegram();
  const clock = createFakeClock();
  const log: string[] = [];
  const places = createPlaces(PLACES);
  const questions: Question[] = [];
  let held = 0;
  const answer: Answerer = async (question) => {
    questions.push(question);
    held += 1;
    try {
      return await work.answerWith(question);
    } finally {
      held -= 1;
    }
  };
  const services: BotDependencies = {
    desk: () => ({
      answer,
      library,
      sources: new Map(),
      places,
      rows,
      generation: { name: 'gen-0007', builtAt: '2026-11-20T01:02:03Z', documents: 4, passages: 12 },
    }),
    contacts: createContacts([COMMUNE, HOTLINE]),
    placeNear: (latitude) => (latitude > 20 ? 'p34-lang-son' : null),
    state: openState({ path, now: () => clock.now(), onBroken: () => undefined }),
    identity: createIdentity(SECRET),
    clock,
    log: createLogger('debug', { write: (line) => void log.push(line) }),
    admins,
    transcribe,
    readAloud,
    spent,
    upkeep,
  };
  const bot = createBot({
    download: async (path) => downloads.get(path) ?? new Uint8Array(),
    token: TOKEN,
    apiRoot: 'http://127.0.0.1:1',
    services,
    me: ME,
    wire: telegram.transformer,
  });
  let update = 0;
  const send = async (partial: Partial<Update>): Promise<void> => {
    update += 1;
    void bot.accept({ update_id: update, ...partial });
    await untilQuiet(
      () => bot.dispatcher.running <= held,
      () => telegram.calls.length,
      () => clock.isAwaited(),
    );
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

/** Milliseconds for files that are read and written in threads, on a machine that is busy. */
const LONGEST_WORK = 10_000;
const QUIET_TURNS = 20;

/** Waits until work is done, or nothing moves any more because it waits for time to pass or for an answer that is held back. */
async function untilQuiet(isDone: () => boolean, progress: () => number, isAwaited: () => boolean): Promise<void> {
  const end = Date.now() + LONGEST_WORK;
  let quiet = 0;
  for (let before = -1; !isDone() && quiet < QUIET_TURNS && Date.now() < end; before = progress()) {
    quiet = isAwaited() && progress() === before ? quiet + 1 : 0;
    await settle();
    if (!isAwaited()) await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

const refuse = (): never => {
  throw new Error('not in this test');
};
const NO_UPKEEP: Upkeep = {
  shelf: { stage: refuse, staged: refuse, tell: refuse, keep: refuse, discard: refuse, file: refuse, retire: refuse },
  fetch: refuse,
  file: refuse,
  writeAnswer: refuse,
  build: refuse,
  rollBack: refuse,
};

const PLACES = [aPlace('p34-lang-son', 'Lạng Sơn')];

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
