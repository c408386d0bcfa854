import { z } from 'zod';
import { measureLexical } from './bench/lexical-room.ts';
import { circumstances } from './bench/machine.ts';
import { synthesise } from './bench/synthetic.ts';
import { tableOf } from './bench/table.ts';
import { common, count, runCommand, type Terminal } from './command-line.ts';

const schema = z.object({
  ...common,
  passages: count(1000, 1_000_000).default(100_000),
  queries: count(10, 10_000).default(150),
  words: z.array(z.string()).max(0, 'takes no words'),
});

const usage = `npm run bench -- [--passages N] [--queries N]

Measures speed, size and memory side by side with the named peers, in one run, on synthetic Vietnamese passages.
  --passages N   passages of about 120 syllables (100000)
  --queries N    queries of 2 to 6 syllables (150)
  --json         print the figures as JSON`;

await runCommand({
  name: 'bench',
  usage,
  options: { passages: { type: 'string' }, queries: { type: 'string' } },
  schema,
  run: bench,
});

/** Exit status 1 when a target is missed. */
async function bench(given: z.infer<typeof schema>, { print, note }: Terminal): Promise<number> {
  const about = circumstances(`npm run bench -- --passages ${given.passages} --queries ${given.queries}`);
  note('drawing passages');
  const set = synthesise({ passages: given.passages, queries: given.queries, seed: 1 });
  const rooms = [measureLexical(set, note)];
  if (given.json) print(JSON.stringify({ ...about, rooms }));
  else
    print(
      [`${about.machine}, Node ${about.node}`, `${about.date}, ${about.command}`, '', ...rooms.map(tableOf)].join('\n'),
    );
  return rooms.flatMap(({ checks }) => checks).every(({ holds }) => holds) ? 0 : 1;
}
