/** A run of text with one look. Text is plain; escaping is the renderer's. */
export interface Span {
  readonly text: string;
  readonly look?: 'bold' | 'italic' | 'code';
  readonly link?: string;
}

/** A paragraph of a message. */
export interface Paragraph {
  readonly spans: readonly Span[];
  /** `folded`: an expandable quotation; `fixed`: letters of one width. */
  readonly style: 'plain' | 'quote' | 'folded' | 'fixed';
  /** Follows the paragraph before it without an empty line. */
  readonly close: boolean;
}

/** A paragraph of plain text, or of spans. */
export function paragraph(
  content: string | readonly Span[],
  { style = 'plain', close = false }: Partial<Pick<Paragraph, 'style' | 'close'>> = {},
): Paragraph {
  return { spans: typeof content === 'string' ? [{ text: content }] : content, style, close };
}

/** A span in bold. */
export const bold = (text: string): Span => ({ text, look: 'bold' });
/** A span in italics. */
export const italic = (text: string): Span => ({ text, look: 'italic' });
/** A span that opens an address; plain where there is none. */
export const link = (text: string, url: string | null): Span => (url === null ? { text } : { text, link: url });

/** Characters of a paragraph as Telegram counts them, after the markup is read. */
export const lengthOf = ({ spans }: Paragraph): number => spans.reduce((sum, { text }) => sum + text.length, 0);
