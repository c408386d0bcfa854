import { DO_NOT_KNOW, type HouseholdQuestion } from '../../../eligibility/conversation/question.ts';
import { fill } from '../../texts/texts.ts';
import type { Reply } from './reply.ts';

/** The next question as the last sentence before the notes; its options become buttons. @returns the buttons */
export function sayQuestion(question: HouseholdQuestion | null, reply: Reply): readonly string[] {
  if (question === null) return [];
  const { texts } = reply;
  const cites = question.line === null ? [] : reply.citeReferences([question.line], '');
  reply.say('paragraph', { text: fill(texts.ask, { question: question.text }), cites });
  if (question.hint !== null) reply.say('note', { text: question.hint, cites });
  return buttonsOf(question, reply.language);
}

/** The buttons of a question; "I do not know" is always one of them. */
function buttonsOf({ options }: HouseholdQuestion, language: Reply['language']): readonly string[] {
  const labels = options.map(({ label }) => label);
  return labels.includes(DO_NOT_KNOW[language]) ? labels : [...labels, DO_NOT_KNOW[language]];
}
