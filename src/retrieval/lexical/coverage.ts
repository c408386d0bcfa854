import type { LexicalIndex, TermGroup } from './model.ts';

/**
 * How much of what a question tells a passage holds: of the groups' boost × idf, the share of those that the passage holds any term of.
 *
 * @returns 0 to 1; 0 without groups. Words that no passage holds count, and most: a question about something else stays uncovered.
 */
export function coverage(index: LexicalIndex, groups: readonly TermGroup[], ordinal: number): number {
  let [held, all] = [0, 0];
  for (const group of groups) {
    const worth = group.boost * index.idf(group);
    all += worth;
    if (index.holds(group, ordinal)) held += worth;
  }
  return all > 0 ? held / all : 0;
}
