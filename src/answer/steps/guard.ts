import { saysYesOrNo } from '../../eligibility/conversation/reply.ts';
import { findEmergency } from '../safety/emergency.ts';
import { findMisuse } from '../safety/misuse.ts';
import { isOtherMatter } from '../safety/other-matters.ts';
import { asksForOtherPeople, looksUpNumber } from '../safety/other-people.ts';
import { maskPersonalNumbers } from '../safety/personal-numbers.ts';
import { asksAboutOwnFile } from '../safety/own-file.ts';
import { forRules } from '../safety/phrases.ts';
import { readingsOf } from '../safety/readings.ts';
import { findSmallTalk } from '../safety/small-talk.ts';
import { fixedReply } from '../safety/fixed-reply.ts';
import type { Draft, Found } from '../draft.ts';

/** Hides personal numbers before anything else reads the text. */
export function mask(draft: Draft): Draft {
  const { text, masked } = maskPersonalNumbers(draft.text);
  return { ...draft, text, masked, rules: forRules(text) };
}

/** Ends the way of a question that must not be looked up; rules only, so that it works with everything else down. */
export function guard(draft: Draft): Draft {
  const found = verdict(draft);
  return found === null ? draft : { ...draft, found };
}

function verdict({ rules, language, text, question, masked }: Draft): Found | null {
  const readings = readingsOf(rules);
  const danger = readings.map(findEmergency).find((found) => found !== null);
  if (danger !== undefined) return fixedReply(danger.child ? 'emergency_child' : 'emergency', language);
  if (!/[\p{L}\d]/u.test(text)) return fixedReply('empty', language);
  const misuse = readings.map(findMisuse).find((found) => found !== null);
  if (misuse !== undefined) return fixedReply(misuse, language);
  if (asksAboutOwnFile(rules)) return fixedReply('personal_case', language);
  if (asksForOtherPeople(rules) || (masked && looksUpNumber(rules))) return fixedReply('private_data', language);
  if (isOtherMatter(rules)) return fixedReply('out_of_scope', language);
  // "vâng" in answer to a question about the household is no small talk
  const answers = (question.previous?.household?.asked ?? null) !== null && saysYesOrNo(text);
  const talk = answers ? null : findSmallTalk(rules);
  return talk === null ? null : fixedReply(talk, language);
}
