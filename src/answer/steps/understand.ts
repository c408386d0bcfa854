import { detectLanguage } from '../../language/detect.ts';
import { foldDiacritics } from '../../language/fold.ts';
import type { Draft } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { findDaysAsked } from '../understanding/day-asked.ts';
import { findFacets, findWanted } from '../understanding/facets.ts';
import { withoutSo } from '../understanding/particles.ts';
import { findGroups } from '../understanding/groups.ts';
import { forRules } from '../safety/phrases.ts';

/** Below this the language of a text is anybody's guess. */
const SURE = 0.2;

/** Which language the question is in, and which the reply will be in. An answer as short as "5" or "ok" is in that of the turn before. */
export function recogniseLanguage(draft: Draft): Draft {
  const detected = detectLanguage(draft.text);
  const before = detected.confidence < SURE ? draft.question.previous?.language : undefined;
  const written = before ?? detected.language;
  return { ...draft, written, language: draft.question.language ?? written };
}

/** Abbreviations and chat spelling written out; what is asked, of whom, and about which time. */
export function understand(draft: Draft, knowledge: Knowledge): Draft {
  const writtenOut = knowledge.expand(draft.text);
  const mended = knowledge.mend(writtenOut, draft.written);
  const alone = draft.search === '' || draft.search === draft.text;
  const search = alone ? mended : knowledge.mend(knowledge.expand(draft.search), draft.written);
  const rules = forRules(withoutSo(mended));
  const facets = findFacets(rules);
  const wanted = findWanted(rules);
  return {
    ...draft,
    writtenOut,
    mended,
    search,
    rules,
    facets: alone || facets.length > 0 ? facets : findFacets(forRules(search)),
    wanted: alone || wanted !== null ? wanted : findWanted(forRules(search)),
    groups: findGroups(foldDiacritics(search)),
    places: draft.question.place === undefined ? [] : knowledge.placesOf(draft.question.place),
    ...findDaysAsked(search, draft.today, draft.written),
  };
}
