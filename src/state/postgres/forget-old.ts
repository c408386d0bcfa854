import type { Database } from '../../postgres/connect.ts';
import { tooOld } from '../retention.ts';

const HOUR = 3_600_000;
/** Telegram delivers an update again for a day at most. */
const NUMBERS_KEPT = 48 * HOUR;

/** Deletes what is older than its rule allows. */
export async function forgetOld(sql: Database, now: number): Promise<void> {
  for (const { table, column, before } of tooOld(now)) {
    await sql`delete from ${sql(`hoi_xa.${table}`)} where ${sql(column)} < ${before}`;
  }
  await sql`delete from hoi_xa.updates where done_at < ${now - NUMBERS_KEPT}`;
  await sql`delete from hoi_xa.rates where times[array_upper(times, 1)] < ${now - HOUR}`;
}
