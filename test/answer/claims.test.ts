import { describe, expect, it } from 'vitest';
import { findClaim } from '../../src/answer/claims/find-claim.ts';
import { type Evidence, weigh } from '../../src/answer/claims/weigh.ts';

describe('a claim', () => {
  it.each([
    ['Lương cơ sở là 2,34 triệu đồng đúng không?', 'vi', '2340000', 'Lương cơ sở là bao nhiêu tiền'],
    ['luong co so la 2,34 trieu phai ko a', 'vi', '2340000', 'luong co so la bao nhieu tien'],
    ['Có phải người khuyết tật được trợ cấp 720.000 đồng không?', 'vi', '720000', undefined],
    ['Lãi suất là 7% một năm, đúng chứ?', 'vi', '7', 'Lãi suất là bao nhiêu phần trăm một năm'],
    ['The overdue rate is 150%, right?', 'en', '150', 'The overdue rate is what percentage'],
    ['Is it true that there are 70 communes?', 'en', '70', 'there are how many communes'],
    ['Is the maximum term 60 months?', 'en', '60', undefined],
    ['Thẻ có giá trị từ ngày 1/3 phải không?', 'vi', '--03-01', 'Thẻ có giá trị từ ngày nào'],
  ] as const)('%s', (text, language, reading, open) => {
    const claim = findClaim(text, language);
    expect(claim?.claimed.quantity.readings[0]).toBe(reading);
    if (open !== undefined) expect(claim?.open).toBe(open);
  });

  it.each([
    ['Chuẩn nghèo nông thôn là bao nhiêu?', 'vi'],
    ['Người 76 tuổi được trợ cấp hưu trí đúng không?', 'vi'],
    ['Thu nhập 1,2 triệu một tháng là hộ nghèo đúng không?', 'vi'],
    ['Nhà tôi được vay 80 triệu đúng không?', 'vi'],
    ['Năm 2026 chuẩn nghèo có thay đổi không?', 'vi'],
    ['A person aged 71 gets the pension, right?', 'en'],
    ['I earn 2 million, am I poor, right?', 'en'],
    ['Hộ nghèo vay 100 triệu trong 120 tháng đúng không?', 'vi'],
  ] as const)('is none: %s', (text, language) => {
    expect(findClaim(text, language)).toBeNull();
  });
});

describe('weighing', () => {
  const said = (text: string): Evidence => ({ text, language: 'vi', titles: '' });
  const verdict = (question: string, ...sentences: string[]) => {
    const claim = findClaim(question, 'vi');
    if (claim === null) throw new Error('no claim');
    return weigh(claim, sentences.map(said), () => 1)?.weight ?? null;
  };

  it('denies another figure of the kind and confirms the same', () => {
    const line = 'Lãi suất cho vay là 9%/năm.';
    expect(verdict('Lãi suất cho vay là 7%/năm đúng không?', line)).toBe('false');
    expect(verdict('Lãi suất cho vay là 9%/năm đúng không?', line)).toBe('true');
  });
  it('does not compare what counts something else', () => {
    expect(verdict('Lãi suất cho vay là 7%/năm đúng không?', 'Được vay tối đa 25.000.000 đồng.')).toBeNull();
    expect(verdict('Thời hạn vay là 5 năm đúng không?', 'Thời hạn vay là 60 tháng.')).toBeNull();
  });
  it('takes the figure of those asked about', () => {
    const line = 'Chuẩn là 1.500.000 đồng/tháng ở nông thôn và 2.000.000 đồng/tháng ở thành thị.';
    expect(verdict('Chuẩn ở nông thôn là 2 triệu đồng đúng không?', line)).toBe('false');
    expect(verdict('Chuẩn ở thành thị là 2 triệu đồng đúng không?', line)).toBe('true');
    expect(verdict('Chuẩn là 2 triệu đồng đúng không?', line)).toBeNull();
    expect(verdict('Chuẩn ở nông thôn là 2 triệu đồng đúng không?', 'Chuẩn ở thành thị là 3.000.000 đồng.')).toBeNull();
  });
  it('leaves room under and above a bound', () => {
    expect(verdict('Được vay 50 triệu đồng đúng không?', 'Được vay tối đa 100.000.000 đồng.')).toBe('partly');
    expect(verdict('Được vay 150 triệu đồng đúng không?', 'Được vay tối đa 100.000.000 đồng.')).toBe('false');
    expect(verdict('Được vay tối đa 50 triệu đồng đúng không?', 'Được vay tối đa 100.000.000 đồng.')).toBe('false');
    expect(verdict('Nhà nước đóng 90% đúng không?', 'Nhà nước đóng ít nhất 70%.')).toBe('partly');
  });
  it('does not measure by what no longer holds', () => {
    expect(verdict('Mức chuẩn là 360.000 đồng đúng không?', 'Mức 360.000 đồng là mức cũ.')).toBeNull();
    expect(verdict('Mức là 500.000 đồng đúng không?', 'Mức là 540.000 đồng; trước đó là 500.000 đồng.')).toBe('false');
  });
  it('denies what is so neither in the country nor in towns, where no area is claimed', () => {
    const line = 'Chuẩn nghèo là 1.400.000 đồng/người/tháng ở nông thôn và 1.900.000 đồng/người/tháng ở thành thị.';
    expect(verdict('Chuẩn nghèo là 2,1 triệu đúng không?', line)).toBe('false');
    expect(verdict('Chuẩn nghèo là 1,4 triệu đúng không?', line)).toBeNull();
    expect(verdict('Chuẩn nghèo ở nông thôn là 1,4 triệu đúng không?', line)).toBe('true');
  });

  it('decides nothing where sentences about the same disagree', () => {
    expect(verdict('Thời hạn là 5 năm đúng không?', 'Thời hạn là 5 năm.', 'Thời hạn là 3 năm.')).toBeNull();
  });
});
