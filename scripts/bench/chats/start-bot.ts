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
import { numberedAnswers } from './numbered-answers.ts';

export interface BotOptions {
  readonly application: Application;
  readonly log: Logger;
  readonly dataFolder: string;
  /** All different. */
  readonly questions: readonly string[];
}

const ME = { id: 1, is_bot: true, first_name: 'Hỏi Xã', username: 'hoixa_bot' } as const;

/** The whole bot over a wire that takes no time: state in SQLite, keyless answers, rendering. @param sent told of each message that goes out */
export function startBot({ application, log, dataFolder, questions }: BotOptions, sent: Sent) {
  const desk = deskOf(application);
  const numbered = { ...desk, answer: numberedAnswers(desk.answer, questions) };
  const wire: Transformer = async (previous, method, payload) => {
    if (method === 'sendMessage' && 'chat_id' in payload && 'text' in payload) {
      const text = String(payload.text);
      setImmediate(() => sent(Number(payload.chat_id), text));
    }
    // The wire says yes to everything; nothing reads the result.
    return { ok: true, result: { message_id: 1 } } as Awaited<ReturnType<typeof previous>>;
  };
  return createBot({
    token: '1:bench-bench-bench-bench-bench',
    apiRoot: 'http://127.0.0.1:1',
    wire,
    me: ME as NonNullable<Parameters<typeof createBot>[0]['me']>,
    services: {
      desk: () => numbered,
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

type Sent = (chat: number, text: string) => void;
