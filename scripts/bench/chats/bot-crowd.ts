import type { Crowd, CrowdFigures } from './crowd.ts';
import { type Moment, moment, since } from './crowd-clock.ts';
import { numberIn } from './numbered-answers.ts';
import { type BotOptions, startBot } from './start-bot.ts';

export interface BotCrowdOptions extends BotOptions {
  /** `once`: each person sends all messages at once; `turns`: the next when the one before is answered. */
  readonly manner: 'once' | 'turns';
}

export interface BotCrowdFigures extends CrowdFigures {
  /** How long each message waited on the clock of what this process computed. */
  readonly cpuMilliseconds: readonly number[];
  readonly cpuSeconds: number;
  readonly unanswered: number;
  /** Answers that went out before that of an earlier message of the same person. */
  readonly outOfOrder: number;
  /** Resident memory as the answers went out, MB. */
  readonly megabytes: readonly number[];
}

interface Waiting {
  readonly question: number;
  readonly since: Moment;
}

const SAMPLE = 10;
const LONGEST = 300_000;

/** A crowd writes to the whole bot. Each person asks other questions one after the other. */
export async function botCrowd({ chats, messages }: Crowd, options: BotCrowdOptions): Promise<BotCrowdFigures> {
  const { questions, manner } = options;
  const waiting = new Map<number, Waiting[]>();
  const sent = new Map<number, number>();
  const waits: Moment[] = [];
  const megabytes: number[] = [];
  let outOfOrder = 0;
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const send = (chat: number): void => {
    const number = sent.get(chat) ?? 0;
    sent.set(chat, number + 1);
    const question = (chat * messages + number) % questions.length;
    waiting.set(chat, [...(waiting.get(chat) ?? []), { question, since: moment() }]);
    void bot.accept(updateOf(chat * messages + number, chat, questions[question] ?? ''));
  };
  const answered = (chat: number, text: string): void => {
    const number = numberIn(text);
    const queue = waiting.get(chat) ?? [];
    const at = queue.findIndex(({ question }) => question === number);
    const [answer] = at < 0 ? [] : queue.splice(at, 1);
    if (answer === undefined) return;
    if (at > 0) outOfOrder += 1;
    waits.push(since(answer.since));
    if (waits.length % SAMPLE === 0) megabytes.push(process.memoryUsage().rss / 1e6);
    if (manner === 'turns' && (sent.get(chat) ?? 0) < messages) send(chat);
    if (waits.length === chats * messages) finish();
  };
  const bot = startBot(options, answered);
  const started = moment();
  for (let number = 0; number < (manner === 'once' ? messages : 1); number += 1) {
    for (let chat = 1; chat <= chats; chat += 1) send(chat);
  }
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, LONGEST).unref())]);
  const took = since(started);
  return {
    milliseconds: waits.map(({ wall }) => wall),
    cpuMilliseconds: waits.map(({ cpu }) => cpu),
    unanswered: chats * messages - waits.length,
    outOfOrder,
    seconds: took.wall / 1000,
    cpuSeconds: took.cpu / 1000,
    megabytes,
  };
}

function updateOf(id: number, chat: number, text: string) {
  const person = { id: chat, first_name: 'x' };
  return {
    update_id: id,
    message: {
      message_id: id,
      date: Math.floor(Date.now() / 1000),
      chat: { ...person, type: 'private' as const },
      from: { ...person, is_bot: false, language_code: 'vi' },
      text,
    },
  };
}
