import type { Part } from './part.ts';
import { runTests, type RunTest } from './tests.ts';

/** Where the rows of the fault table are tested. */
const FAULT_FILES = [
  'test/faults/build-interrupted.test.ts',
  'test/faults/generation-broken.test.ts',
  'test/faults/index-command.test.ts',
  'test/faults/clock.test.ts',
  'test/faults/state-disk.test.ts',
  'test/answer/with-model/faults.test.ts',
  'test/answer/with-model/wording.test.ts',
  'test/answer/with-model/dead-server.test.ts',
  'test/retrieval/generation/build.test.ts',
  'test/retrieval/generation/two-embeddings.test.ts',
  'test/e2e/start.test.ts',
  'test/bot/faults.test.ts',
  'test/bot/running.test.ts',
  'test/bot/dispatch',
  'test/bot/http',
  'test/e2e/faults.test.ts',
  'test/llm',
  'test/state/state.test.ts',
  'test/upkeep',
  'test/corpus/read/broken-files.test.ts',
  'test/logger.test.ts',
];
/** The quick ones, which need neither a built index nor the whole program. */
const QUICK = FAULT_FILES.filter((file) => !/e2e|index-command|with-model/u.test(file));
/** Tests that hold that nothing comes out, by their names. */
const LEAK =
  /never leaves|no text, no id|nothing that people wrote|without what the server said|in the log|erases? everything/iu;

/** Every row of the fault table; those about what must not come out count as leaks when they fail. */
export async function faultParts(short: boolean): Promise<readonly Omit<Part, 'ms'>[]> {
  const tests = await runTests(short ? QUICK : FAULT_FILES);
  const leaks = tests.filter(({ name }) => LEAK.test(name));
  const others = tests.filter(({ name }) => !LEAK.test(name));
  return [
    { name: 'faults', tried: others.length, lost: failed(others).length, leaked: 0, notes: failed(others) },
    { name: 'leaks', tried: leaks.length, lost: 0, leaked: failed(leaks).length, notes: failed(leaks) },
  ];
}

const failed = (tests: readonly RunTest[]): readonly string[] =>
  tests.filter(({ passed }) => !passed).map(({ name }) => `failed: ${name}`);

/** Builds of the index and writes of the state, killed so many times each. */
export async function killPart(rounds: number): Promise<Omit<Part, 'ms'>> {
  const files = ['test/faults/build-killed.test.ts', 'test/faults/state-killed.test.ts'];
  const tests = await runTests(files, { KILL_ROUNDS: String(rounds) });
  const notes = failed(tests);
  return { name: 'kills', tried: files.length * rounds, lost: notes.length, leaked: 0, notes };
}
