import { describe, expect, it } from 'vitest';
import { createSpeller } from '../../src/answer/understanding/spelling.ts';

const held = new Set(['for', 'households', 'poor', 'bao', 'hiem', 'nghèo', 'tien']);
const mend = createSpeller({
  frequency: (word) => (held.has(word) ? 3 : 0),
  names: [
    { text: 'Health insurance for pupils', language: 'en' },
    { text: 'Tiền điện hộ nghèo, hưu trí', language: 'vi' },
  ],
});

describe('typing slips', () => {
  it.each([
    ['helth insurence', 'health insurance'],
    ['heatlh insurance', 'health insurance'],
    ['poor households', 'poor households'],
    ['pupil', 'pupils'],
    ['xyzzy', 'xyzzy'],
  ])('%s', (text, mended) => {
    expect(mend(text, 'en')).toBe(mended);
  });

  it('mends Vietnamese without marks and leaves known and short words', () => {
    expect(mend('ho ngheoo bao', 'vi')).toBe('ho ngheo bao');
    expect(mend('nghèo', 'vi')).toBe('nghèo');
  });
});
