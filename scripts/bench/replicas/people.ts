import { botTexts } from '../../../src/bot/texts/texts.ts';
import type { Playground } from '../../../src/playground/playground.ts';
import { personSends } from '../../../src/playground/telegram/person-acts.ts';
import { addPerson } from '../../../src/playground/telegram/telegram.ts';
import { marked, numberOf } from './mark.ts';

export interface PeopleOptions {
  readonly chats: number;
  /** What is asked, in turn. */
  readonly questions: readonly string[];
  /** Messages of each. */
  readonly messages: number;
  /** Messages that a person sends before the answer to the first of them came. */
  readonly burst: number;
  /** Chats that wait for an answer at the same time. */
  readonly atOnce: number;
  /** Seconds without any answer after which what is missing counts as never answered. */
  readonly patience: number;
}

/** What people saw. */
export interface Seen {
  readonly once: number;
  readonly twice: number;
  readonly never: number;
  /** Answers that came before the answer to an earlier question of the chat. */
  readonly outOfOrder: number;
  /** Apologies, and every other word of the bot that is no answer: that it is still at the question before. */
  readonly apologies: number;
  readonly otherWords: number;
  readonly milliseconds: readonly number[];
  readonly seconds: number;
}

const FIRST = 8_000_000;
const { failed, tookTooLong } = botTexts('vi');
const FAULTS: readonly string[] = [failed, tookTooLong];

interface Chat {
  readonly id: number;
  sent: number;
  answered: number;
  last: number;
  readonly times: Map<number, number>;
  readonly counts: Map<number, number>;
}

/** People write in bursts and wait for their answers, many chats beside each other, each chat in turn until all is sent. */
export async function writeAll({ telegram }: Playground, options: PeopleOptions): Promise<Seen> {
  const chats = new Map<number, Chat>();
  for (let index = 0; index < options.chats; index += 1) {
    const id = FIRST + index;
    addPerson(telegram, { id, firstName: 'Lan', language: 'vi' });
    chats.set(id, { id, sent: 0, answered: 0, last: 0, times: new Map(), counts: new Map() });
  }
  const ready = [...chats.values()];
  const milliseconds: number[] = [];
  let outOfOrder = 0;
  let otherWords = 0;
  let apologies = 0;
  let open = 0;
  let lastAt = performance.now();
  const write = (chat: Chat): void => {
    for (let time = 0; time < options.burst && chat.sent < options.messages; time += 1) {
      chat.sent += 1;
      chat.times.set(chat.sent, performance.now());
      const question = options.questions[(chat.id + chat.sent) % options.questions.length] ?? '';
      personSends(telegram, chat.id, { kind: 'text', text: marked(question, chat.sent) });
    }
  };
  const next = (): void => {
    while (open < options.atOnce) {
      const chat = ready.shift();
      if (chat === undefined) return;
      open += 1;
      write(chat);
    }
  };
  const stop = telegram.events.watch((happening) => {
    if (happening.kind !== 'message' || !happening.message.from.is_bot) return;
    const chat = chats.get(happening.chat);
    const number = numberOf(happening.message.text ?? '');
    if (chat === undefined) return;
    lastAt = performance.now();
    if (number === null) {
      if (FAULTS.includes(happening.message.text ?? '')) apologies += 1;
      else otherWords += 1;
      return;
    }
    const count = (chat.counts.get(number) ?? 0) + 1;
    chat.counts.set(number, count);
    if (count > 1) return;
    if (number < chat.last) outOfOrder += 1;
    chat.last = Math.max(chat.last, number);
    chat.answered += 1;
    milliseconds.push(performance.now() - (chat.times.get(number) ?? 0));
    if (chat.answered < chat.sent) return;
    open -= 1;
    if (chat.sent < options.messages) ready.push(chat);
    setImmediate(next);
  });
  const started = performance.now();
  next();
  const total = options.chats * options.messages;
  while (milliseconds.length < total && performance.now() - lastAt < options.patience * 1000) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const seconds = (performance.now() - started) / 1000;
  // An answer that comes twice may come late.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  stop();
  const counts = [...chats.values()].flatMap((chat) => [...chat.counts.values()]);
  return {
    once: counts.filter((count) => count === 1).length,
    twice: counts.filter((count) => count > 1).length,
    never: total - counts.length,
    outOfOrder,
    apologies,
    otherWords,
    milliseconds,
    seconds,
  };
}
