import { foldDiacritics } from '../../language/fold.ts';
import type { Retriever } from '../../retrieval/model.ts';
import type { Draft } from '../draft.ts';
import { findGroups, GROUP_NAMES, withoutGroups, type Group } from '../understanding/groups.ts';
import { familiesOf, type Family } from './families.ts';
import { gather } from './gather.ts';

const TIES = 4;
const MOST = 6;
/** Scores are z-scores; nearer than this is a tie. */
const TIE = 0.25;

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
  if (draft.groups.size > 1) {
    const each = await Promise.all([...draft.groups].map((group) => subjectFor(group, draft, retriever)));
    const found = each.filter((family) => family !== undefined);
    if (new Set(found.map(({ key }) => key)).size > 1) return found;
  }
  const ties = families.filter(({ score, document }) => best.score - score <= TIE && document.kind === 'scheme');
  return ties.length >= TIES ? ties.slice(0, MOST) : [best];
}

/** The best subject when only this group is asked about. */
async function subjectFor(group: Group, draft: Draft, retriever: Retriever): Promise<Family | undefined> {
  const text = `${withoutGroups(draft.search)} ${GROUP_NAMES[group][draft.written]}`;
  const families = familiesOf(await gather(text, draft, retriever), retriever, draft.language);
  return families.slice(0, 4).find((family) => isAbout(family, group)) ?? families[0];
}

/** Whether a document's title names this group and no other. */
export function isAbout({ document }: Pick<Family, 'document'>, group: Group): boolean {
  const named = findGroups(foldDiacritics(document.title));
  return named.size === 1 && named.has(group);
}
