import type { Transformer } from 'grammy';
import type { Application } from '../../../src/application.ts';
import { createBot } from '../../../src/bot/bot.ts';
import { realClock } from '../../../src/bot/clock.ts';
import { createContacts } from '../../../src/corpus/contacts.ts';
import type { Logger } from '../../../src/logger.ts';
import { createIdentity } from '../../../src/state/identity.ts';
import { openState } from '../../../src/state/sqlite/open-state.ts';
import { deskOf } from '../../../src/telegram.ts';
import { createUpkeep } from '../../../src/upkeep/upkeep.ts';
import type { Crowd, CrowdFigures } from './crowd.ts';

export interface BotCrowdOptions {
  readonly application: Application;
  readonly log: Logger;
  readonly dataFolder: string;
  readonly questions: readonly string[];
  /** `once`: each person sends all messages at once; `turns`: the next when the one before is answered. */
  readonly manner: 'once' | 'turns';
}

export interface BotCrowdFigures extends CrowdFigures {
  readonly unanswered: number;
  /** Resident memory before and after, MB. */
  readonly megabytes: readonly [before: number, after: number];
}

const ME = { id: 1, is_bot: true, first_name: 'Hỏi Xã', username: 'hoixa_bot' } as const;
const resident = (): number => process.memoryUsage().rss / 1e6;

/** A crowd writes to the whole bot over a wire that takes no time: state in SQLite, keyless answers, rendering. */
export async function botCrowd({ chats, messages }: Crowd, options: BotCrowdOptions): Promise<BotCrowdFigures> {
  const sentAt = new Map<number, number[]>();
  const milliseconds: number[] = [];
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const answered = (chat: number): void => {
    const at = sentAt.get(chat)?.shift();
    if (at !== undefined) milliseconds.push(performance.now() - at);
    const number = count.get(chat) ?? 0;
    if (options.manner === 'turns' && number < messages) send(chat, number);
    if (milliseconds.length === chats * messages) finish();
  };
  const bot = startBot(options, answered);
  const count = new Map<number, number>();
  let update = 0;
  const send = (chat: number, number: number): void => {
    count.set(chat, number + 1);
    sentAt.set(chat, [...(sentAt.get(chat) ?? []), performance.now()]);
    const text = options.questions[(chat * messages + number) % options.questions.length] ?? '';
    const person = { id: chat, first_name: 'x' };
    update += 1;
    void bot.accept({
      update_id: update,
      message: {
        message_id: update,
        date: Math.floor(Date.now() / 1000),
        chat: { ...person, type: 'private' },
        from: { ...person, is_bot: false, language_code: 'vi' },
        text,
      },
    });
  };
  const before = resident();
  const started = performance.now();
  for (let number = 0; number < (options.manner === 'once' ? messages : 1); number += 1) {
    for (let chat = 1; chat <= chats; chat += 1) send(chat, number);
  }
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 300_000).unref())]);
  return {
    milliseconds,
    unanswered: chats * messages - milliseconds.length,
    seconds: (performance.now() - started) / 1000,
    megabytes: [before, resident()],
  };
}

function startBot({ application, log, dataFolder }: BotCrowdOptions, answered: (chat: number) => void) {
  const desk = deskOf(application);
  const wire: Transformer = async (previous, method, payload) => {
    const isReply = method === 'sendMessage' && 'chat_id' in payload && 'text' in payload;
    if (isReply) setImmediate(() => answered(Number(payload.chat_id)));
    // The wire says yes to everything; nothing reads the result.
    return { ok: true, result: { message_id: 1 } } as Awaited<ReturnType<typeof previous>>;
  };
  return createBot({
    token: '1:bench-bench-bench-bench-bench',
    apiRoot: 'http://127.0.0.1:1',
    wire,
    me: ME as NonNullable<Parameters<typeof createBot>[0]['me']>,
    services: {
      desk: () => desk,
      contacts: createContacts([]),
      placeNear: () => null,
      state: openState({ path: `${dataFolder}/bench.sqlite`, now: Date.now, onBroken: () => undefined }),
      identity: createIdentity('a secret of this bench only'),
      clock: realClock,
      log,
      admins: [],
      transcribe: null,
      upkeep: createUpkeep({ dataFolder, corpus: 'corpus', reload: async () => undefined }),
    },
  });
}
