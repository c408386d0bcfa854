import type { Language } from '../../../corpus/model.ts';
import type { Found } from '../../draft.ts';
import { eligibilityTextsIn } from '../../texts/eligibility-texts.ts';

/** The conversation is over and its facts are gone. */
export function sayEnded(language: Language): Found {
  return {
    status: 'small_talk',
    blocks: [{ kind: 'lead', text: eligibilityTextsIn(language).ended, cites: [] }],
    citations: [],
    followUps: [],
    turn: { household: null },
  };
}
