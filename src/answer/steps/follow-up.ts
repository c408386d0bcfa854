import type { Draft } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { phrases, says } from '../safety/phrases.ts';
import { withoutGroups } from '../understanding/groups.ts';
import { withoutTimes } from '../understanding/day-asked.ts';

/** Words that lean on the question before. */
const LEANING = phrases(`
  (con|the con|vay con|the|vay|con neu|neu|roi|the thi|vay thi)( \\w+){0,8} (thi sao|sao|the nao|ntn|nhu the nao|thi)
  (con|the con|vay con|va)( \\w+){1,6}
  (cai (nay|do)|viec (nay|do)|khoan (nay|do)|chuong trinh (nay|do)|muc (nay|do)|no|o do|cho do)( \\w+)*
  (what|how) about( \\w+)+
  and( \\w+){1,8}
  (it|that|this|there|those|they|the same)( \\w+)*
`);

const SHORT = 6;

/**
 * Puts what a follow-up leaves unsaid into the text to look up: "còn năm 2022?" keeps the subject of the question before it, without the
 * year and the group that it replaces. Without a turn before, or for a question that stands alone, nothing changes. A model writes it out
 * where there is one; when it does not, the rules do.
 */
export async function followUp(draft: Draft, knowledge: Knowledge): Promise<Draft> {
  const { previous } = draft.question;
  if (previous === undefined || !leans(draft)) return { ...draft, search: draft.text };
  return { ...draft, leans: true, search: (await knowledge.rewrite?.(draft)) ?? byRule(draft, previous.text) };
}

function leans({ rules }: Draft): boolean {
  const words = rules.trim().split(' ').length;
  return words <= SHORT || (says(rules, LEANING) && words <= SHORT * 2);
}

function byRule({ text }: Draft, previous: string): string {
  let before = previous;
  if (withoutGroups(text) !== text) before = withoutGroups(before);
  if (withoutTimes(text) !== text) before = withoutTimes(before);
  return `${text} ${before}`.trim();
}
