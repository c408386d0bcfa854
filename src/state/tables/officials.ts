import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Database, inOneStep } from '../database.ts';
import type { PersonKey } from '../identity.ts';

/** An invitation as administrators see it; the code itself is shown once, when it is made. */
export interface Invitation {
  /** First letters of the hashed code, enough to name it in a button. */
  readonly id: string;
  readonly label: string;
  readonly madeAt: number;
  /** How many accepted it. */
  readonly officials: number;
}

/** Who is an official, and the invitations that make one. */
export interface Officials {
  isOfficial(person: PersonKey): Promise<boolean>;
  /** Makes an invitation. @returns its code, which is not kept */
  invite(label: string, by: PersonKey): Promise<string>;
  /** @returns false when there is no such code (any more) */
  accept(person: PersonKey, code: string): Promise<boolean>;
  /** Invitations that hold, newest first. */
  invitations(): Promise<readonly Invitation[]>;
  /** Ends an invitation and the role of all who accepted it. @returns how many, or null when there is no such invitation */
  revoke(id: string): Promise<number | null>;
}

const ID = 12;
const row = z.object({ id: z.string(), label: z.string(), made_at: z.number(), officials: z.number() });

/** Codes are kept as hashes: who reads the file cannot become an official. */
const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

export function createOfficials(database: Database, now: () => number): Officials {
  const find = database.prepare('SELECT 1 FROM officials WHERE person = ?');
  const make = database.prepare('INSERT INTO invitations (code, label, made_by, made_at) VALUES (?, ?, ?, ?)');
  const holds = database.prepare('SELECT code FROM invitations WHERE code = ? AND revoked_at IS NULL');
  const join = database.prepare(
    `INSERT INTO officials (person, invitation, since) VALUES (?, ?, ?)
     ON CONFLICT (person) DO UPDATE SET invitation = excluded.invitation`,
  );
  const list = database.prepare(
    `SELECT substr(i.code, 1, ${ID}) AS id, i.label, i.made_at, count(o.person) AS officials
     FROM invitations i LEFT JOIN officials o ON o.invitation = i.code
     WHERE i.revoked_at IS NULL GROUP BY i.code ORDER BY i.made_at DESC`,
  );
  const named = database.prepare(
    `SELECT code FROM invitations WHERE substr(code, 1, ${ID}) = ? AND revoked_at IS NULL`,
  );
  const end = database.prepare('UPDATE invitations SET revoked_at = ? WHERE code = ?');
  const leave = database.prepare('DELETE FROM officials WHERE invitation = ?');
  return {
    isOfficial: async (person) => find.get(person) !== undefined,
    invite: async (label, by) => {
      const code = randomBytes(12).toString('base64url');
      make.run(hashOf(code), label, by, now());
      return code;
    },
    accept: async (person, code) => {
      const hash = hashOf(code);
      if (holds.get(hash) === undefined) return false;
      join.run(person, hash, now());
      return true;
    },
    invitations: async () =>
      z
        .array(row)
        .parse(list.all())
        .map(({ made_at, ...it }) => ({ ...it, madeAt: made_at })),
    revoke: async (id) =>
      inOneStep(database, () => {
        const code = named.get(id)?.['code'];
        if (typeof code !== 'string') return null;
        end.run(now(), code);
        return Number(leave.run(code).changes);
      }),
  };
}
