import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
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

/** Length of the id of an invitation. */
export const INVITATION_ID = 12;

/** An invitation as a database gives it. */
export const invitationRow = z
  .object({ id: z.string(), label: z.string(), made_at: z.coerce.number(), officials: z.coerce.number() })
  .transform(({ made_at, ...it }): Invitation => ({ ...it, madeAt: made_at }));

/** A new code. */
export const newCode = (): string => randomBytes(12).toString('base64url');

/** Codes are kept as hashes: who reads the state cannot become an official. */
export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');
