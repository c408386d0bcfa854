import type { Day } from '../../corpus/model.ts';
import type { Hit, Retriever } from '../../retrieval/model.ts';
import type { Draft } from '../draft.ts';

const HITS = 24;
const PER_DOCUMENT = 4;
/** What is in force today still counts when the question names another time, but less. Scores are z-scores. */
const TODAY_INSTEAD = 0.75;

/**
 * Hits for the days asked about; for a past or coming time also what is in force today, at a discount. Best first.
 * Generated entries (the register, statistics) are for their own look-ups, not for quoting here.
 */
export async function gather(text: string, draft: Draft, retriever: Retriever): Promise<readonly Hit[]> {
  const best = new Map<string, Hit>();
  const take = async (day: Day, discount: number): Promise<void> => {
    const request = { text, language: draft.written, day, places: draft.places, k: HITS, perDocument: PER_DOCUMENT };
    for (const hit of await retriever.search(request)) {
      if (hit.document.kind === 'register' || hit.document.kind === 'statistics') continue;
      const score = hit.score - discount;
      const known = best.get(hit.passage.id);
      if (known === undefined || known.score < score) best.set(hit.passage.id, { ...hit, score });
    }
  };
  for (const day of draft.days) await take(day, 0);
  if (!draft.days.includes(draft.today)) await take(draft.today, TODAY_INSTEAD);
  return [...best.values()].sort((a, b) => b.score - a.score);
}
