import type { Paragraph, Span } from './model.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in Telegram's HTML, in an attribute too. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

/** Paragraphs in Telegram's HTML; neighbours of one quoting style share one quotation. */
export function toHtml(paragraphs: readonly Paragraph[]): string {
  let html = '';
  paragraphs.forEach((paragraph, index) => {
    const before = paragraphs[index - 1];
    const after = paragraphs[index + 1];
    const continues = before !== undefined && before.style === paragraph.style && paragraph.close;
    const goesOn = after !== undefined && after.style === paragraph.style && after.close;
    if (before !== undefined) html += paragraph.close ? '\n' : '\n\n';
    const [open, close] = TAGS[paragraph.style];
    html += `${continues ? '' : open}${paragraph.spans.map(spanHtml).join('')}${goesOn ? '' : close}`;
  });
  return html;
}

const TAGS: Readonly<Record<Paragraph['style'], readonly [open: string, close: string]>> = {
  plain: ['', ''],
  quote: ['<blockquote>', '</blockquote>'],
  folded: ['<blockquote expandable>', '</blockquote>'],
  fixed: ['<pre>', '</pre>'],
};

function spanHtml({ text, look, link }: Span): string {
  const escaped = escapeHtml(text);
  const linked = link === undefined ? escaped : `<a href="${escapeHtml(link)}">${escaped}</a>`;
  if (look === undefined) return linked;
  const tag = { bold: 'b', italic: 'i', code: 'code' }[look];
  return `<${tag}>${linked}</${tag}>`;
}

/** What people read of a text in Telegram's HTML; for the message that is sent when the markup is refused. */
export function plainOf(html: string): string {
  return html
    .replaceAll(/<[^<>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
