import { z } from 'zod';
import type { Chat } from '../../llm/chat.ts';
import { deadlineIn } from '../../llm/deadline.ts';
import { LOOK_UP_KINDS, type Restate, type Restated } from '../knowledge.ts';
import type { RestatePrompt } from '../prompts.ts';
import { timeLeft } from '../time-left.ts';
import { addsNothing } from './adds-nothing.ts';
import { questionForModel } from './question-for-model.ts';

/** What understanding by a model takes. */
export interface UnderstandingParts<Prompt> {
  readonly chat: Chat;
  readonly prompt: Prompt;
  /** A part of the time of the whole question, since an answer must still be found and worded; milliseconds. */
  readonly patienceMs: number;
  /** From the arrival of the question to the reply, milliseconds. */
  readonly budgetMs: number;
}

const FIXED = ['emergency', 'personal_case', 'private_data', 'cheating', 'small_talk', 'out_of_scope'] as const;
const LONGEST = 300;

const schema = z.strictObject({
  kind: z.enum([...LOOK_UP_KINDS, 'policy', ...FIXED]),
  vi: z.string().max(LONGEST),
  en: z.string().max(LONGEST),
});

const LONGEST_REPLY = 250;

/**
 * Sorts and restates by a model what the rules found no answer to. `null` when the model is late, wrong or down; a restatement that brings
 * in a figure, a place, a link or words that neither the question nor the documents hold is left out.
 */
export function createModelRestater({
  chat,
  prompt,
  patienceMs,
  budgetMs,
}: UnderstandingParts<RestatePrompt>): Restate {
  return async (draft, knowledge) => {
    const filled = await prompt({ question: questionForModel(draft) });
    const deadline = deadlineIn(Math.min(patienceMs, timeLeft(draft, budgetMs)));
    const outcome = await chat.ask({ ...filled, name: 'question', schema, maxTokens: LONGEST_REPLY, deadline });
    if (outcome.kind === 'failed') return null;
    const { kind, vi, en } = outcome.value;
    const both = [
      { text: vi, language: 'vi' },
      { text: en, language: 'en' },
    ] as const;
    const questions = both.filter(({ text, language }) => addsNothing(text, language, draft, knowledge));
    return { kind: kindOf(kind), questions: questions.sort((a, b) => rank(a) - rank(b)) };

    function rank({ language }: (typeof both)[number]): number {
      return language === draft.written ? 0 : 1;
    }
  };
}

function kindOf(kind: z.infer<typeof schema>['kind']): Restated['kind'] {
  return kind === 'small_talk' ? 'about_me' : kind;
}
