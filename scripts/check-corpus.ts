import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkCorpus } from '../src/corpus/check/check-corpus.ts';
import { corpusCounts } from '../src/corpus/check/counts.ts';
import { readCriteria } from '../src/eligibility/criteria/read-criteria.ts';
import { faultLine } from '../src/corpus/tables/fault.ts';
import { Failure } from '../src/failure.ts';
import { common, day, runCommand, type Terminal } from './command-line.ts';

const schema = z.object({
  ...common,
  corpus: z.string().default('corpus'),
  today: day.default(() => new Date().toISOString().slice(0, 10)),
  words: z.array(z.string()).max(0, 'takes no words'),
});

const usage = `npm run check-corpus

Checks every file of a corpus of record and names each fault as file:line: what is wrong and how to mend it.
  --corpus DIR        the folder (corpus)
  --today YYYY-MM-DD  the day against which the age of contacts is counted (today)
  --json              print counts and faults as JSON`;

await runCommand({
  name: 'check-corpus',
  usage,
  options: { corpus: { type: 'string' }, today: { type: 'string' } },
  schema,
  run: check,
});

async function check(given: z.infer<typeof schema>, { print }: Terminal): Promise<undefined> {
  const { corpus, faults } = await checkCorpus(given.corpus, given.today);
  // The criteria are read whole or not at all: their reader names file and line of the first fault itself.
  const criteria = existsSync(join(given.corpus, 'criteria')) ? await readCriteria(given.corpus) : null;
  const counts = { ...corpusCounts(corpus), supports: criteria?.entitlements.length ?? 0 };
  if (given.json) print(JSON.stringify({ ...counts, faults }));
  else {
    for (const fault of faults) print(faultLine(fault));
    for (const [what, count] of Object.entries(counts)) print(`${what}: ${count}`);
  }
  if (faults.length > 0)
    throw new Failure(`${faults.length} faults in ${given.corpus}.`, 'Mend them and run it again.');
  return undefined;
}
