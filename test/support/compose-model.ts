import type { ChatBody, Says } from './local-endpoint.ts';

/** A numbered line of the prompt as the model sees it. */
export interface ShownLine {
  readonly number: number;
  readonly text: string;
}

/** The numbered lines of a request to word an answer. */
export function linesIn(body: ChatBody): readonly ShownLine[] {
  const user = body.messages[1]?.content ?? '';
  return [...user.matchAll(/^\[(\d+)\] \([^)]*(?:\([^)]*\)[^)]*)*\) (.+)$/gmu)].map(([, number = '0', text = '']) => ({
    number: Number(number),
    text,
  }));
}

interface Sentence {
  readonly text: string;
  readonly sources: readonly number[];
}

export const reply = (sentences: readonly Sentence[], more: object = {}): string =>
  JSON.stringify({ sentences, completeness: 'full', follow_ups: [], ...more });

/** Says the first lines in slightly other words. */
export const faithful: Says = (body) =>
  reply(
    linesIn(body)
      .slice(0, 2)
      .map(({ number, text }) => ({ text: `Theo quy định hiện có, ${lower(text)}`, sources: [number] })),
  );

/** Says the first line faithfully but for one change. */
export const changed =
  (change: (text: string) => string, sources?: readonly number[]): Says =>
  (body) =>
    reply(
      linesIn(body)
        .slice(0, 1)
        .map(({ number, text }) => ({ text: change(text), sources: sources ?? [number] })),
    );

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
