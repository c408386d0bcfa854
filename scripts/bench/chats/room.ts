import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openApplication } from '../../../src/application.ts';
import { createLogger } from '../../../src/logger.ts';
import type { EngineFigures, RoomFigures } from '../figures.ts';
import { timesOf } from '../measure.ts';
import { botCrowd, type BotCrowdFigures } from './bot-crowd.ts';
import { type Crowd, type CrowdFigures, waitingCrowd, type WaitingFigures } from './crowd.ts';

const CROWD: Crowd = { chats: 200, messages: 5 };
const SMALL: Crowd = { chats: 40, messages: 2 };
const WAIT = 50;
const AT_ONCE = 20;
const MOST_P95 = 2000;
const MOST_GROWTH = 150;
const question = z.object({ text: z.string() });

/** Many people at once: the order of grammY itself beside the dispatcher, and the whole bot with keyless answers. */
export async function measureChats(note: (line: string) => void): Promise<RoomFigures> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hoi-xa-chats-'));
  try {
    note('chats that wait');
    const one = await waitingCrowd(SMALL, 1, WAIT);
    const many = await waitingCrowd(SMALL, AT_ONCE, WAIT);
    note('building an index for the bot');
    const log = createLogger('error', { write: (line) => process.stderr.write(line) });
    const application = await openApplication({
      dataFolder,
      corpusFolders: ['corpus'],
      embedder: null,
      log,
      onBuild: () => undefined,
    });
    const common = { application, log, dataFolder, questions: questions() };
    note('a crowd that writes by turns');
    const turns = await botCrowd(CROWD, { ...common, manner: 'turns' });
    note('a crowd that writes all at once');
    const once = await botCrowd(CROWD, { ...common, manner: 'once' });
    return roomOf({ one, many, turns, once });
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Questions as people write them, all different. */
function questions(): readonly string[] {
  const lines = readFileSync('test/eval/develop.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => question.parse(JSON.parse(line)).text);
}

interface Measured {
  readonly one: WaitingFigures;
  readonly many: WaitingFigures;
  readonly turns: BotCrowdFigures;
  readonly once: BotCrowdFigures;
}

function roomOf({ one, many, turns, once }: Measured): RoomFigures {
  const [before, after] = once.megabytes;
  const small = `${SMALL.chats} chats, ${SMALL.messages} messages each, ${WAIT} ms of waiting an answer`;
  const large = `${CROWD.chats} people, ${CROWD.messages} questions each, keyless answers, state in SQLite`;
  return {
    room: `chats, ${CROWD.chats} people with ${CROWD.messages} messages each`,
    notes: [
      'Time from a message coming in to its answer going out; the wire itself takes none.',
      `The bot answered ${(1000 / turns.seconds).toFixed(0)} messages a second by turns, ${(1000 / once.seconds).toFixed(0)} all at once; resident memory ${before.toFixed(0)} → ${after.toFixed(0)} MB.`,
    ],
    engines: [
      row('one by one', `${small}; the order of grammY's own polling`, one),
      row('dispatcher', `${small}; ${AT_ONCE} at once, in order for each chat`, many),
      row('bot, by turns', `${large}; the next one when the one before is answered`, turns),
      row('bot, all at once', `${large}; all 1000 in one moment`, once),
    ],
    checks: [
      check(
        'every message answered',
        turns.unanswered + once.unanswered === 0,
        `${turns.unanswered + once.unanswered} unanswered`,
      ),
      check('order kept in each chat', many.outOfOrder === 0, `${many.outOfOrder} out of order`),
      check(`p95 under ${MOST_P95 / 1000} s by turns`, p95(turns) < MOST_P95, `${Math.round(p95(turns))} ms`),
      check(
        `memory grows by less than ${MOST_GROWTH} MB over 1000 answers`,
        after - before < MOST_GROWTH,
        `${Math.round(after - before)} MB`,
      ),
    ],
  };
}

const p95 = ({ milliseconds }: CrowdFigures): number => timesOf(milliseconds).p95;
const check = (target: string, holds: boolean, measured: string) => ({ target, holds, measured });

function row(engine: string, configuration: string, { milliseconds }: CrowdFigures): EngineFigures {
  return { engine, configuration, build: null, megabytes: null, milliseconds: timesOf(milliseconds) };
}
