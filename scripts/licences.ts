import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from '../src/failure.ts';
import { common, runCommand } from './command-line.ts';
import { ALLOWED, licencesPage, packagesOf } from './supply/licences.ts';

const PAGE = 'docs/licences.md';

await runCommand({
  name: 'licences',
  usage: `npm run licences

Writes ${PAGE}: the licence of every package of package-lock.json. Fails when what runs holds one that is not allowed.`,
  options: {},
  schema: z.object({ ...common, words: z.array(z.string()).max(0, 'takes no words') }),
  async run(_, { note }) {
    const packages = packagesOf('package-lock.json');
    writeFileSync(PAGE, licencesPage(packages));
    note(`${PAGE} lists ${packages.length} packages.`);
    const strange = packages.filter(({ development, licence }) => !development && !ALLOWED.has(licence));
    if (strange.length === 0) return undefined;
    throw new Failure(
      `Not allowed: ${strange.map(({ name, licence }) => `${name} (${licence})`).join(', ')}.`,
      'Take another package, or read the licence and add it to ALLOWED in scripts/supply/licences.ts.',
    );
  },
});
