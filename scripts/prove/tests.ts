import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** One test that was run. */
export interface RunTest {
  readonly name: string;
  readonly passed: boolean;
}

/** Runs test files in a process of their own. A file that cannot be run counts as a test that failed. @throws when there is no report */
export async function runTests(
  files: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly RunTest[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-xa-prove-'));
  const report = join(folder, 'report.json');
  try {
    const words = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${report}`, ...files];
    const child = spawn(process.execPath, words, { stdio: 'ignore', env: { ...process.env, ...environment } });
    await once(child, 'exit');
    const { testResults } = reportSchema.parse(JSON.parse(await readFile(report, 'utf8')));
    return testResults.flatMap(({ name, message, assertionResults }): readonly RunTest[] =>
      assertionResults.length === 0
        ? [{ name: `${name} ${message.split('\n')[0] ?? ''}`, passed: false }]
        : assertionResults
            .filter(({ status }) => status === 'passed' || status === 'failed')
            .map(({ fullName, status }) => ({ name: fullName, passed: status === 'passed' })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
