import { Failure } from '../../failure.ts';
import type { Database } from '../../postgres/connect.ts';
import { generationName } from '../generation/layout.ts';
import { generationNumbers, movePointer, readPointer } from './pointer.ts';
import { whileAlone } from './write/build-lock.ts';

/**
 * Serves the generation before the one that the database serves.
 * @returns names of both
 * @throws {Failure} when there is none, or another program is copying
 */
export async function rollBackDatabase(sql: Database): Promise<{ readonly from: string; readonly to: string }> {
  return whileAlone(sql, async (holder) => {
    const current = await readPointer(sql);
    const before = (await generationNumbers(sql)).find((number) => current !== null && number < current.number);
    if (current === null || before === undefined) {
      throw new Failure('The database has no earlier index.', 'Copy one with `npm run index -- --to postgres`.');
    }
    await movePointer(holder, before);
    return { from: generationName(current.number), to: generationName(before) };
  });
}
