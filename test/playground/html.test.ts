import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/playground/telegram/refusal.ts';
import { finishText } from '../../src/playground/telegram/text/finish-text.ts';
import { parseHtml } from '../../src/playground/telegram/text/parse-html.ts';

const errorOf = (html: string): string => {
  try {
    parseHtml(html);
  } catch (error) {
    return error instanceof Refusal ? error.message.replace("Bad Request: can't parse entities: ", '') : 'other';
  }
  return 'none';
};

describe('parseHtml', () => {
  it.each([
    ['<b>a</b>', 'bold'],
    ['<strong>a</strong>', 'bold'],
    ['<i>a</i>', 'italic'],
    ['<em>a</em>', 'italic'],
    ['<u>a</u>', 'underline'],
    ['<ins>a</ins>', 'underline'],
    ['<s>a</s>', 'strikethrough'],
    ['<del>a</del>', 'strikethrough'],
    ['<tg-spoiler>a</tg-spoiler>', 'spoiler'],
    ['<span class="tg-spoiler">a</span>', 'spoiler'],
    ['<code>a</code>', 'code'],
    ['<pre>a</pre>', 'pre'],
    ['<blockquote>a</blockquote>', 'blockquote'],
    ['<blockquote expandable>a</blockquote>', 'expandable_blockquote'],
    ['<B>a</>', 'bold'],
  ])('%s is %s', (html, type) => {
    expect(parseHtml(html)).toEqual({ text: 'a', entities: [{ type, offset: 0, length: 1 }] });
  });

  it('keeps the language of code in a block', () => {
    expect(parseHtml('<pre><code class="language-ts">a</code></pre>').entities).toEqual([
      { type: 'pre', offset: 0, length: 1, language: 'ts' },
    ]);
  });

  it('counts offsets in UTF-16 units', () => {
    expect(parseHtml('👍<b>ộ</b>').entities).toEqual([{ type: 'bold', offset: 2, length: 1 }]);
  });

  it('knows four names and numbers, with or without the semicolon', () => {
    expect(parseHtml('&lt;&gt;&amp;&quot;&#272;&#x111;&lt &nbsp;').text).toBe('<>&"Đđ< &nbsp;');
  });

  it.each([
    ['a<br>b', 'Unsupported start tag "br" at byte offset 1'],
    ['hộ <p>', 'Unsupported start tag "p" at byte offset 5'],
    ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<b><i>a</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<a "x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
  ])('%s is refused', (html, error) => {
    expect(errorOf(html)).toBe(error);
  });

  it('makes links only of addresses that are ones', () => {
    const urlOf = (href: string) => parseHtml(`<a href="${href}">a</a>`).entities[0]?.url ?? null;
    expect(urlOf('vbsp.org.vn')).toBe('http://vbsp.org.vn/');
    expect(urlOf('https://a.vn/x?y=1&amp;z=2')).toBe('https://a.vn/x?y=1&z=2');
    expect(urlOf('javascript:alert(1)')).toBeNull();
    expect(urlOf('tel:111')).toBeNull();
    expect(urlOf('word')).toBeNull();
  });

  it('never fails but by refusing, whatever comes', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'b',
      'a',
      ' href="',
      '"',
      '&',
      '&lt',
      ';',
      '&#',
      '9',
      'ộ',
      '👍',
      '\n',
      '</b>',
      '<i>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(errorOf(pieces.join(''))).not.toBe('other');
      }),
    );
  });
});

describe('finishText', () => {
  it('cuts blanks at both ends and moves the entities along', () => {
    const finished = finishText({ text: ' \n a b \n', entities: [{ type: 'bold', offset: 2, length: 6 }] });
    expect(finished).toEqual({ text: 'a b', entities: [{ type: 'bold', offset: 0, length: 3 }] });
  });

  it('keeps at most a hundred entities', () => {
    const text = '/a '.repeat(150);
    expect(finishText({ text, entities: [] }).entities).toHaveLength(100);
  });

  it('finds what Telegram marks, and nothing in code', () => {
    const typesIn = (text: string) => finishText({ text, entities: [] }).entities.map(({ type }) => type);
    expect(typesIn('gọi +84 24 3824 1111 hay a@b.vn, #nghèo @bot https://a.vn/x.')).toEqual([
      'phone_number',
      'email',
      'hashtag',
      'mention',
      'url',
    ]);
    expect(typesIn('1/2/2025 và 5.000.000 đồng, Nghị định 351/2025/NĐ-CP, 0,55%/tháng')).toEqual([]);
    expect(finishText({ text: '/a', entities: [{ type: 'code', offset: 0, length: 2 }] }).entities).toEqual([
      { type: 'code', offset: 0, length: 2 },
    ]);
  });
});
