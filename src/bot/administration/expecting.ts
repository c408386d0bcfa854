import { z } from 'zod';
import type { PersonKey } from '../../state/identity.ts';
import type { State } from '../../state/state.ts';

/** What the next message of an administrator is taken for. */
const schema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('particular'), staged: z.string(), field: z.enum(['effectiveFrom', 'number', 'places']) }),
  z.object({ what: z.literal('gap_answer'), gap: z.number() }),
  z.object({ what: z.literal('gap_source'), gap: z.number(), text: z.string() }),
  z.object({ what: z.literal('broadcast') }),
]);
export type Expecting = z.infer<typeof schema>;

/** Remembers for half an hour what is expected; a command or `/cancel` ends it. */
export async function expect(state: State, person: PersonKey, expecting: Expecting): Promise<void> {
  await state.sessions.write(person, 'expecting', expecting);
}

/** What is expected, which then is no more. */
export async function takeExpected(state: State, person: PersonKey): Promise<Expecting | null> {
  const read = schema.safeParse(await state.sessions.take(person, 'expecting'));
  return read.success ? read.data : null;
}
