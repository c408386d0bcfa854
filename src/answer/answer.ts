import { answerOf, type Draft, type Step } from './draft.ts';
import type { Knowledge } from './knowledge.ts';
import type { Answer, Question } from './model.ts';
import { finish } from './steps/finish.ts';
import { followUp } from './steps/follow-up.ts';
import { guard, mask } from './steps/guard.ts';
import { lookUpClaim } from './steps/look-up-claim.ts';
import { openClaim } from './steps/open-claim.ts';
import { tidy } from './steps/tidy.ts';
import { recogniseLanguage, understand } from './steps/understand.ts';
import { verify } from './steps/verify.ts';
import { weighClaim } from './steps/weigh-claim.ts';
import { textsIn } from './texts/texts.ts';

/** The way of a question. A step that finds an answer lets the rest but the last three pass by. */
const WAY: readonly Step<Knowledge>[] = [
  tidy,
  mask,
  recogniseLanguage,
  guard,
  openClaim,
  followUp,
  understand,
  lookUpClaim,
];
const GATE: readonly Step<Knowledge>[] = [weighClaim, verify, finish];

export type Answerer = (question: Question) => Promise<Answer>;

/**
 * Answers questions from one generation of knowledge.
 * Never throws for a question: what goes wrong inside is answered with `unavailable` and told to `onFailure`, without the question's text.
 */
export function createAnswerer(
  knowledge: Knowledge,
  onFailure: (error: unknown) => void,
  now: () => number = Date.now,
): Answerer {
  return async (question) => {
    const start = beginning(question);
    try {
      let draft = start;
      for (const step of WAY) if (draft.found === null) draft = await step(draft, knowledge);
      for (const step of GATE) draft = await step(draft, knowledge);
      if (draft.found !== null) return answerOf(draft, draft.found, now());
    } catch (error) {
      onFailure(error);
    }
    const blocks = [{ kind: 'lead', text: textsIn(start.language).unavailable, cites: [] } as const];
    return answerOf(start, { status: 'unavailable', blocks, citations: [], followUps: [] }, now());
  };
}

function beginning(question: Question): Draft {
  return {
    question,
    text: question.text,
    writtenOut: '',
    mended: '',
    rules: ' ',
    language: question.language ?? 'vi',
    written: question.language ?? 'vi',
    masked: false,
    search: '',
    facets: [],
    wanted: null,
    groups: new Set(),
    days: [question.today],
    period: null,
    places: [],
    today: question.today,
    startedAt: performance.now(),
    found: null,
  };
}
