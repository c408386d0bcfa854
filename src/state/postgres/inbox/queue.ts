import { z } from 'zod';
import type { Database } from '../../../postgres/connect.ts';
import { systemCode } from '../../../failure.ts';
import type { SessionChange } from '../../inbox/handling.ts';
import { writeSession } from '../tables/sessions.ts';

/** The first update that waits in a line which this program now owns. */
const taken = z.object({
  id: z.coerce.number(),
  line: z.string(),
  body: z.instanceof(Uint8Array).nullable(),
  /** Ids of messages that an earlier try has sent. */
  sent: z.array(z.coerce.number()).readonly(),
  /** How many programs died at it. */
  losses: z.number(),
});
export type Taken = Readonly<z.infer<typeof taken>>;
const counted = z.tuple([z.object({ count: z.coerce.number() })]);

export interface QueueOptions {
  readonly sql: Database;
  readonly owner: number;
  readonly now: () => number;
}

/** The lines of updates as the program under one number sees them. */
export interface Queue {
  /** Takes lines that nobody owns, those that wait longest first. */
  take(most: number): Promise<readonly Taken[]>;
  isOwned(line: string): Promise<boolean>;
  /** Writes down that a message was sent for an update. */
  record(id: number, message: number): Promise<void>;
  /** Writes the sessions and the end of an update in one step, and lets go of its line. @returns false when another owns it */
  finish(taken: Taken, changes: readonly SessionChange[]): Promise<boolean>;
  /** Updates that wait, in all programs. */
  waiting(): Promise<number>;
}

const NOT_OWNED = 'HX001';

/** Updates that wait in PostgreSQL for whichever process takes them. */
export function createQueue({ sql, owner, now }: QueueOptions): Queue {
  return {
    take: async (most) =>
      z.array(taken).parse([
        ...(await sql`
        select id, line, body, array_to_json(sent) as sent, losses
        from hoi_xa.take_lines(${owner}, ${most}, ${now()})`),
      ]),
    isOwned: async (line) => {
      const { count } = await sql`select from hoi_xa.lines where line = ${line} and owner = ${owner}`;
      return count > 0;
    },
    record: async (id, message) => {
      await sql`update hoi_xa.updates set sent = sent || ${message}::bigint where id = ${id}`;
    },
    finish: async ({ id, line }, changes) => {
      const at = now();
      try {
        if (changes.length === 0) await sql`select hoi_xa.finish_update(${id}, ${line}, ${owner}, ${at})`;
        else {
          await sql.begin(async (step) => {
            for (const change of changes) await writeSession(step, change, at);
            await step`select hoi_xa.finish_update(${id}, ${line}, ${owner}, ${at})`;
          });
        }
        return true;
      } catch (error) {
        if (systemCode(error) === NOT_OWNED) return false;
        throw error;
      }
    },
    waiting: async () =>
      counted.parse([...(await sql`select coalesce(sum(waiting), 0) as count from hoi_xa.lines`)])[0].count,
  };
}
