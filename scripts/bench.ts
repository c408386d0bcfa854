import { z } from 'zod';
import { measureAnswers } from './bench/answers-room.ts';
import type { RoomFigures } from './bench/figures.ts';
import { measureChats } from './bench/chats/room.ts';
import { measureHybrid } from './bench/hybrid/room.ts';
import { measureReplicas } from './bench/replicas/room.ts';
import { measureLexical } from './bench/lexical-room.ts';
import { measureModel } from './bench/model-room.ts';
import { benchPeers } from './bench/peers/bench-peers.ts';
import { measurePostgres } from './bench/postgres/room.ts';
import { roomFigure } from './bench/room-figure.ts';
import { measureStart } from './bench/start-room.ts';
import { synthesise } from './bench/synthetic.ts';
import { tableOf } from './bench/table.ts';
import { common, count, runCommand, type Terminal } from './command-line.ts';
import { circumstances, circumstancesLine } from './record/circumstances.ts';
import { recordFigures } from './record/recorded-figures.ts';

const schema = z.object({
  ...common,
  passages: count(1000, 1_000_000).default(100_000),
  queries: count(10, 10_000).default(150),
  only: z.enum(['lexical', 'hybrid', 'chats', 'answers', 'model', 'postgres', 'start']).optional(),
  replicas: z.boolean().default(false),
  chats: count(1, 100_000).default(2000),
  updates: count(1, 1_000_000).default(20_000),
  peers: z.boolean().default(false),
  collection: z.string().min(1).optional(),
  record: z.boolean().default(false),
  words: z.array(z.string()).max(0, 'takes no words'),
});
type Given = z.infer<typeof schema>;

const usage = `npm run bench -- [--passages N] [--queries N] [--only lexical|hybrid|chats|answers|model|postgres|start] [--record]

Measures speed, size and memory side by side with the named peers, in one run, on synthetic Vietnamese passages.
With 100,000 passages the lexical part takes about two minutes, the hybrid part five: it builds a whole generation.
  --passages N   passages of about 120 syllables (100000)
  --queries N    queries of 2 to 6 syllables (150)
  --only PART    lexical: the index beside FTS5 and MiniSearch; hybrid: the whole search over a generation;
                 chats: many people writing to the bot at once; answers: supports for a household, and every figure
                 of the tables asked for; model: the way of a question beside a model that answers at once;
                 postgres: the index in PostgreSQL beside files, only when it is asked for: in PGlite, which stands in where
                 no TEST_DATABASE_URL or DATABASE_URL names a server with pgvector, 10,000 passages take minutes; start: from a cold start to the first answer
  --peers        instead of all that: the search beside other libraries on the corpus, each in processes of its own; the first
                 time they are installed (about 740 MB)
  --collection DIR  with --peers: also on the passages and questions of DIR/corpus.jsonl and DIR/queries.jsonl
  --replicas     instead of all that: three replicas over one PostgreSQL, one killed every five seconds, the database restarted
                 once, while people write to them through the local Bot API
  --chats N, --updates N  with --replicas (2000, 20000)
  --record       keep the figures for the README (npm run figures puts them there)
  --json         print the figures as JSON`;

await runCommand({
  name: 'bench',
  usage,
  options: {
    passages: { type: 'string' },
    queries: { type: 'string' },
    only: { type: 'string' },
    replicas: { type: 'boolean' },
    chats: { type: 'string' },
    updates: { type: 'string' },
    peers: { type: 'boolean' },
    collection: { type: 'string' },
    record: { type: 'boolean' },
  },
  schema,
  run: bench,
});

/** Each part is printed as soon as it is measured. Exit status 1 when a target is missed. */
async function bench(given: Given, { print, note }: Terminal): Promise<number> {
  if (given.peers) return await benchPeers(given, { print, note });
  const only = given.only === undefined ? '' : ` --only ${given.only}`;
  const what = given.replicas
    ? `--replicas --chats ${given.chats} --updates ${given.updates}`
    : `--passages ${given.passages} --queries ${given.queries}${only}`;
  const about = circumstances(`npm run bench -- ${what}`);
  if (!given.json) print(`${circumstancesLine(about)}\n`);
  const rooms: RoomFigures[] = [];
  for await (const room of measured(given, note)) {
    rooms.push(room);
    if (!given.json) print(tableOf(room));
    if (given.record) recordFigures([roomFigure(room)], about.command);
  }
  if (given.json) print(JSON.stringify({ ...about, rooms }));
  const missed = rooms.flatMap(({ checks }) => checks).filter(({ holds }) => !holds);
  if (missed.length === 0) return 0;
  note(`Missed: ${missed.map(({ target }) => target).join('; ')}. Measure again on a machine that does nothing else.`);
  return 1;
}

async function* measured({ only, passages, queries, replicas, chats, updates }: Given, note: (line: string) => void) {
  if (replicas) {
    yield await measureReplicas({ chats, updates }, note);
    return;
  }
  if (only === undefined || only === 'start') yield await measureStart(note);
  if (only === undefined || only === 'answers') yield* measureAnswers(note);
  if (only === undefined || only === 'model') yield await measureModel(note);
  if (only === undefined || only === 'chats') yield await measureChats(note);
  if (only === undefined || only === 'lexical') {
    note('drawing passages');
    yield measureLexical(synthesise({ passages, queries, seed: 1 }), note);
  }
  if (only === undefined || only === 'hybrid') yield await measureHybrid({ passages, queries }, note);
  if (only === 'postgres') yield await measurePostgres({ passages, queries }, note);
}
