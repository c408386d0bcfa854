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
const MOST_GROWTH = 60;
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

/** Questions as people write them, each once. */
function questions(): readonly string[] {
  const lines = readFileSync('test/eval/develop.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [...new Set(lines.map((line) => question.parse(JSON.parse(line)).text))];
}

interface Measured {
  readonly one: WaitingFigures;
  readonly many: WaitingFigures;
  readonly turns: BotCrowdFigures;
  readonly once: BotCrowdFigures;
}

function roomOf({ one, many, turns, once }: Measured): RoomFigures {
  const small = `${SMALL.chats} chats, ${SMALL.messages} messages each, ${WAIT} ms of waiting an answer`;
  const large = `${CROWD.chats} people, ${CROWD.messages} questions each, keyless answers, state in SQLite`;
  const [first, last] = memoryOf([...turns.megabytes, ...once.megabytes]);
  const unanswered = turns.unanswered + once.unanswered;
  const outOfOrder = turns.outOfOrder + once.outOfOrder;
  return {
    room: `chats, ${CROWD.chats} people with ${CROWD.messages} messages each`,
    notes: [
      'Time from a message coming in to its answer going out; the wire itself takes none. Nothing is warmed up.',
      'The computed rows count what this process computed while a message waited, on all threads: no less than what the clock would say on a machine that does nothing else.',
      `One message cost ${perMessage(turns)} ms of computing by turns, ${perMessage(once)} ms all at once; resident memory ${first.toFixed(0)} → ${last.toFixed(0)} MB (medians of the first and the last third of the answers).`,
    ],
    engines: [
      row('one by one', `${small}; the order of grammY's own polling`, one.milliseconds),
      row('dispatcher', `${small}; ${AT_ONCE} at once, in order for each chat`, many.milliseconds),
      row('bot, by turns', `${large}; the next one when the one before is answered`, turns.milliseconds),
      row('  computed', 'the same', turns.cpuMilliseconds),
      row('bot, all at once', `${large}; all 1000 in one moment`, once.milliseconds),
      row('  computed', 'the same', once.cpuMilliseconds),
    ],
    checks: [
      check('every message answered', unanswered === 0, `${unanswered} unanswered`),
      check(
        'order kept for each person, by what each answer answers',
        many.outOfOrder + outOfOrder === 0,
        `${many.outOfOrder + outOfOrder} out of order`,
      ),
      check(`p95 under ${MOST_P95 / 1000} s by turns`, p95(turns) < MOST_P95, `${Math.round(p95(turns))} ms`),
      check(
        `memory of the last third within ${MOST_GROWTH} MB of the first`,
        last - first < MOST_GROWTH,
        `${Math.round(last - first)} MB`,
      ),
    ],
  };
}

const p95 = ({ milliseconds }: CrowdFigures): number => timesOf(milliseconds).p95;
const perMessage = ({ cpuSeconds }: BotCrowdFigures): string =>
  ((1000 * cpuSeconds) / (CROWD.chats * CROWD.messages)).toFixed(1);
const check = (target: string, holds: boolean, measured: string) => ({ target, holds, measured });

/** Medians of the first and of the last third. */
function memoryOf(megabytes: readonly number[]): readonly [first: number, last: number] {
  const third = Math.ceil(megabytes.length / 3);
  return [timesOf(megabytes.slice(0, third)).p50, timesOf(megabytes.slice(-third)).p50];
}

function row(engine: string, configuration: string, milliseconds: readonly number[]): EngineFigures {
  return { engine, configuration, build: null, megabytes: null, milliseconds: timesOf(milliseconds) };
}
