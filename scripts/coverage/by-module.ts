import { z } from 'zod';
import { type Circumstances, circumstancesLine } from '../record/circumstances.ts';

const counts = z.object({ total: z.number(), covered: z.number() });
/** What the coverage reporter `json-summary` writes: counts by file. */
export const summarySchema = z.record(z.string(), z.object({ lines: counts, branches: counts }));

/** Lines or branches reached. */
export interface Reached {
  readonly covered: number;
  readonly total: number;
  /** Of a hundred, one digit behind the point. */
  readonly percent: number;
}

/** A folder of `src`; `top` are the files beside the folders, `all` is everything. */
export interface ModuleCoverage {
  readonly module: string;
  readonly lines: Reached;
  readonly branches: Reached;
}

/** Adds the files up by the folder of `src` that they are in. */
export function coverageByModule(files: z.infer<typeof summarySchema>): readonly ModuleCoverage[] {
  const own = Object.entries(files).filter(([path]) => path.startsWith('src/'));
  const names = [...new Set(own.map(([path]) => moduleOf(path)))].sort();
  const of = (module: string, some: typeof own): ModuleCoverage => ({
    module,
    lines: sum(some.map(([, { lines }]) => lines)),
    branches: sum(some.map(([, { branches }]) => branches)),
  });
  return [
    ...names.map((name) =>
      of(
        name,
        own.filter(([path]) => moduleOf(path) === name),
      ),
    ),
    of('all', own),
  ];
}

function moduleOf(path: string): string {
  const [, folder = '', ...rest] = path.split('/');
  return rest.length === 0 ? 'top' : folder;
}

function sum(parts: readonly z.infer<typeof counts>[]): Reached {
  const covered = parts.reduce((all, part) => all + part.covered, 0);
  const total = parts.reduce((all, part) => all + part.total, 0);
  return { covered, total, percent: total === 0 ? 100 : Math.floor((1000 * covered) / total) / 10 };
}

/** The figures as a page. */
export function coveragePage(about: Circumstances, modules: readonly ModuleCoverage[]): string {
  const cell = ({ covered, total, percent }: Reached): string => `${percent} % (${covered} of ${total})`;
  const rows = modules.map(({ module, lines, branches }) => `| ${module} | ${cell(lines)} | ${cell(branches)} |`);
  return `# What the tests reach

Written by \`npm run coverage -- --record\`: ${circumstancesLine(about)}. Folders of \`src\`; \`top\` are the files beside them.
Code that runs in processes of its own (the commands, the program under test in \`test/e2e/start.test.ts\`) and in the browser is not counted.

| module | lines | branches |
| --- | --- | --- |
${rows.join('\n')}
`;
}
