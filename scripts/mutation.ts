import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { asFailure, Failure } from '../src/failure.ts';
import { common, runCommand } from './command-line.ts';
import { reportSchema, scoreByRoom } from './mutation/by-room.ts';
import { circumstances } from './record/circumstances.ts';
import { recordFigures } from './record/recorded-figures.ts';

const REPORT = 'reports/mutation.json';
/** Rooms whose code decides what people are told, and the mutants of a hundred that tests must notice there. */
const ROOMS = ['src/answer/verify', 'src/eligibility/evaluate'] as const;
const LEAST = 85;

await runCommand({
  name: 'mutation',
  usage: `npm run mutation

Changes the code of ${ROOMS.join(' and ')} in one place after the other, runs their tests each time, and counts the changes that a test noticed.
Fails when a room stays below ${LEAST} %. Takes about ten minutes.
  --record   keeps the figure for the README`,
  options: { record: { type: 'boolean' } },
  schema: z.object({ ...common, record: z.boolean().default(false), words: z.array(z.string()).max(0) }),
  async run({ record, json }, { print }) {
    const scores = scoreByRoom(readReport(), ROOMS);
    const told = scores.map(({ room, percent, killed, total }) => `${room} ${percent} % (${killed} of ${total})`);
    print(json ? JSON.stringify(scores) : told.join('\n'));
    if (record) {
      const what = 'changes of the code (mutants) that its tests notice';
      recordFigures([{ id: 'mutation', what, figure: told.join(', ') }], circumstances('npm run mutation').command);
    }
    const low = scores.filter(({ percent }) => percent < LEAST);
    if (low.length === 0) return undefined;
    throw new Failure(`Below ${LEAST} %: ${low.map(({ room }) => room).join(', ')}.`, 'Add tests of what it does.');
  },
});

function readReport() {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(REPORT, 'utf8')));
  } catch (error) {
    throw asFailure(error, `reading ${REPORT}`);
  }
}
