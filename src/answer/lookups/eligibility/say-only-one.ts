import type { Result } from '../../../eligibility/evaluate/evaluate-household.ts';
import { linesOfScheme } from './lines.ts';
import type { Reply } from './reply.ts';

const ONLY_ONE = /chỉ nhận một khoản|takes? only one/iu;

/** To who has, or may have, another of the payments that exclude this one: the line that says that only one is paid. */
export function sayOnlyOne({ entitlement, verdict, member }: Result, reply: Reply): void {
  if (entitlement.exclusive === null || verdict === 'unlikely') return;
  const { allowance } = reply.state.facts.household;
  const isDisabled = member?.facts.disability?.every((degree) => degree !== 'none') === true;
  if (allowance?.includes('yes') !== true && !isDisabled) return;
  const line = linesOfScheme(entitlement.scheme, reply.source).find(({ text }) => ONLY_ONE.test(text));
  if (line !== undefined) reply.say('paragraph', { text: line.text, cites: reply.cite([line]) });
}
