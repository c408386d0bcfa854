import type { Answerer } from '../../../src/answer/answer.ts';

const NUMBER = /⟦(\d+)⟧/u;

/** Puts under each answer the number of the question that it answers, so that what goes out can be held against what came in. */
export function numberedAnswers(answer: Answerer, questions: readonly string[]): Answerer {
  const numbers = new Map(questions.map((text, number) => [text, number]));
  return async (question) => {
    const given = await answer(question);
    const note = { kind: 'note', text: `⟦${numbers.get(question.text) ?? ''}⟧`, cites: [] } as const;
    return { ...given, blocks: [...given.blocks, note] };
  };
}

/** The number of the question that a message answers; null for a message that is no answer, or the first part of one. */
export function numberIn(text: string): number | null {
  const found = NUMBER.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
