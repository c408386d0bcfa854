import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Answerer } from './answer/answer.ts';
import type { Turn } from './answer/model.ts';
import { renderSources, renderText } from './answer/render-text.ts';
import { textsIn } from './answer/texts/texts.ts';

/** Where a conversation is read from and written to. */
export interface TerminalStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * A conversation in the terminal: a line is a question, the turn before is kept for follow-ups, an empty line or the end of input ends it.
 * @param today the day of the look-up, asked for at each question.
 */
export async function converse(
  answer: Answerer,
  today: () => string,
  { input, output }: TerminalStreams,
): Promise<void> {
  const lines = createInterface({ input, output, prompt: '\n> ' });
  output.write(`${textsIn('vi').greeting}\n${textsIn('en').greeting}\n`);
  lines.prompt();
  let previous: Turn | undefined;
  for await (const line of lines) {
    if (line.trim() === '') break;
    const reply = await answer({ text: line, today: today(), ...(previous === undefined ? {} : { previous }) });
    previous = reply.turn;
    output.write(`\n${renderText(reply)}\n`);
    if (reply.citations.length > 0) output.write(`\n${renderSources(reply.citations)}\n`);
    if (reply.followUps.length > 0) output.write(`\n→ ${reply.followUps.join(' · ')}\n`);
    lines.prompt();
  }
  lines.close();
}
