import { z } from 'zod';
import type { Chat } from '../../llm/chat.ts';
import { deadlineIn } from '../../llm/deadline.ts';
import { fenced } from '../compose-with-model/numbered.ts';
import { createTokens, EVERY_FIGURE } from '../compose-with-model/tokens.ts';
import { LEAST_TIME, type Wording } from '../compose-with-model/wording.ts';
import type { Found } from '../draft.ts';
import type { Reword } from '../knowledge.ts';
import type { RewordPrompt } from '../prompts.ts';
import { timeLeft } from '../time-left.ts';
import { keepSame } from './keep-same.ts';
import { sentencesOf, withSentences } from './sentences.ts';

export interface RewordParts {
  readonly chat: Chat;
  readonly prompt: RewordPrompt;
  /** From the arrival of the question to the reply, milliseconds. */
  readonly budgetMs: number;
  readonly onWording?: (wording: Wording) => void;
}

const schema = z.strictObject({
  sentences: z.array(z.strictObject({ number: z.int(), text: z.string().max(900) })).max(20),
});
const LONGEST_REPLY = 1_500;

/**
 * Lets a model say finished results, figures and verdicts, in other words. Every figure is hidden from it behind a mark; a sentence in which
 * a figure, a verdict, a condition or a name differs stays as it was, and when most do, all of them stay.
 */
export function createModelReworder({ chat, prompt, budgetMs, onWording }: RewordParts): Reword {
  return async (draft, found, { retriever }) => {
    const started = performance.now();
    let modelMs = 0;
    const end = (
      reason: Wording['reason'],
      { said = 0, fallen = [], reply = found }: { said?: number; fallen?: Wording['fallen']; reply?: Found } = {},
    ): Found => {
      const result = reason === null ? 'worded' : 'kept_keyless';
      const ownMs = performance.now() - started - modelMs;
      onWording?.({ of: 'results', result, reason, said, fallen, modelMs, ownMs });
      return reply;
    };
    const { language } = draft;
    const texts = sentencesOf(found, language);
    if (texts.length === 0) return found;
    const deadline = deadlineIn(timeLeft(draft, budgetMs));
    if (deadline.left() < LEAST_TIME) return end('no_time');
    const tokens = createTokens(EVERY_FIGURE);
    const hidden = texts.map((text) => fenced(tokens.hide(text, language)));
    const filled = await prompt(language, { sentences: hidden.map((text, at) => `[${at + 1}] ${text}`).join('\n') });
    const asked = performance.now();
    const outcome = await chat.ask({ ...filled, name: 'sentences', schema, maxTokens: LONGEST_REPLY, deadline });
    modelMs = performance.now() - asked;
    if (outcome.kind === 'failed') return end(outcome.reason);
    const { sentences } = outcome.value;
    const judge = retriever.judge.bind(retriever);
    const { reworded, fallen } = keepSame(sentences, { texts, hidden, tokens, language, judge });
    const said = sentences.length;
    if (reworded.size === 0 || fallen.length > said / 2) return end('nothing_left', { said, fallen });
    return end(null, { said, fallen, reply: withSentences(found, reworded) });
  };
}
