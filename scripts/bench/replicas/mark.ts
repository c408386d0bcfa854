/** Marks a text with a number, so that its answer can be told from others. */
export const marked = (number: number): string => `Câu hỏi số #${number}# về vay vốn của hộ nghèo?`;

/** The mark of a text, `#17#`. */
export const markOf = (text: string): string | null => /#\d+#/u.exec(text)?.[0] ?? null;

/** The number in a mark; null when a text has none. */
export const numberOf = (text: string): number | null => {
  const mark = markOf(text);
  return mark === null ? null : Number(mark.slice(1, -1));
};
