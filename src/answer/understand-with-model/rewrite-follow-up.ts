import { z } from 'zod';
import { detectLanguage } from '../../language/detect.ts';
import { foldDiacritics } from '../../language/fold.ts';
import { findQuantities, sameQuantity } from '../../language/quantities.ts';
import { deadlineIn } from '../../llm/deadline.ts';
import { tellingWords } from '../compose/telling-text.ts';
import type { Draft } from '../draft.ts';
import type { Rewrite } from '../knowledge.ts';
import { tidyText } from '../steps/tidy.ts';
import { findGroups } from '../understanding/groups.ts';
import type { FollowUpPrompt } from '../prompts.ts';
import { fenced } from '../compose-with-model/numbered.ts';
import { timeLeft } from '../time-left.ts';
import { lastTurn } from './question-for-model.ts';
import type { UnderstandingParts } from './restate.ts';

const schema = z.strictObject({ question: z.string().min(1).max(400) });
const LONGEST = 200;
/** So much of the words must stand in one of the two questions; the rest is grammar. */
const OWN_WORDS = 0.7;

/**
 * Writes follow-ups out by a model. `null` when the model is late, wrong or down, or brings in what neither question holds: the rules then
 * do it. So they do for a follow-up to a follow-up, since only one turn leaves.
 */
export function createModelRewriter({
  chat,
  prompt,
  patienceMs,
  budgetMs,
}: UnderstandingParts<FollowUpPrompt>): Rewrite {
  return async (draft) => {
    const before = lastTurn(draft);
    if (before === null) return null;
    const filled = await prompt({ before, question: fenced(draft.text) });
    const deadline = deadlineIn(Math.min(patienceMs, timeLeft(draft, budgetMs)));
    const outcome = await chat.ask({ ...filled, name: 'follow_up', schema, maxTokens: LONGEST, deadline });
    if (outcome.kind === 'failed') return null;
    const written = tidyText(outcome.value.question);
    return isFaithful(written, draft, before) ? written : null;
  };
}

/** Nothing new: same language, no figure that neither question has, mostly their words, and all that the new question says itself. */
function isFaithful(written: string, draft: Draft, before: string): boolean {
  if (detectLanguage(written).language !== draft.written) return false;
  const both = `${draft.text} ${before}`;
  const known = [...findQuantities(both, 'vi'), ...findQuantities(both, 'en')];
  const figures = findQuantities(written, draft.written);
  if (!figures.every((figure) => known.some((other) => sameQuantity(figure, other)))) return false;
  if (!keepsOwn(written, draft)) return false;
  const own = new Set(wordsOf(both));
  const words = wordsOf(written);
  return words.length > 0 && words.filter((word) => own.has(word)).length >= OWN_WORDS * words.length;
}

/** What the new question says itself replaces what was said before: its group, its figures, the words that tell what it is about. */
function keepsOwn(written: string, { text, written: language }: Draft): boolean {
  const [groups, asked] = [findGroups(foldDiacritics(written)), findGroups(foldDiacritics(text))];
  if (asked.size > 0 && [...groups].sort().join() !== [...asked].sort().join()) return false;
  const figures = findQuantities(written, language);
  if (!findQuantities(text, language).every((figure) => figures.some((other) => sameQuantity(figure, other))))
    return false;
  const words = new Set(wordsOf(written));
  return wordsOf(tellingWords(text, language)).every((word) => words.has(word));
}

function wordsOf(text: string): readonly string[] {
  return foldDiacritics(text).match(/[\p{L}\d]+/gu) ?? [];
}
