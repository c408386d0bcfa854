import { Failure } from '../../../failure.ts';
import type { Database } from '../../../postgres/connect.ts';
import type { Session } from '../../../postgres/statement.ts';

/** Another program is copying an index; that one may be waited for. */
export class CopyAtWork extends Failure {}

/** Key of the advisory lock that one copying program holds. */
const LOCK = 7_104_202;

/**
 * Does something while no other program does it. The lock is that of a connection: it goes when the program is killed.
 * @param work gets the connection that holds the lock; what it writes through it is written only while the lock is held
 * @throws {CopyAtWork} when another program holds it
 */
export async function whileAlone<T>(sql: Database, work: (holder: Session) => Promise<T>): Promise<T> {
  const holder = await sql.reserve();
  try {
    const [row] = await holder`select pg_try_advisory_lock(${LOCK}) as taken`;
    if (row?.taken !== true) {
      throw new CopyAtWork('Another program is copying an index into this database.', 'Wait for it, then try again.');
    }
    try {
      return await work(holder);
    } finally {
      await holder`select pg_advisory_unlock(${LOCK})`.catch(() => undefined);
    }
  } finally {
    holder.release();
  }
}
