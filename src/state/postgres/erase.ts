import type { Database } from '../../postgres/connect.ts';
import { currentHandling } from '../inbox/handling.ts';
import type { PersonKey } from '../identity.ts';
import { PERSONAL_TABLES } from '../personal-tables.ts';

/** Tables of a person that only a shared state has. A test sees to it that none with a `person` column is missing. */
export const SHARED_PERSONAL_TABLES = [...PERSONAL_TABLES, 'rates'] as const;

/** Erases everything of a person in one step. */
export async function eraseEverything(sql: Database, person: PersonKey): Promise<void> {
  currentHandling()?.dropHeldBack(person);
  await sql.begin(async (step) => {
    for (const table of SHARED_PERSONAL_TABLES) {
      await step`delete from ${step(`hoi_xa.${table}`)} where person = ${person}`;
    }
    // A question that only this person sent, and that nobody has answered yet, goes with them.
    await step`
      delete from hoi_xa.gaps g where status = 'open'
      and not exists (select from hoi_xa.gap_people p where p.gap = g.id)`;
  });
}
