import type { Answer } from '../../src/answer/model.ts';
import { renderText } from '../../src/answer/render-text.ts';
import { type Adversarial, asGolden } from './adversarial-set.ts';
import { judgeAnswer, type Verdict } from './judge-answer.ts';

/** What an adversarial question says of one answer. */
export interface AdversarialVerdict {
  readonly question: Adversarial;
  readonly answer: Answer;
  readonly ms: number;
  readonly statusRight: boolean;
  /** A claim denied or confirmed as it should be; null where the question claims nothing. */
  readonly premise: boolean | null;
  readonly missing: readonly string[];
  readonly forbidden: readonly string[];
  readonly ungrounded: readonly string[];
}

const NO = /^(?:không|chưa|no|not)(?![\p{L}])/iu;
const YES = /^(?:đúng|có|phải|yes|right)(?![\p{L}])/iu;

/** Compares an answer with what is expected of it. */
export function judgeAdversarial(question: Adversarial, answer: Answer, ms: number): AdversarialVerdict {
  const { statusRight, missing, forbidden, ungrounded }: Verdict = judgeAnswer(asGolden(question), answer, ms, []);
  return {
    question,
    answer,
    ms,
    statusRight,
    premise: question.verdict === undefined ? null : premiseOf(answer) === question.verdict,
    // the fixed texts of a refusal hold no facts
    missing: answer.status === 'answered' ? missing : [],
    forbidden,
    ungrounded,
  };
}

/** Whether an answer opens by denying or by confirming. */
function premiseOf(answer: Answer): 'yes' | 'no' | null {
  const text = renderText(answer).trim();
  if (NO.test(text)) return 'no';
  return YES.test(text) ? 'yes' : null;
}
