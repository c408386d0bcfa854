import { z } from 'zod';
import type { Answer } from '../../../src/answer/model.ts';
import { realClock, wait } from '../../../src/bot/clock.ts';
import { LIMITS } from '../../../src/bot/dispatch/limits.ts';
import { runBot } from '../../../src/bot/run-bot.ts';
import type { Desk } from '../../../src/bot/services.ts';
import { createContacts } from '../../../src/corpus/contacts.ts';
import { createPlaces } from '../../../src/corpus/places.ts';
import { createLogger } from '../../../src/logger.ts';
import { createIdentity } from '../../../src/state/identity.ts';
import { openStore } from '../../../src/store.ts';
import { createUpkeep } from '../../../src/upkeep/upkeep.ts';
import { markOf } from './mark.ts';

/** What a replica is told on its command line, as JSON. */
const schema = z.object({
  databaseUrl: z.string(),
  apiRoot: z.string(),
  token: z.string(),
  webhook: z.string(),
  secret: z.string(),
  port: z.number(),
  /** Milliseconds that an answer takes, in which nothing is computed. */
  answerTakes: z.number(),
  /** Milliseconds after its start in which a replica takes nobody for dead. */
  settling: z.number(),
});
export type ReplicaOptions = z.infer<typeof schema>;

/**
 * One replica of the bot as it is in service, but for its desk: an answer takes a while and repeats the mark of its question, so that each
 * can be told apart. What is measured is everything around the answering.
 */
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
  const services = {
    desk: () => deskOf(options),
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

function deskOf({ answerTakes }: ReplicaOptions): Desk {
  const nothing = { search: async () => [], passage: () => undefined, document: () => undefined };
  return {
    answer: async ({ text, today }) => {
      await wait(realClock, answerTakes * (0.5 + Math.random()));
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
