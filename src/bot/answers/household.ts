import { z } from 'zod';
import type { Turn } from '../../answer/model.ts';
import type { HouseholdState } from '../../eligibility/conversation/state.ts';
import type { PersonKey } from '../../state/identity.ts';
import type { State } from '../../state/state.ts';

const value = z.union([z.object({ from: z.number(), to: z.number().nullable() }), z.array(z.string()).min(1)]);
const shape = z.object({
  language: z.enum(['vi', 'en']),
  day: z.string(),
  targets: z.array(z.string()).nullable(),
  facts: z.object({
    household: z.record(z.string(), value),
    members: z.array(z.object({ id: z.string(), kin: z.string().nullable(), facts: z.record(z.string(), value) })),
    nobody: z.array(z.string()),
  }),
  skipped: z.array(z.string()),
  asked: z.string().nullable(),
  touched: z.number(),
});

/** The state of a conversation about a household, as a session keeps it. */
export const householdState = z.custom<HouseholdState>((data) => shape.safeParse(data).success);

const trailShape = z.array(householdState);

/** Answers that can be taken back. */
const LONGEST = 30;

/** The states a conversation about a household went through, the present one last; empty when there is none. */
export async function readTrail(state: State, person: PersonKey): Promise<readonly HouseholdState[]> {
  const read = trailShape.safeParse(await state.sessions.read(person, 'eligibility'));
  return read.success ? read.data : [];
}

/** Keeps where the conversation is after a turn. A turn about something else leaves it to be gone on with. */
export async function keepTrail(state: State, person: PersonKey, { household }: Turn): Promise<void> {
  if (household === undefined) return;
  if (household === null) return state.sessions.end(person, 'eligibility');
  const trail = await readTrail(state, person);
  const last = trail.at(-1);
  const isSame = last !== undefined && last.asked === household.asked && sameFacts(last, household);
  const grown = isSame ? [...trail.slice(0, -1), household] : [...trail, household];
  await state.sessions.write(person, 'eligibility', grown.slice(-LONGEST));
}

/** Takes the last answer back. @returns the state before it; null when there is none */
export async function takeBack(state: State, person: PersonKey): Promise<HouseholdState | null> {
  const trail = await readTrail(state, person);
  const before = trail.at(-2);
  if (before === undefined) return null;
  await state.sessions.write(person, 'eligibility', trail.slice(0, -1));
  return before;
}

const sameFacts = (a: HouseholdState, b: HouseholdState): boolean =>
  JSON.stringify([a.facts, a.skipped, a.targets]) === JSON.stringify([b.facts, b.skipped, b.targets]);
