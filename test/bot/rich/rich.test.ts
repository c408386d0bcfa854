import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainOf, toHtml } from '../../../src/bot/rich/html.ts';
import { type Paragraph, paragraph } from '../../../src/bot/rich/model.ts';
import { splitMessages } from '../../../src/bot/rich/split.ts';

const look = fc.constantFrom<'bold' | 'italic' | undefined>('bold', 'italic', undefined);
const span = fc
  .tuple(fc.string({ maxLength: 60 }), look, fc.constantFrom(undefined, 'https://example.org/?a=1&b="2"'))
  .map(([text, wanted, link]) => ({
    text,
    ...(wanted === undefined ? {} : { look: wanted }),
    ...(link === undefined ? {} : { link }),
  }));
const anyParagraph: fc.Arbitrary<Paragraph> = fc.record({
  spans: fc.array(span, { maxLength: 4 }),
  style: fc.constantFrom('plain', 'quote', 'folded', 'fixed'),
  close: fc.boolean(),
});

/** Checks that tags are balanced and none but ours occurs. */
function isWellFormed(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)(\w+)[^<>]*>/gu)) {
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !/[<>]/u.test(html.replaceAll(/<\/?(?:b|i|code|pre|a|blockquote)(?: [^<>]*)?>/gu, ''));
}

describe('messages in HTML', () => {
  it('escapes whatever a text holds', () => {
    const html = toHtml([paragraph([{ text: '<b>&"', look: 'bold', link: 'https://a.b/?x=1&y="<>"' }])]);
    expect(html).toBe('<b><a href="https://a.b/?x=1&amp;y=&quot;&lt;&gt;&quot;">&lt;b&gt;&amp;&quot;</a></b>');
  });

  it('is well formed, and reads as the text it was made of, for any text', () => {
    const holds = (): void =>
      fc.assert(
        fc.property(fc.array(anyParagraph, { maxLength: 6 }), (paragraphs) => {
          const html = toHtml(paragraphs);
          const words = paragraphs.map(({ spans }) => spans.map(({ text }) => text).join(''));
          return isWellFormed(html) && words.every((text) => plainOf(html).includes(text));
        }),
      );
    expect(holds).not.toThrow();
  });

  it('puts close paragraphs of one quotation into one quotation', () => {
    const html = toHtml([paragraph('một', { style: 'folded' }), paragraph('hai', { style: 'folded', close: true })]);
    expect(html).toBe('<blockquote expandable>một\nhai</blockquote>');
  });
});

describe('parting messages', () => {
  it('never goes past the limit, loses no word and breaks no number, for any text', () => {
    const word = fc.constantFrom('hộ', 'nghèo', '1.500.000', 'đồng.', '2026;', 'x'.repeat(30));
    const text = fc.array(word, { minLength: 1, maxLength: 200 }).map((words) => words.join(' '));
    const holds = (): void =>
      fc.assert(
        fc.property(
          fc.array(
            text.map((it) => paragraph(it)),
            { minLength: 1, maxLength: 5 },
          ),
          (paragraphs) => {
            const messages = splitMessages(paragraphs, 100);
            const texts = messages.map((message) => plainOf(toHtml(message)));
            const before = paragraphs.flatMap(({ spans }) => spans.map((it) => it.text)).join(' ');
            return texts.every((it) => it.length <= 100) && texts.join(' ').split(/\s+/u).join(' ') === before;
          },
        ),
      );
    expect(holds).not.toThrow();
  });

  it('breaks between paragraphs where it can', () => {
    const paragraphs = ['a'.repeat(60), 'b'.repeat(60), 'c'.repeat(30)].map((text) => paragraph(text));
    expect(splitMessages(paragraphs, 100).map((message) => message.length)).toEqual([1, 2]);
  });

  it('breaks a word that is longer than a message, not a character', () => {
    const messages = splitMessages([paragraph('🏠'.repeat(80))], 101);
    expect(messages.every((message) => plainOf(toHtml(message)).isWellFormed())).toBe(true);
  });
});
