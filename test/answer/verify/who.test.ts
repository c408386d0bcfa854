import { describe, expect, it } from 'vitest';
import { whoFault, whoIn } from '../../../src/answer/verify/entailment/who.ts';

const vi = (sentence: string, context: string, ...spans: readonly string[]) =>
  whoFault(
    sentence,
    'vi',
    spans.map((text) => ({ text, language: 'vi' as const })),
    context,
  );

describe('whom a text speaks of', () => {
  it.each([
    ['đồng bào dân tộc thiểu số', 'ethnic minority'],
    ['trẻ em dưới 6 tuổi', 'child'],
    ['Children under 6', 'child'],
    ['người cao tuổi', 'elderly'],
    ['older people', 'elderly'],
    ['người khuyết tật nặng', 'disabled'],
    ['học sinh phổ thông', 'pupil'],
    ['sinh viên', 'student'],
    ['người có công', 'merit'],
    ['phụ nữ', 'woman'],
    ['women', 'woman'],
    ['người lao động', 'worker'],
    ['ở nông thôn', 'rural'],
    ['ở thành thị', 'urban'],
    ['xã hải đảo', 'island'],
    ['hộ cận nghèo', 'near_poor'],
  ])('%s: %s', (text, who) => {
    expect([...whoIn(text)]).toContain(who);
  });

  it.each(['có công việc', 'tre già măng mọc', 'nộp hồ sơ'])('nobody in: %s', (text) => {
    expect([...whoIn(text)]).toEqual([]);
  });
});

describe('somebody of whom the spans do not speak', () => {
  it.each([
    ['Được vay vốn.', '', 'Hộ nghèo được vay vốn.', false],
    ['Hộ nghèo được vay vốn.', '', 'Được vay vốn.', true],
    ['Hộ nghèo được vay vốn.', 'Vay vốn hộ nghèo', 'Được vay vốn.', false],
    ['Hộ nghèo được vay vốn.', 'Vay vốn hộ nghèo', 'Hộ cận nghèo được vay vốn.', true],
    ['Phụ nữ được vay vốn.', 'Vay vốn hộ nghèo', 'Hộ nghèo được vay vốn.', true],
    ['Phụ nữ thuộc hộ nghèo được vay vốn.', '', 'Hộ nghèo được vay vốn.', true],
    ['Phụ nữ thuộc hộ nghèo được vay vốn.', 'Phụ nữ', 'Hộ nghèo được vay vốn.', false],
    ['Phụ nữ hộ nghèo được vay.', 'Phụ nữ', 'Học sinh hộ nghèo được vay.', false],
    ['Sinh viên được vay.', 'Sinh viên', 'Học sinh được vay.', true],
    ['Hộ ở nông thôn được vay.', 'Nông thôn', 'Hộ ở thành thị được vay.', true],
  ])('%s (%s) ← %s: %s', (sentence, context, span, expected) => {
    expect(vi(sentence, context, span)).toBe(expected);
  });
});

describe('of one group what the spans say of another', () => {
  const both = 'Hộ nghèo được hỗ trợ toàn bộ tiền đóng, hộ cận nghèo được hỗ trợ một phần tiền đóng.';

  it.each([
    ['Hộ nghèo được hỗ trợ toàn bộ tiền đóng.', both, false],
    [
      'Hộ cận nghèo được vay vốn làm nhà kiên cố.',
      'Hộ nghèo được vay vốn làm nhà kiên cố, hộ cận nghèo được học nghề.',
      true,
    ],
    ['Hộ cận nghèo được hỗ trợ một phần tiền đóng.', both, false],
    ['Hộ nghèo và hộ cận nghèo được vay vốn.', 'Hộ nghèo, hộ cận nghèo được vay vốn.', true],
    ['Hộ nghèo và hộ cận nghèo được vay vốn.', 'Hộ nghèo và hộ cận nghèo được vay vốn.', false],
    // What stands in brackets is said too.
    ['Hộ nghèo được vay (hộ cận nghèo được vay vốn).', 'Hộ nghèo được vay vốn làm nhà, hộ cận nghèo học nghề.', true],
    [
      'Hộ nghèo được hỗ trợ toàn bộ (không phải hộ cận nghèo).',
      'Hộ nghèo được hỗ trợ toàn bộ (khác hộ cận nghèo).',
      false,
    ],
    ['Học sinh ở nông thôn được vay.', 'Học sinh được vay, hộ ở nông thôn được vay.', false],
  ])('%s ← %s: %s', (sentence, span, expected) => {
    expect(vi(sentence, '', span)).toBe(expected);
  });

  it('looks in all spans, and only in those of its language', () => {
    expect(vi('Hộ cận nghèo được vay vốn.', '', 'Hộ nghèo được nhà ở.', 'Hộ cận nghèo được vay vốn.')).toBe(false);
    const foreign = { text: 'Poor households get all, near-poor households a part.', language: 'en' as const };
    expect(whoFault('Hộ cận nghèo được tất cả.', 'vi', [foreign], '')).toBe(false);
    const own = { text: 'Hộ cận nghèo được một phần.', language: 'vi' as const };
    expect(whoFault('Hộ cận nghèo được một phần.', 'vi', [foreign, own], '')).toBe(false);
  });
});
