import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';
import { asFailure, Failure } from '../src/failure.ts';
import { common, runCommand } from './command-line.ts';
import { coverageByModule, coveragePage, summarySchema } from './coverage/by-module.ts';
import { circumstances } from './record/circumstances.ts';
import { recordFigures } from './record/recorded-figures.ts';

const SUMMARY = 'reports/coverage/coverage-summary.json';
const PAGE = 'docs/coverage.md';
/** Modules of which tests must reach nearly every line, and how many of a hundred. */
const CLOSE = { modules: ['answer', 'eligibility', 'retrieval', 'state'], lines: 95 } as const;

await runCommand({
  name: 'coverage',
  usage: `npm run coverage

Runs the tests and counts the lines and branches of src that they reach, by module. Fails when ${CLOSE.modules.join(', ')} stay below ${CLOSE.lines} % of lines.
  --record   writes ${PAGE} and keeps the figures for the README`,
  options: { record: { type: 'boolean' } },
  schema: z.object({ ...common, record: z.boolean().default(false), words: z.array(z.string()).max(0) }),
  async run({ record, json }, { print }) {
    const modules = coverageByModule(readSummary());
    if (json) print(JSON.stringify(modules));
    else
      for (const { module, lines, branches } of modules)
        print(`${module.padEnd(14)} ${lines.percent} % of lines, ${branches.percent} % of branches`);
    if (record) {
      const about = circumstances('npm run coverage');
      writeFileSync(PAGE, coveragePage(about, modules));
      const told = modules.filter(({ module }) => ['all', ...CLOSE.modules].includes(module));
      const figure = told
        .map(({ module, lines, branches }) => `${module} ${lines.percent} / ${branches.percent}`)
        .join(', ');
      recordFigures(
        [{ id: 'coverage', what: 'lines / branches that tests reach, in per cent (docs/coverage.md)', figure }],
        about.command,
      );
    }
    const low = modules.filter(
      ({ module, lines }) => CLOSE.modules.some((name) => name === module) && lines.percent < CLOSE.lines,
    );
    if (low.length === 0) return undefined;
    throw new Failure(
      `Below ${CLOSE.lines} % of lines: ${low.map(({ module, lines }) => `${module} (${lines.percent} %)`).join(', ')}.`,
      'Add tests of what these modules do.',
    );
  },
});

function readSummary() {
  try {
    const files = summarySchema.parse(JSON.parse(readFileSync(SUMMARY, 'utf8')));
    return Object.fromEntries(Object.entries(files).map(([path, counts]) => [relative(process.cwd(), path), counts]));
  } catch (error) {
    throw asFailure(error, `reading ${SUMMARY}`);
  }
}
