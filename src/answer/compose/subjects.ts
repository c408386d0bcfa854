import { foldDiacritics } from '../../language/fold.ts';
import type { Draft } from '../draft.ts';
import { phrases, says } from '../safety/phrases.ts';
import { findGroups } from '../understanding/groups.ts';
import type { Family } from './families.ts';

/** Asking for all there is rather than for one scheme. */
const ALL = phrases(`
  (nhung|cac|co) (chinh sach|che do|khoan|ho tro|uu dai|quyen loi)( \\w+)* (gi|nao)
  (duoc|co)( \\w+){0,2} (huong|ho tro|nhan|nhung)( \\w+){0,2} (gi|nhung gi|chinh sach gi|che do gi|quyen loi gi|uu dai gi|khoan nao)
  (quyen loi|chinh sach|che do|uu dai) (gi|nao|cua|cho|doi voi)( \\w+)*
  (what|which) (support|benefits?|schemes?|help|policies|programmes?|entitlements)( \\w+)*
  what (can|do|does|is|are)( \\w+){1,8} (get|entitled to|receive|eligible for)
`);

const MOST = 6;
const NEAR = 0.9;

/**
 * The subjects to answer about: one, unless the question names several groups (one subject for each), or asks for everything.
 * @param families best first.
 */
export function pickSubjects(families: readonly Family[], draft: Draft): readonly Family[] {
  const [best] = families;
  if (best === undefined) return [];
  if (draft.groups.size > 1) {
    const each = [...draft.groups].map((group) => families.find((family) => isAbout(family, group)) ?? null);
    const found = [...new Set(each.filter((family) => family !== null))];
    if (found.length > 1 && found.every((family) => family.score >= best.score * 0.5)) return found;
  }
  if (says(draft.rules, ALL)) {
    const schemes = families
      .filter(({ document }) => document.kind === 'scheme')
      .filter(({ score }) => score >= best.score * 0.5);
    if (schemes.length > 1) return schemes.slice(0, MOST);
  }
  const ties = families.filter(({ score, document }) => score >= best.score * NEAR && document.kind === 'scheme');
  return ties.length >= 4 ? ties.slice(0, MOST) : [best];
}

function isAbout(family: Family, group: string): boolean {
  const named = findGroups(foldDiacritics(family.document.title));
  return named.size === 1 && [...named].includes(group as never);
}
