import { z } from 'zod';
import { hashOfCode, INVITATION_ID, invitationRow, newCode, type Officials } from '../../tables/officials.ts';
import { type Database, inOneStep } from '../database.ts';

/** Officials and their invitations, kept in SQLite. */
export function createOfficials(database: Database, now: () => number): Officials {
  const find = database.prepare('SELECT 1 FROM officials WHERE person = ?');
  const make = database.prepare('INSERT INTO invitations (code, label, made_by, made_at) VALUES (?, ?, ?, ?)');
  const join = database.prepare(
    `INSERT INTO officials (person, invitation, since)
     SELECT ?, code, ? FROM invitations WHERE code = ? AND revoked_at IS NULL
     ON CONFLICT (person) DO UPDATE SET invitation = excluded.invitation`,
  );
  const list = database.prepare(
    `SELECT substr(i.code, 1, ${INVITATION_ID}) AS id, i.label, i.made_at, count(o.person) AS officials
     FROM invitations i LEFT JOIN officials o ON o.invitation = i.code
     WHERE i.revoked_at IS NULL GROUP BY i.code ORDER BY i.made_at DESC`,
  );
  const named = database.prepare(
    `SELECT code FROM invitations WHERE substr(code, 1, ${INVITATION_ID}) = ? AND revoked_at IS NULL`,
  );
  const end = database.prepare('UPDATE invitations SET revoked_at = ? WHERE code = ?');
  const leave = database.prepare('DELETE FROM officials WHERE invitation = ?');
  return {
    isOfficial: async (person) => find.get(person) !== undefined,
    invite: async (label, by) => {
      const code = newCode();
      make.run(hashOfCode(code), label, by, now());
      return code;
    },
    accept: async (person, code) => Number(join.run(person, now(), hashOfCode(code)).changes) > 0,
    invitations: async () => z.array(invitationRow).parse(list.all()),
    revoke: async (id) =>
      inOneStep(database, () => {
        const code = named.get(id)?.['code'];
        if (typeof code !== 'string') return null;
        end.run(now(), code);
        return Number(leave.run(code).changes);
      }),
  };
}
