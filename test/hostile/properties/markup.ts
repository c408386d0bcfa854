import fc from 'fast-check';
import { plainOf, toHtml } from '../../../src/bot/rich/html.ts';
import { lengthOf, link, paragraph } from '../../../src/bot/rich/model.ts';
import { splitMessages } from '../../../src/bot/rich/split.ts';
import { parseHtml } from '../../../src/playground/telegram/text/parse-html.ts';
import { hostileLine, hostileText } from '../hostile-text.ts';
import { holds, type Property, property } from '../property.ts';

const LIMIT = 4096;
const STYLES = ['plain', 'quote', 'folded', 'fixed'] as const;
/** Control characters, which Telegram's reader drops or turns into blanks. */
const shown = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '');

/** What is written is what is read: no text becomes markup, and no message is longer than Telegram takes. */
export const markupProperty: Property = property(
  'text between markup',
  15,
  fc.tuple(hostileText, hostileLine, fc.constantFrom(...STYLES)),
  ([text, address, style]) => {
    const paragraphs = [paragraph(text, { style }), paragraph([link(text.slice(0, 50), address)])];
    for (const message of splitMessages(paragraphs)) {
      holds(message.reduce((sum, one) => sum + lengthOf(one) + 2, -2) <= LIMIT, 'longer than a message');
      const html = toHtml(message);
      const wanted = message.map(({ spans }) => spans.map((span) => span.text).join('')).join('');
      const read = parseHtml(html).text;
      holds(shown(read).replaceAll(/\s/gu, '') === shown(wanted).replaceAll(/\s/gu, ''), 'text read as markup');
      holds(shown(plainOf(html)).replaceAll(/\s/gu, '') === shown(wanted).replaceAll(/\s/gu, ''), 'plain text differs');
    }
  },
);
