import type { RoomFigures } from '../figures.ts';
import { timesOf } from '../measure.ts';
import { createRandom } from '../random.ts';
import { type RunFigures, runReplicas } from './run.ts';

const REPLICAS = 3;
const REPEATED = 0.05;
const KILL_EVERY = 5000;
/** Milliseconds that an answer takes, on average. */
const ANSWER_TAKES = 40;
/** Questions that may be answered twice for each replica killed: those between Telegram's taking the answer and its being written down. */
const MOST_TWICE = 2;

export interface ReplicasOptions {
  readonly chats: number;
  readonly updates: number;
}

/** Three replicas over one PostgreSQL: one is killed every five seconds at the most often, one replaced, the database restarted once. */
export async function measureReplicas(
  { chats, updates }: ReplicasOptions,
  note: (line: string) => void,
): Promise<RoomFigures> {
  const figures = await runReplicas({
    replicas: REPLICAS,
    people: { chats, messages: Math.ceil(updates / chats), burst: 2, atOnce: 40, patience: 60 },
    repeated: REPEATED,
    killEvery: KILL_EVERY,
    kills: Number.POSITIVE_INFINITY,
    restartAfter: 30_000,
    replaceAfter: 15_000,
    answerTakes: ANSWER_TAKES,
    settling: 15_000,
    random: createRandom(1),
    note,
  });
  return roomOf(chats, figures);
}

function roomOf(chats: number, figures: RunFigures): RoomFigures {
  const { once, twice, never, outOfOrder, apologies, otherWords, milliseconds, seconds, repeats, kills, restarts } =
    figures;
  const total = once + twice + never;
  const check = (target: string, holds: boolean, measured: string) => ({ target, holds, measured });
  return {
    room: `replicas, ${REPLICAS} over one PostgreSQL with ${chats} chats and ${total} updates`,
    notes: [
      'From a person writing to the answer in the chat, through the local Bot API, a gateway and the database; an answer itself takes 40 ms of waiting.',
      `${repeats} updates came twice, ${kills} replicas were killed, one was replaced, the database was restarted ${restarts} time(s); ${(total / seconds).toFixed(0)} updates a second. ${otherWords} times somebody was told to wait.`,
    ],
    engines: [
      {
        engine: 'question to answer',
        configuration: '40 chats at the same time, 2 questions in a row each',
        build: null,
        megabytes: null,
        milliseconds: timesOf(milliseconds),
      },
    ],
    checks: [
      check('every question answered', never === 0, `${once} once, ${twice} twice, ${never} never`),
      check(
        'at most 2 for each kill answered twice',
        twice <= kills * MOST_TWICE,
        `${twice} of ${total} (${((100 * twice) / total).toFixed(2)} %), ${kills} kills`,
      ),
      check('order kept in each chat', outOfOrder === 0, `${outOfOrder} out of order`),
      check('nobody told of a fault', apologies === 0, `${apologies} apologies`),
    ],
  };
}
