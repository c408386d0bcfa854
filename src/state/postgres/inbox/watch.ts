import { z } from 'zod';
import type { Database } from '../../../postgres/connect.ts';
import type { Lease } from '../../../postgres/lease.ts';
import { LOCKS } from '../locks.ts';

/** When a program is taken for dead, milliseconds. */
export interface TakeOver {
  /** After it has been without its lease for so long. */
  readonly grace: number;
  /** After the server has been up for so long, and by programs that have had theirs back for so long when they had lost it. */
  readonly settling: number;
}

export interface Watch {
  readonly sql: Database;
  readonly lease: Lease;
  /** Owners without a lease, and since when. */
  readonly suspects: Map<number, number>;
  readonly takeOver: TakeOver;
}

const owners = z.array(z.object({ owner: z.coerce.number(), alive: z.boolean(), up: z.coerce.number() }));

/** Frees the lines of programs that died, and counts it against the updates they were at. */
export async function freeLinesOfTheDead({ sql, lease, suspects, takeOver }: Watch): Promise<void> {
  const rows = owners.parse([
    ...(await sql`
      select owner, exists (
        select from pg_locks where locktype = 'advisory' and classid = ${LOCKS.owner}::oid and objid = owner::oid
        and granted and database = (select oid from pg_database where datname = current_database())
      ) as alive, extract(epoch from now() - pg_postmaster_start_time()) * 1000 as up
      from (select distinct owner from hoi_xa.lines where owner is not null) owned`),
  ]);
  const dead = new Set(rows.filter(({ alive }) => !alive).map(({ owner }) => owner));
  if (dead.delete(lease.number)) lease.doubt();
  // After a restart of the server all come back, and only who sent something while it was away knows of it.
  const since = lease.losses === 0 ? Infinity : performance.now() - lease.since;
  const isSettling = Math.min(since, rows[0]?.up ?? 0) < takeOver.settling;
  for (const owner of suspects.keys()) if (!dead.has(owner)) suspects.delete(owner);
  for (const owner of dead) {
    const noticed = suspects.get(owner) ?? performance.now();
    suspects.set(owner, noticed);
    if (isSettling || performance.now() - noticed < takeOver.grace) continue;
    suspects.delete(owner);
    await free(sql, owner);
  }
}

async function free(sql: Database, owner: number): Promise<void> {
  await sql`
    with freed as (
      update hoi_xa.lines set owner = null, running_since = null where owner = ${owner} returning line
    )
    update hoi_xa.updates set losses = losses + 1 where id in (
      select min(u.id) from hoi_xa.updates u join freed using (line) where u.done_at is null group by u.line
    )`;
}
