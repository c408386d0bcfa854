import { renderText } from '../../../src/answer/render-text.ts';
import { STATUSES } from '../../../src/answer/model.ts';
import type { Application } from '../../../src/application.ts';
import { renderAnswer } from '../../../src/bot/answers/render-answer.ts';
import { plainOf, toHtml } from '../../../src/bot/rich/html.ts';
import { parseHtml } from '../../../src/playground/telegram/text/parse-html.ts';
import { hostileText } from '../hostile-text.ts';
import { holds, Leak, type Property, property } from '../property.ts';

const MARKER = 'Bimat7431';

/** Any text gets an answer of the closed list, in HTML that Telegram takes, and nothing of it reaches the log. */
export function questionProperty({ answer }: Pick<Application, 'answer'>, log: () => string): Property {
  return property('questions of any text', 20, hostileText, async (text) => {
    const before = log().length;
    const reply = await answer({ text: `${text} ${MARKER}`, today: '2026-11-22' });
    holds(STATUSES.includes(reply.status), 'a status of its own');
    holds(reply.status !== 'unavailable', 'something inside broke');
    const html = toHtml(renderAnswer(reply));
    holds(parseHtml(html).text.trim() === plainOf(html).trim(), 'HTML that reads otherwise than meant');
    if (log().slice(before).includes(MARKER)) throw new Leak('the question stands in the log');
    if (reply.status === 'answered') holds(!renderText(reply).includes(MARKER), 'the answer repeats what was written');
  });
}
