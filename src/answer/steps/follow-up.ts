import type { Draft } from '../draft.ts';
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
 * year and the group that it replaces. Without a turn before, or for a question that stands alone, nothing changes.
 */
export function followUp(draft: Draft): Draft {
  const { previous } = draft.question;
  if (previous === undefined) return { ...draft, search: draft.text };
  const words = draft.rules.trim().split(' ').length;
  const leans = words <= SHORT || (says(draft.rules, LEANING) && words <= SHORT * 2);
  if (!leans) return { ...draft, search: draft.text };
  let before = previous.text;
  if (withoutGroups(draft.text) !== draft.text) before = withoutGroups(before);
  if (withoutTimes(draft.text) !== draft.text) before = withoutTimes(before);
  return { ...draft, search: `${draft.text} ${before}`.trim() };
}
