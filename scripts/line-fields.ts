import { z } from 'zod';

const told =
  (what: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    input === undefined ? `is missing; it is ${what}` : `must be ${what}`;

/** What identifies a line of a batch in the output. */
export const lineId = z.union([z.string(), z.number()], { error: told('a text or a number of your own choosing') });

/** What a line asks. */
export const lineText = z.string({ error: told('the question, a text') });

/** A day of a line. */
export const lineDay = z.iso.date({ error: told('a day, YYYY-MM-DD') });

/** The first thing that is wrong with a line, with the name of its field. */
export function whatIsWrong({ issues: [issue] }: z.ZodError): string {
  const field = issue?.path.join('.') ?? '';
  return `${field === '' ? 'the line' : `"${field}"`} ${issue?.message ?? 'is wrong'}`;
}
