import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { Failure } from '../src/failure.ts';
import { common, runCommand } from './command-line.ts';
import { readAudit } from './supply/audit-report.ts';

const WITHIN = 60_000;

await runCommand({
  name: 'audit',
  usage: `npm run audit

Asks the package registry for known holes of what runs (npm audit). A registry that offers no audit is said, and is no failure.`,
  options: {},
  schema: z.object({ ...common, words: z.array(z.string()).max(0, 'takes no words') }),
  async run(_, { note }) {
    const { stdout } = spawnSync('npm', ['audit', '--json', '--omit=dev'], { encoding: 'utf8', timeout: WITHIN });
    const outcome = readAudit(stdout);
    if (outcome.kind === 'holes') {
      throw new Failure(
        `Known holes: ${outcome.packages.join(', ')}.`,
        'Take a version without it, or leave the package out.',
      );
    }
    note(
      outcome.kind === 'clean'
        ? 'No package that runs has a known hole.'
        : `Not audited: the registry offers none (${outcome.why}). Run it again where it does.`,
    );
    return undefined;
  },
});
