import { z } from 'zod';
import type { Turn } from '../../answer/model.ts';
import type { PersonKey } from '../../state/identity.ts';
import type { State } from '../../state/state.ts';
import type { KeptAnswer } from '../../state/tables/answers.ts';
import { householdState } from './household.ts';

const schema = z.object({
  answer: z.string(),
  question: z.string(),
  standing: z.string().nullable().default(null),
  turn: z.object({
    text: z.string(),
    leans: z.boolean().default(false),
    language: z.enum(['vi', 'en']),
    scheme: z.string().nullable(),
    place: z.string().nullable(),
    period: z.string().nullable(),
    indicator: z.string().nullable(),
    household: householdState.nullable().optional(),
  }),
});

/** The last turn of a person and the answer it ended in. */
export interface LastTurn {
  readonly answer: string;
  readonly turn: Turn;
  /** Its words, personal numbers masked; for half an hour, so that it can be sent to the staff. */
  readonly question: string;
  /** The sentence that said where the household stands; null when none was asked about. */
  readonly standing: string | null;
}

/** The last turn, if it is not forgotten yet. */
export async function readTurn(state: State, person: PersonKey): Promise<LastTurn | null> {
  const read = schema.safeParse(await state.sessions.read(person, 'turn'));
  if (!read.success) return null;
  const { answer, question, standing } = read.data;
  const { household, ...turn } = read.data.turn;
  return { answer, question, standing, turn: household === undefined ? turn : { ...turn, household } };
}

/** Keeps what a person asked last, so that the next question can follow it. */
export async function keepTurn(state: State, person: PersonKey, last: LastTurn): Promise<void> {
  await state.sessions.write(person, 'turn', last);
}

/** What a follow-up to an older answer may take: its subject, since the question itself is not kept. */
export function turnOf({ citations, language, scheme, place, period, indicator }: KeptAnswer): Turn {
  return { text: citations[0]?.title ?? '', language, scheme, place, period, indicator };
}
