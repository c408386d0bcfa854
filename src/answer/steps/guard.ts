import { saysYesOrNo } from '../../eligibility/conversation/reply.ts';
import { findEmergency } from '../safety/emergency.ts';
import { findMisuse } from '../safety/misuse.ts';
import { asksForOtherPeople } from '../safety/other-people.ts';
import { maskPersonalNumbers } from '../safety/personal-numbers.ts';
import { asksAboutOwnFile } from '../safety/own-file.ts';
import { forRules } from '../safety/phrases.ts';
import { findSmallTalk } from '../safety/small-talk.ts';
import type { Draft, Found } from '../draft.ts';
import type { Status } from '../model.ts';
import { textsIn } from '../texts/texts.ts';
import type { Texts } from '../texts/text-keys.ts';

/** The texts that need no values. */
type FixedText = Exclude<keyof Texts, 'label' | 'description' | 'followUp'>;

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

function verdict(draft: Draft): Found | null {
  const texts = textsIn(draft.language);
  const fixed = (status: Status, ...keys: FixedText[]): Found => ({
    status,
    blocks: keys.map((key, index) => ({
      kind: index === 0 ? 'lead' : 'paragraph',
      text: texts[key],
      cites: [],
    })),
    citations: [],
    followUps: [],
  });
  const danger = findEmergency(draft.rules);
  if (danger !== null)
    return danger.child ? fixed('emergency', 'emergency', 'emergencyChild') : fixed('emergency', 'emergency');
  if (!/[\p{L}\d]/u.test(draft.text)) return fixed('clarify', 'empty');
  const misuse = findMisuse(draft.rules);
  if (misuse !== null) return fixed('refused', misuse === 'cheating' ? 'refusedCheating' : 'refusedInjection');
  if (asksAboutOwnFile(draft.rules)) return fixed('personal_case', 'personalCase');
  if (asksForOtherPeople(draft.rules)) return fixed('private_data', 'privateData');
  // "vâng" in answer to a question about the household is no small talk
  const answers = (draft.question.previous?.household?.asked ?? null) !== null && saysYesOrNo(draft.text);
  switch (answers ? null : findSmallTalk(draft.rules)) {
    case 'greeting':
      return fixed('small_talk', 'greeting');
    case 'thanks':
      return fixed('small_talk', 'thanks');
    case 'about_me':
      return fixed('small_talk', 'aboutMe');
    case null:
      return null;
  }
}
