import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { common, runCommand } from './command-line.ts';
import { withTable } from './record/readme-table.ts';
import { FIGURES_FILE, readFigures } from './record/recorded-figures.ts';

const README = 'README.md';

await runCommand({
  name: 'figures',
  usage: `npm run figures

Writes the table of figures in ${README} from ${FIGURES_FILE}. The figures get there by the commands that measure them, with --record.`,
  options: {},
  schema: z.object({ ...common, words: z.array(z.string()).max(0, 'takes no words') }),
  async run(_, { note }) {
    const figures = readFigures();
    writeFileSync(README, withTable(readFileSync(README, 'utf8'), figures));
    note(`${README} shows ${figures.length} figures.`);
    return undefined;
  },
});
