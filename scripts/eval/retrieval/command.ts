import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { evaluateRetrieval } from './evaluate.ts';
import { readQuestionSet } from './question-set.ts';
import { reportLines } from './report.ts';
import { loadTable, TABLE_FILE } from '../../../src/retrieval/translation/load-table.ts';
import { type Command, common } from '../../command-line.ts';
import { recordFigures } from '../../record/recorded-figures.ts';
import { retrievalFigure } from '../recorded.ts';

const schema = z.object({
  ...common,
  retrieval: z.string().min(1),
  table: z.string().min(1).default(TABLE_FILE),
  record: z.boolean().default(false),
  words: z.array(z.string()).max(0, 'takes no words'),
});

/** Measures retrieval on a folder with `corpus.jsonl` and `queries.jsonl`. */
export const retrievalCommand: Command<z.infer<typeof schema>> = {
  name: 'eval',
  usage: `npm run eval -- --retrieval DIR

Indexes the passages of DIR/corpus.jsonl ({id, lang, text}) and asks the questions of DIR/queries.jsonl ({id, lang, text, gold}).
  --table FILE  translation table (${TABLE_FILE})
  --record      keep the figures for the README (npm run figures puts them there)
  --json        print the measures as JSON`,
  options: { retrieval: { type: 'string' }, table: { type: 'string' }, record: { type: 'boolean' } },
  schema,
  async run(given, { print }) {
    const set = await readQuestionSet(given.retrieval);
    const results = await evaluateRetrieval(set, await loadTable(given.table));
    if (given.json) print(JSON.stringify(results));
    else for (const line of reportLines(results)) print(line);
    if (given.record) {
      recordFigures([retrievalFigure(basename(resolve(given.retrieval)), results)], 'npm run eval -- --retrieval DIR');
    }
    return undefined;
  },
};
