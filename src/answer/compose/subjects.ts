import { foldDiacritics } from '../../language/fold.ts';
import type { Day } from '../../corpus/model.ts';
import type { Retriever } from '../../retrieval/model.ts';
import type { Draft } from '../draft.ts';
import { findGroups, GROUP_NAMES, withoutGroups, type Group } from '../understanding/groups.ts';
import { askingPart } from '../understanding/asking-part.ts';
import { familiesOf, type Family } from './families.ts';
import { gather } from './gather.ts';
import { isIn } from './lines-for-document.ts';

const TIES = 4;
const MOST = 6;
/** Scores are z-scores; nearer than this is a tie. */
const TIE = 0.25;
/** The same rule of another time is found by nearly the same words. */
const OTHER_TIME = 2;

/**
 * The subjects to answer about: one, unless the question names several groups (one subject for each), or several schemes fit it alike.
 * @param families best first.
 */
export async function pickSubjects(
  families: readonly Family[],
  draft: Draft,
  retriever: Retriever,
): Promise<readonly Family[]> {
  const [best] = families;
  if (best === undefined) return [];
  const groups = findGroups(foldDiacritics(askingPart(draft.search)));
  if (groups.size > 1) {
    const each = await Promise.all([...groups].map((group) => subjectFor(group, draft, retriever)));
    const found = each.filter((family) => family !== undefined);
    if (new Set(found.map(({ key }) => key)).size > 1) return found;
  }
  if (draft.days.length > 1) {
    const each = draft.days.map((day) => families.find((family) => holdsOn(family, day)));
    const found = [...new Set(each.filter((family) => family !== undefined))];
    if (found.length > 1 && found.every(({ score }) => best.score - score <= OTHER_TIME)) return found;
  }
  const ties = families.filter(({ score, document }) => best.score - score <= TIE && document.kind === 'scheme');
  return ties.length >= TIES ? ties.slice(0, MOST) : [best];
}

/** Whether a rule with days of its own is in force on a day. */
function holdsOn({ document }: Family, day: Day): boolean {
  return (document.effectiveFrom !== null || document.effectiveTo !== null) && isIn(document, day);
}

/** The best subject when only this group is asked about. */
async function subjectFor(group: Group, draft: Draft, retriever: Retriever): Promise<Family | undefined> {
  const text = `${withoutGroups(draft.search)} ${GROUP_NAMES[group][draft.written]}`;
  const families = familiesOf(await gather(text, draft, retriever), retriever, draft.language, new Set([group]));
  return families.slice(0, 4).find((family) => isAbout(family, group)) ?? families[0];
}

/** Whether a document's title names this group and no other. */
function isAbout({ document }: Pick<Family, 'document'>, group: Group): boolean {
  const named = findGroups(foldDiacritics(document.title));
  return named.size === 1 && named.has(group);
}
