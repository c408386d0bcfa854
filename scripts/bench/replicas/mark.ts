/** A question with a number, so that its answer can be told from others. */
export const marked = (question: string, number: number): string => `${question} #${number}#`;

/** A question as it was before it was marked. */
export const unmarked = (text: string): string => text.replace(/ #\d+#/u, '');

/** The mark of a text, `#17#`. */
export const markOf = (text: string): string | null => /#\d+#/u.exec(text)?.[0] ?? null;

/** The number in a mark; null when a text has none. */
export const numberOf = (text: string): number | null => {
  const mark = markOf(text);
  return mark === null ? null : Number(mark.slice(1, -1));
};
