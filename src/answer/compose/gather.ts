import type { Day } from '../../corpus/model.ts';
import type { Hit, Retriever } from '../../retrieval/model.ts';
import type { Draft } from '../draft.ts';

const HITS = 24;
const PER_DOCUMENT = 4;
/** What is in force today still counts when the question names another time, but less. */
const TODAY_INSTEAD = 0.85;

/** Hits for the days asked about; for a past or coming time also what is in force today, at a discount. Best first. */
export async function gather(draft: Draft, retriever: Retriever): Promise<readonly Hit[]> {
  const best = new Map<string, Hit>();
  const take = async (day: Day, factor: number): Promise<void> => {
    const hits = await retriever.search({
      text: draft.search,
      language: draft.written,
      day,
      places: [],
      k: HITS,
      perDocument: PER_DOCUMENT,
    });
    for (const hit of hits) {
      const score = hit.score * factor;
      const known = best.get(hit.passage.id);
      if (known === undefined || known.score < score) best.set(hit.passage.id, { ...hit, score });
    }
  };
  for (const day of draft.days) await take(day, 1);
  if (!draft.days.includes(draft.today)) await take(draft.today, TODAY_INSTEAD);
  return [...best.values()].sort((a, b) => b.score - a.score);
}
