import { describe, expect, test } from 'vitest';
import { legalSyllables } from '../../../scripts/bench/legal-syllables.ts';
import { synthesise } from '../../../scripts/bench/synthetic.ts';

describe('legal syllables', () => {
  const syllables = new Set(legalSyllables());

  test.each('hộ nghèo được quyền trường ngoài nghiêng kiểm gió của thuỷ hoà khoẻ ươm ít quốc'.split(' '))(
    '%s is one',
    (syllable) => {
      expect(syllables.has(syllable)).toBe(true);
    },
  );

  test.each('ca\u0302\u0301p ngiê\u0300n cêm ghan blan hop\u0300'.split(' '))('%s is none', (syllable) => {
    expect(syllables.has(syllable)).toBe(false);
  });
});

describe('synthesise', () => {
  const set = synthesise({ passages: 400, queries: 50, seed: 1 });

  test('gives the same text in every run, and other text for another seed', () => {
    expect(synthesise({ passages: 400, queries: 50, seed: 1 })).toEqual(set);
    expect(synthesise({ passages: 1, queries: 1, seed: 2 }).passages[0]).not.toBe(set.passages[0]);
  });

  test('draws passages of 80 to 160 and queries of 2 to 6 syllables', () => {
    const lengths = (texts: readonly string[]) => texts.map((text) => text.split(' ').length);
    expect(Math.min(...lengths(set.passages))).toBeGreaterThanOrEqual(80);
    expect(Math.max(...lengths(set.passages))).toBeLessThanOrEqual(160);
    expect(new Set(lengths(set.queries))).toEqual(new Set([2, 3, 4, 5, 6]));
  });

  test('draws by Zipf: the second syllable half as often as the first', () => {
    const counts = new Map<string, number>();
    for (const word of set.passages.join(' ').split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
    const [first = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
    expect(second / first).toBeGreaterThan(0.45);
    expect(second / first).toBeLessThan(0.55);
  });
});
