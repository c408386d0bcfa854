import { describe, expect, it } from 'vitest';
import { eligibilityEn } from '../../../src/answer/texts/eligibility-en.ts';
import { eligibilityVi } from '../../../src/answer/texts/eligibility-vi.ts';
import { criteria } from '../../eligibility/criteria.ts';

const slots = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/gu)].map(([slot]) => slot).sort();
const pairs: readonly (readonly [string, string, string])[] = [
  ...Object.entries(eligibilityVi).flatMap(([key, vi]) => {
    const en: unknown = Object.entries(eligibilityEn).find(([name]) => name === key)?.[1];
    return typeof vi === 'string' && typeof en === 'string' ? [[key, vi, en] as const] : [];
  }),
  ...[...criteria.wording.facts].flatMap(([fact, { label, question, hint, unit }]) =>
    [label, question, hint, unit].flatMap((it) => (it === null ? [] : [[fact, it.vi, it.en] as const])),
  ),
  ...[...criteria.wording.groups].map(([group, { question }]) => [group, question.vi, question.en] as const),
];

describe('wording about households', () => {
  it.each(pairs)('%s has the same slots in both languages', (_key, vi, en) => {
    expect(slots(vi)).toEqual(slots(en));
  });

  it('has the same figures in both languages', () => {
    const figures = (text: string): string => (text.match(/\d+/gu) ?? []).sort().join(' ');
    expect(pairs.filter(([, vi, en]) => figures(vi) !== figures(en))).toEqual([]);
  });

  it('writes Vietnamese in one form', () => {
    const odd = pairs.filter(([, vi]) => vi.normalize('NFC') !== vi || /hoà(?!n)|thuỷ|tỉ lệ|\s{2}/u.test(vi));
    expect(odd).toEqual([]);
  });

  it('has buttons that a phone shows whole, each saying one thing', () => {
    const labels = [...criteria.wording.facts.values()].flatMap(({ options }) =>
      Object.values(options).flatMap(({ label }) =>
        Object.entries(label).map(([language, text]) => `${language} ${text.toLowerCase()}`),
      ),
    );
    expect(labels.filter((label) => label.length > 'vi '.length + 32)).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
