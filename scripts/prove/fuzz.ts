import type { Application } from '../../src/application.ts';
import { runEveryProperty } from '../../test/hostile/every-property.ts';
import type { Part } from './part.ts';

/** Generated hostile input, a line of the table for each kind. */
export async function fuzzParts(
  cases: number,
  seed: number,
  application: Pick<Application, 'answer'>,
  log: () => string,
): Promise<readonly Part[]> {
  const tallies = await runEveryProperty(cases, seed, application, log);
  return tallies.map(({ name, tried, lost, leaked, ms, faults }) => ({ name, tried, lost, leaked, ms, notes: faults }));
}
