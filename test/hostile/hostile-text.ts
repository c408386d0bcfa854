import fc from 'fast-check';

const WORDS =
  'hộ nghèo|cận nghèo|chuẩn nghèo|bao nhiêu|vay vốn|đúng không|năm 2026|Lạng Sơn|Bình Gia|BHYT|trợ cấp|hưu trí|1.500.000 đồng|2tr5|75 tuổi|poor household|loan|right?|how much|Decree 07/2021/NĐ-CP|nghị định 188/2025|tôi|nhà tôi|không|%|so sánh|từ|đến|/start|@hoi_xa_bot'.split(
    '|',
  );
const MARKUP = [
  '<b>',
  '</b>',
  '<script>alert(1)</script>',
  '<a href="javascript:x">',
  '&lt;',
  '&amp;',
  '&#x202e;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '</blockquote>',
  '<pre>',
  '](http://x)',
  '**',
  '`',
  '{{',
  '${x}',
  '%s',
  '\\',
  "'; DROP TABLE people;--",
  '../../etc/passwd',
  '\u0000',
  '\r\n',
];
const tags = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((text) => Array.from(text, (c) => String.fromCodePoint(0xe0000 + ((c.codePointAt(0) ?? 0) % 128))).join(''));
const tower = fc
  .tuple(fc.constantFrom('a', 'ê', 'ộ', 'đ', 'ư'), fc.integer({ min: 3, max: 400 }))
  .map(([letter, height]) => letter + '\u0301\u0323\u0302\u0338'.repeat(height));
const lone = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
const direction = fc.constantFrom(
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\u2028',
);
const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,/ -%')), minLength: 1, maxLength: 30 });

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 1, arbitrary: fc.oneof(tags, tower, lone, direction) },
  { weight: 2, arbitrary: digits },
);

/** A piece over and over, up to 100,000 characters. */
const long = fc
  .tuple(
    fc.oneof(piece, fc.string({ minLength: 1, maxLength: 4 })),
    fc.constantFrom('', ' ', '.', '\n', ','),
    fc.integer({ min: 50, max: 100_000 }),
  )
  .map(([text, between, length]) =>
    `${text}${between}`.repeat(Math.ceil(length / (text.length + between.length || 1))).slice(0, length),
  );

/** Text of any Unicode, and text that means harm: markup, towers of marks, tags, directions, half characters, 100,000 letters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' ')) },
  { weight: 3, arbitrary: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: long },
);

/** The same, short enough for a field. */
export const hostileLine: fc.Arbitrary<string> = hostileText.map((text) => text.slice(0, 300));
