import { z } from 'zod';
import { openApplication } from '../src/application.ts';
import { createLogger } from '../src/logger.ts';
import { common, count, runCommand } from './command-line.ts';
import { prove, PARTS } from './prove/prove.ts';
import { tableOf } from './prove/part.ts';
import { proofFigures } from './prove/recorded.ts';
import { recordFigures } from './record/recorded-figures.ts';

const schema = z.object({
  ...common,
  short: z.boolean().default(false),
  record: z.boolean().default(false),
  only: z.enum(PARTS, `must be one of ${PARTS.join(', ')}`).optional(),
  seed: count(0, 999_999_999).optional(),
  words: z.array(z.string()).max(0, 'takes no words'),
});

const usage = `npm run prove -- [--short] [--only ${PARTS.join('|')}] [--seed N] [--record]

Injects every fault of the table, kills builds and writes, feeds hostile input, asks adversarial questions, and prints what was lost or leaked.
  --short    fewer of each, in under half a minute
  --only P   one part
  --seed N   repeats a run of generated input (new each time)
  --record   keep the figures for the README (npm run figures puts them there)
  --data DIR where index and cache are (data)
  --json     print the parts as JSON`;

await runCommand({
  name: 'prove',
  usage,
  options: {
    short: { type: 'boolean' },
    record: { type: 'boolean' },
    only: { type: 'string' },
    seed: { type: 'string' },
  },
  schema,
  async run({ short, record, only, seed = Math.floor(Math.random() * 1e9), data, json }, { print, note }) {
    const lines: string[] = [];
    const application = await openApplication({
      dataFolder: data,
      corpusFolders: ['corpus'],
      embedder: null,
      log: createLogger('debug', { write: (line) => void lines.push(line) }),
      onBuild: note,
    });
    note(`Proving, seed ${seed} …`);
    const options = { short, seed, log: () => lines.join(''), ...(only === undefined ? {} : { only }) };
    const parts = await prove(application, options);
    print(json ? JSON.stringify(parts) : tableOf(parts));
    if (record) recordFigures(proofFigures(parts), 'npm run prove');
    const bad = parts.reduce((sum, { lost, leaked }) => sum + lost + leaked, 0);
    return bad === 0 ? undefined : 1;
  },
});
