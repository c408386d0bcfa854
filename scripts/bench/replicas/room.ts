import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORPUS_OF_RECORD, openApplication } from '../../../src/application.ts';
import { createLogger } from '../../../src/logger.ts';
import { readGoldenSet } from '../../eval/golden-set.ts';
import type { RoomFigures } from '../figures.ts';
import { timesOf } from '../measure.ts';
import { createRandom } from '../random.ts';
import { type RunFigures, runReplicas } from './run.ts';

const REPLICAS = 3;
const REPEATED = 0.05;
const KILL_EVERY = 5000;
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
  const dataFolder = mkdtempSync(join(tmpdir(), 'hoi-xa-replicas-'));
  try {
    note('building an index for the replicas');
    const log = createLogger('error', { write: (line) => process.stderr.write(line) });
    const onBuild = () => undefined;
    await openApplication({ dataFolder, corpusFolders: [CORPUS_OF_RECORD], embedder: null, log, onBuild });
    const figures = await runReplicas({
      replicas: REPLICAS,
      people: {
        chats,
        questions: questionsToAsk(),
        messages: Math.ceil(updates / chats),
        burst: 2,
        atOnce: 40,
        patience: 60,
      },
      repeated: REPEATED,
      killEvery: KILL_EVERY,
      kills: Number.POSITIVE_INFINITY,
      restartAfter: 30_000,
      replaceAfter: 15_000,
      answers: { from: 'index', dataFolder },
      settling: 15_000,
      random: createRandom(1),
      note,
    });
    return roomOf(chats, figures);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Questions about supports that are answered at once: one that is asked back would take the next question for its answer. */
const questionsToAsk = (): readonly string[] =>
  readGoldenSet('test/eval/develop.jsonl')
    .filter(({ kind, form, status }) => kind === 'scheme' && form !== 'en' && status.join() === 'answered')
    .map(({ text }) => text);

function roomOf(chats: number, figures: RunFigures): RoomFigures {
  const { once, twice, never, outOfOrder, apologies, otherWords, milliseconds, seconds, repeats, kills, restarts } =
    figures;
  const total = once + twice + never;
  const check = (target: string, holds: boolean, measured: string) => ({ target, holds, measured });
  return {
    room: `replicas, ${REPLICAS} over one PostgreSQL with ${chats} chats and ${total} updates`,
    notes: [
      'From a person writing to the answer in the chat, through the local Bot API, a gateway and the database; answers come from an index of files in each replica.',
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
