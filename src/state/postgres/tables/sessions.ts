import { z } from 'zod';
import type { Database, Transaction } from '../../../postgres/connect.ts';
import { currentHandling, type SessionChange } from '../../inbox/handling.ts';
import { SESSION_MINUTES, type Sessions } from '../../tables/sessions.ts';

const row = z.object({ data: z.string() });
const valueOf = (found: unknown): unknown =>
  found === undefined ? undefined : (JSON.parse(row.parse(found).data) as unknown);

/**
 * What the handling of an update writes is held back and written in one step with its end: an update that is handled again after a
 * program died finds the conversation as it was the first time.
 */
export function createSessions(sql: Database, now: () => number): Sessions {
  const stored = async (person: string, kind: string): Promise<unknown> => {
    const [found] = await sql`
      select data from hoi_xa.sessions where person = ${person} and kind = ${kind} and expires_at > ${now()}`;
    return valueOf(found);
  };
  const change = async (person: string, kind: string, data: string | null): Promise<void> => {
    const handling = currentHandling();
    if (handling === null) return writeSession(sql, { person, kind, data }, now());
    handling.holdBack({ person, kind, data });
  };
  const read = async (person: string, kind: string): Promise<unknown> => {
    const held = currentHandling()?.heldBack(person, kind);
    if (held === undefined) return stored(person, kind);
    return held === null ? undefined : (JSON.parse(held) as unknown);
  };
  return {
    read,
    write: async (person, kind, data) => change(person, kind, JSON.stringify(data)),
    take: async (person, kind) => {
      if (currentHandling() !== null) {
        const value = await read(person, kind);
        await change(person, kind, null);
        return value;
      }
      const [taken] = await sql`
        delete from hoi_xa.sessions where person = ${person} and kind = ${kind} and expires_at > ${now()}
        returning data`;
      return valueOf(taken);
    },
    end: async (person, kind) => change(person, kind, null),
    endAll: async (person) => {
      currentHandling()?.dropHeldBack(person);
      await sql`delete from hoi_xa.sessions where person = ${person}`;
    },
  };
}

/** Writes a session down, or ends it. */
export async function writeSession(
  sql: Database | Transaction,
  { person, kind, data }: SessionChange,
  at: number,
): Promise<void> {
  if (data === null) {
    await sql`delete from hoi_xa.sessions where person = ${person} and kind = ${kind}`;
    return;
  }
  await sql`
    insert into hoi_xa.sessions (person, kind, data, expires_at)
    values (${person}, ${kind}, ${data}, ${at + SESSION_MINUTES * 60_000})
    on conflict (person, kind) do update set data = excluded.data, expires_at = excluded.expires_at`;
}
