import type { Answerer } from '../../../src/answer/answer.ts';

const NUMBER = /⟦(\d+)⟧/u;

/** Puts into each answer the number of the question that it answers, so that what goes out can be held against what came in. */
export function numberedAnswers(answer: Answerer, questions: readonly string[]): Answerer {
  const numbers = new Map(questions.map((text, number) => [text, number]));
  return async (question) => {
    const given = await answer(question);
    const number = `⟦${numbers.get(question.text) ?? ''}⟧`;
    // Of an answer that asks back only some blocks are shown.
    const blocks = given.blocks.map((block) =>
      'text' in block ? { ...block, text: `${block.text} ${number}` } : block,
    );
    return { ...given, blocks };
  };
}

/** The number of the question that a message answers; null for a message that is no answer, or the first part of one. */
export function numberIn(text: string): number | null {
  const found = NUMBER.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
