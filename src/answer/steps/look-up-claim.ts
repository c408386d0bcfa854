import type { Draft } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { lookUp } from './look-up.ts';
import { understand } from './understand.ts';

/**
 * Looks the question up. One that claims a figure is asked openly; where that finds nothing, it is asked as it was put, and the claim is
 * not weighed.
 */
export async function lookUpClaim(draft: Draft, knowledge: Knowledge): Promise<Draft> {
  const openly = await lookUp(draft, knowledge);
  const { claim, ...unclaimed } = draft;
  if (claim === undefined || openly.found?.status === 'answered') return openly;
  return lookUp(understand({ ...unclaimed, text: claim.asked, search: '' }, knowledge), knowledge);
}
