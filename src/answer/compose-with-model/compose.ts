import type { Language } from '../../corpus/model.ts';
import type { Chat } from '../../llm/chat.ts';
import { deadlineIn } from '../../llm/deadline.ts';
import { detectLanguage } from '../../language/detect.ts';
import type { Line } from '../compose/lines.ts';
import type { Draft } from '../draft.ts';
import type { Knowledge, Rephrase } from '../knowledge.ts';
import { type Fall, type Kept, keepGrounded } from './keep-grounded.ts';
import { materialFor } from './material.ts';
import { modelReplySchema } from './model-reply.ts';
import { numbered } from './numbered.ts';
import type { ComposePrompt } from '../prompts.ts';
import { timeLeft } from '../time-left.ts';
import { questionForModel } from '../understand-with-model/question-for-model.ts';
import { createTokens } from './tokens.ts';
import { wordedAnswer } from './worded-answer.ts';
import { LEAST_TIME, type Wording } from './wording.ts';

export interface ModelComposerParts {
  readonly chat: Chat;
  readonly prompt: ComposePrompt;
  /** From the arrival of the question to the reply, milliseconds. */
  readonly budgetMs: number;
  readonly onWording?: (wording: Wording) => void;
}

const LONGEST_REPLY = 1_200;

/**
 * Lets a model word an answer that was found without one. The answer found stays ready and is given back when the model is late, wrong,
 * down or disagrees; nobody is told. What leaves is masked: the question, the language, the day and the lines, never who asks.
 */
export function createModelComposer({ chat, prompt, budgetMs, onWording }: ModelComposerParts): Rephrase {
  return async (draft, keyless, knowledge) => {
    const started = performance.now();
    let modelMs = 0;
    const tell = (wording: Pick<Wording, 'result' | 'reason' | 'said' | 'fallen'>): void =>
      onWording?.({ of: 'lines', ...wording, modelMs, ownMs: performance.now() - started - modelMs });
    const keep = (reason: Wording['reason'], said = 0, fallen: readonly Fall[] = []) => {
      tell({ result: 'kept_keyless', reason, said, fallen });
      return { found: keyless, completeness: reason === 'no_answer' ? ('none' as const) : null };
    };
    const deadline = deadlineIn(timeLeft(draft, budgetMs));
    if (deadline.left() < LEAST_TIME) return keep('no_time');
    const lines = materialFor(draft, keyless, knowledge);
    const tokens = createTokens();
    const question = tokens.hide(questionForModel(draft), draft.written);
    const filled = await prompt(draft.language, { question, passages: numbered(lines, tokens), today: draft.today });
    const asked = performance.now();
    const outcome = await chat.ask({
      ...filled,
      name: 'answer',
      schema: modelReplySchema,
      maxTokens: LONGEST_REPLY,
      deadline,
    });
    modelMs = performance.now() - asked;
    if (outcome.kind === 'failed') return keep(outcome.reason);
    const { sentences, completeness, follow_ups: followUps } = outcome.value;
    if (completeness === 'none') return keep('no_answer', sentences.length);
    const check = {
      judge: (text: string, language: Language) => knowledge.retriever.judge(text, language),
      sources: knowledge.sources,
      today: draft.today,
    };
    const kept = keepGrounded(outcome.value, { lines, tokens, language: draft.language, check });
    if (mostFell(kept, sentences.length)) return keep('nothing_left', sentences.length, kept.fallen);
    const next = followUps.filter((text) => isFit(text, draft, lines, knowledge));
    const worded = wordedAnswer(kept.sentences, next, draft, keyless, knowledge);
    if (worded === null) return keep('misses_the_value', sentences.length, kept.fallen);
    tell({ result: 'worded', reason: null, said: sentences.length, fallen: kept.fallen });
    return { found: worded, completeness };
  };
}

/** Nothing is left, or less than half: a model that is mostly wrong is not to be trusted with the rest. */
function mostFell({ sentences }: Kept, said: number): boolean {
  return sentences.length === 0 || sentences.length < said / 2;
}

const LONGEST_BUTTON = 25;
const ABOUT_THE_LINES = 0.5;

/** A question to press next: short, in the language, without figures, about what the lines say. */
function isFit(text: string, draft: Draft, lines: readonly Line[], { retriever }: Knowledge): boolean {
  if (text.length > LONGEST_BUTTON || !/^[\p{L}\p{M}\s,'’-]+\?$/u.test(text)) return false;
  if (detectLanguage(text).language !== draft.language) return false;
  const judge = retriever.judge(text, draft.language);
  return lines.some((line) => judge(line.text, line.document.language) >= ABOUT_THE_LINES);
}
