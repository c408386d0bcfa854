import { lengthOf, type Paragraph, type Span } from './model.ts';

/** Most characters of a message, after its markup is read. */
const MESSAGE_LIMIT = 4096;

/** Parts paragraphs into messages, at paragraphs where it can be, else after a sentence, else between words. */
export function splitMessages(paragraphs: readonly Paragraph[], limit = MESSAGE_LIMIT): Paragraph[][] {
  const messages: Paragraph[][] = [];
  let message: Paragraph[] = [];
  let length = 0;
  for (const part of paragraphs.flatMap((paragraph) => splitParagraph(paragraph, limit))) {
    const added = lengthOf(part) + (message.length === 0 ? 0 : part.close ? 1 : 2);
    if (message.length > 0 && length + added > limit) {
      messages.push(message);
      message = [];
      length = 0;
    }
    length += message.length === 0 ? lengthOf(part) : added;
    message.push(part);
  }
  if (message.length > 0) messages.push(message);
  return messages;
}

function splitParagraph(paragraph: Paragraph, limit: number): Paragraph[] {
  if (lengthOf(paragraph) <= limit) return [paragraph];
  const pieces: Span[][] = [[]];
  let room = limit;
  for (const span of paragraph.spans) {
    let rest = span.text;
    while (rest.length > room) {
      const at = breakAt(rest, room, room === limit);
      if (at > 0) pieces.at(-1)?.push({ ...span, text: rest.slice(0, at).trimEnd() });
      rest = rest.slice(at).trimStart();
      pieces.push([]);
      room = limit;
    }
    if (rest !== '') pieces.at(-1)?.push({ ...span, text: rest });
    room -= rest.length;
  }
  return pieces
    .filter((spans) => spans.length > 0)
    .map((spans, index) => ({ ...paragraph, spans, close: index > 0 || paragraph.close }));
}

/** Where to break a text so that at most `room` characters stay before it; 0 when it is better to begin a new piece. */
function breakAt(text: string, room: number, whole: boolean): number {
  const head = text.slice(0, room + 1);
  const sentence = Math.max(
    head.lastIndexOf('\n'),
    ...['. ', '! ', '? ', '; '].map((end) => head.lastIndexOf(end) + 1),
  );
  if (sentence > room / 2) return sentence;
  const blank = head.search(/\s\S*$/u);
  if (blank > 0) return blank;
  if (!whole) return 0;
  // Never between the halves of one character.
  return /[\uD800-\uDBFF]$/u.test(text.slice(0, room)) ? room - 1 : room;
}
