import { z } from 'zod';
import type { Database } from '../../../postgres/connect.ts';
import { hashOfCode, INVITATION_ID, invitationRow, newCode, type Officials } from '../../tables/officials.ts';

const ended = z.object({ code: z.string() });

/** Officials and their invitations, kept in PostgreSQL. */
export function createOfficials(sql: Database, now: () => number): Officials {
  return {
    isOfficial: async (person) => {
      const { count } = await sql`select 1 from hoi_xa.officials where person = ${person}`;
      return count > 0;
    },
    invite: async (label, by) => {
      const code = newCode();
      await sql`
        insert into hoi_xa.invitations (code, label, made_by, made_at)
        values (${hashOfCode(code)}, ${label}, ${by}, ${now()})`;
      return code;
    },
    accept: async (person, code) => {
      // The invitation is locked, so that it is not revoked between being looked at and being taken.
      const { count } = await sql`
        insert into hoi_xa.officials (person, invitation, since)
        select ${person}, code, ${now()} from hoi_xa.invitations
        where code = ${hashOfCode(code)} and revoked_at is null for share
        on conflict (person) do update set invitation = excluded.invitation`;
      return count > 0;
    },
    invitations: async () =>
      z.array(invitationRow).parse(
        await sql`
          select left(i.code, ${INVITATION_ID}) as id, i.label, i.made_at, count(o.person) as officials
          from hoi_xa.invitations i left join hoi_xa.officials o on o.invitation = i.code
          where i.revoked_at is null group by i.code order by i.made_at desc`,
      ),
    revoke: async (id) =>
      sql.begin(async (step) => {
        const [row] = await step`
          update hoi_xa.invitations set revoked_at = ${now()}
          where left(code, ${INVITATION_ID}) = ${id} and revoked_at is null returning code`;
        if (row === undefined) return null;
        const { count } = await step`delete from hoi_xa.officials where invitation = ${ended.parse(row).code}`;
        return count;
      }),
  };
}
