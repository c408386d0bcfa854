import type { Answer } from '../../answer/model.ts';
import type { PersonKey } from '../../state/identity.ts';
import type { State } from '../../state/state.ts';
import { factAsked } from '../../state/tables/answers.ts';
import { readTrail } from './household.ts';
import type { Standing } from './render-answer.ts';
import { readTurn } from './turn.ts';

/** The sentence that says where a household stands; null when none is asked about. */
export function leadOf(answer: Answer): string | null {
  const lead = factAsked(answer) === null ? undefined : answer.blocks.find(({ kind }) => kind === 'lead');
  return lead !== undefined && 'text' in lead ? lead.text : null;
}

/** How much of where a household stands is new to the person: all of it when the questions begin, or turn to other supports. */
export async function standingFor(state: State, person: PersonKey, answer: Answer): Promise<Standing> {
  const last = (await readTrail(state, person)).at(-1);
  const { household = null } = answer.turn;
  const goesOn = last !== undefined && last.asked !== null && household !== null;
  if (!goesOn || JSON.stringify(last.targets) !== JSON.stringify(household.targets)) return 'whole';
  const before = await readTurn(state, person);
  return before?.standing === leadOf(answer) ? 'same' : 'changed';
}
