import type { Language } from '../../corpus/model.ts';
import type { Chat } from '../../llm/chat.ts';
import { deadlineIn } from '../../llm/deadline.ts';
import type { CallFailure } from '../../llm/outcome.ts';
import { detectLanguage } from '../../language/detect.ts';
import type { Line } from '../compose/lines.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge, Rephrase } from '../knowledge.ts';
import { type Fall, type Kept, keepGrounded } from './keep-grounded.ts';
import { materialFor } from './material.ts';
import { modelReplySchema } from './model-reply.ts';
import { fenced, numbered } from './numbered.ts';
import type { ComposePrompt } from './prompt.ts';
import { createTokens } from './tokens.ts';
import { wordedAnswer } from './worded-answer.ts';

/** How a model's wording of an answer went; for logs and measures, never for people. Holds no text. */
export interface Wording {
  readonly result: 'worded' | 'kept_keyless';
  /** Why the answer without a model was sent. */
  readonly reason: CallFailure | 'nothing_left' | 'no_answer' | 'misses_the_value' | 'no_time' | null;
  readonly said: number;
  readonly fallen: readonly Fall[];
  /** Spent in this step, without the time of the model. */
  readonly ownMs: number;
  readonly modelMs: number;
}

export interface ModelComposerParts {
  readonly chat: Chat;
  readonly prompt: ComposePrompt;
  /** From the arrival of the question to the reply, milliseconds. */
  readonly budgetMs: number;
  readonly onWording?: (wording: Wording) => void;
}

const LONGEST_REPLY = 1_200;
/** With less time than this a model is not asked. */
const LEAST_TIME = 200;
/** Left for checking and sending when the model is given up. */
const RESERVE = 250;

/**
 * Lets a model word an answer that was found without one. The answer found stays ready and is given back when the model is late, wrong,
 * down or disagrees; nobody is told. What leaves is masked: the question, the language, the day and the lines, never who asks.
 */
export function createModelComposer({ chat, prompt, budgetMs, onWording }: ModelComposerParts): Rephrase {
  return async (draft, keyless, knowledge) => {
    const started = performance.now();
    let modelMs = 0;
    const tell = (wording: Pick<Wording, 'result' | 'reason' | 'said' | 'fallen'>): void =>
      onWording?.({ ...wording, modelMs, ownMs: performance.now() - started - modelMs });
    const keep = (reason: Wording['reason'], said = 0, fallen: readonly Fall[] = []): Found => {
      tell({ result: 'kept_keyless', reason, said, fallen });
      return keyless;
    };
    const deadline = deadlineIn(budgetMs - RESERVE - (started - (draft.startedAt ?? started)));
    if (deadline.left() < LEAST_TIME) return keep('no_time');
    const lines = materialFor(draft, keyless, knowledge);
    const tokens = createTokens();
    const question = fenced(tokens.hide(questionOf(draft), draft.written));
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
    return worded;
  };
}

/** The masked question; a follow-up with what it leans on. */
function questionOf({ question, text, search }: Draft): string {
  return question.previous === undefined ? text : `${text} (${search})`;
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
