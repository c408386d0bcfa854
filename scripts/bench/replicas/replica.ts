import { z } from 'zod';
import type { Answer } from '../../../src/answer/model.ts';
import { CORPUS_OF_RECORD, openApplication } from '../../../src/application.ts';
import { realClock, wait } from '../../../src/bot/clock.ts';
import { LIMITS } from '../../../src/bot/dispatch/limits.ts';
import { runBot } from '../../../src/bot/run-bot.ts';
import type { Desk } from '../../../src/bot/services.ts';
import { createContacts } from '../../../src/corpus/contacts.ts';
import { createPlaces } from '../../../src/corpus/places.ts';
import { createLogger, type Logger } from '../../../src/logger.ts';
import { createIdentity } from '../../../src/state/identity.ts';
import { openStore } from '../../../src/store.ts';
import { deskOf } from '../../../src/telegram.ts';
import { createUpkeep } from '../../../src/upkeep/upkeep.ts';
import { markOf, unmarked } from './mark.ts';

/** What a replica is told on its command line, as JSON. */
const schema = z.object({
  databaseUrl: z.string(),
  apiRoot: z.string(),
  token: z.string(),
  webhook: z.string(),
  secret: z.string(),
  port: z.number(),
  answers: z.discriminatedUnion('from', [
    z.object({ from: z.literal('index'), dataFolder: z.string() }),
    /** A stand-in that computes nothing and takes so many milliseconds. */
    z.object({ from: z.literal('stand-in'), takes: z.number() }),
  ]),
  /** Milliseconds after its start in which a replica takes nobody for dead. */
  settling: z.number(),
});
export type ReplicaOptions = z.infer<typeof schema>;

/** One replica of the bot as it is in service, but that each answer repeats the mark of its question, so that it can be told apart. */
async function serve(options: ReplicaOptions, signal: AbortSignal): Promise<void> {
  const clock = realClock;
  const log = createLogger('error', { write: (line) => process.stderr.write(line) });
  const identity = createIdentity('the one secret of this bench');
  const { databaseUrl, apiRoot, token, port } = options;
  const takeOver = { grace: 2000, settling: options.settling };
  const store = await openStore({
    databaseUrl,
    dataFolder: '',
    identity,
    limits: LIMITS,
    takeOver,
    now: Date.now,
    log,
  });
  const desk =
    options.answers.from === 'index' ? await marking(options.answers.dataFolder, log) : standIn(options.answers.takes);
  const services = {
    desk: () => desk,
    contacts: createContacts([]),
    placeNear: () => null,
    ...store,
    identity,
    clock,
    log,
    admins: [],
    transcribe: null,
    upkeep: createUpkeep({ dataFolder: '', corpus: 'corpus', reload: async () => undefined }),
  };
  const webhook = { url: options.webhook, secret: options.secret };
  await runBot({ token, apiRoot, webhook, port, services }, signal);
  await store.close();
}

/** The desk over the index in files, each of its answers with the mark of its question in its first sentence. */
async function marking(dataFolder: string, log: Logger): Promise<Desk> {
  const onBuild = () => undefined;
  const desk = deskOf(
    await openApplication({ dataFolder, corpusFolders: [CORPUS_OF_RECORD], embedder: null, log, onBuild }),
  );
  return {
    ...desk,
    answer: async (question) => {
      const given = await desk.answer({ ...question, text: unmarked(question.text) });
      const [first, ...rest] = given.blocks;
      if (first === undefined || !('text' in first)) return given;
      return { ...given, blocks: [{ ...first, text: `${first.text} ${markOf(question.text) ?? ''}` }, ...rest] };
    },
  };
}

function standIn(takes: number): Desk {
  const nothing = { search: async () => [], passage: () => undefined, document: () => undefined };
  return {
    answer: async ({ text, today }) => {
      await wait(realClock, takes * (0.5 + Math.random()));
      return answerTo(text, today);
    },
    library: { ...nothing, passagesOf: () => [], documents: () => [] },
    sources: new Map(),
    places: createPlaces([]),
    rows: () => [],
    generation: { name: 'gen-0001', builtAt: '2026-11-22T00:00:00Z', documents: 0, passages: 0 },
  };
}

function answerTo(text: string, today: string): Answer {
  const turn = { text, language: 'vi', scheme: null, place: null, period: null, indicator: null } as const;
  return {
    status: 'answered',
    language: 'vi',
    blocks: [{ kind: 'lead', text: `Trả lời ${markOf(text) ?? ''}.`, cites: [] }],
    citations: [],
    followUps: [],
    asOf: today,
    turn,
  };
}

const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
serve(schema.parse(JSON.parse(process.argv[2] ?? '')), stopping.signal).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
  process.exitCode = 1;
});
