import { describe, expect, it } from 'vitest';
import { findAskedParts } from '../../../src/answer/understanding/asked-parts.ts';

const parts = (text: string, language: 'vi' | 'en' = 'vi') => findAskedParts(text, language).map((part) => part.text);

describe('the things that a message asks', () => {
  it.each([
    ['Hộ nghèo được vay bao nhiêu, lãi mấy phần trăm, nộp ở đâu?', 3],
    ['luong co so gio la bao nhieu, theo nghi dinh so may, tu ngay nao', 3],
    ['Được vay bao nhiêu và nộp hồ sơ ở đâu?', 2],
    ['Tỉnh Thái Bình cũ giờ thuộc tỉnh nào? Tỉnh đó có bao nhiêu xã?', 2],
    ['Đợt rà soát bắt đầu ngày nào còn đợt hằng tháng từ ngày nào?', 2],
    // One question, and what is told before it.
    ['Hộ nghèo được vay tối đa bao nhiêu?', 0],
    ['Nhà tôi 4 người, thu nhập 1,5 triệu. Có được vay vốn không?', 0],
    ['Mức vay là 1.500.000 đồng, hộ nghèo và hộ cận nghèo có được không?', 0],
    ['Cho tôi hỏi về vay vốn.', 0],
    // More than anybody can be answered at once.
    ['Ai được vay? Vay bao nhiêu? Lãi bao nhiêu? Nộp ở đâu? Bao giờ có tiền?', 0],
  ])('%s: %i', (text, count) => {
    expect(parts(text)).toHaveLength(count);
  });

  it('each with what it wants and what was told right before it', () => {
    expect(findAskedParts('quê em ở tỉnh Yên Bái cũ, giờ thuộc tỉnh nào, nộp giấy từ ngày nào', 'vi')).toMatchObject([
      { text: 'giờ thuộc tỉnh nào', told: 'quê em ở tỉnh Yên Bái cũ' },
      { text: 'nộp giấy từ ngày nào', told: '', wanted: 'date' },
    ]);
  });

  it('in English', () => {
    expect(parts('How much can they borrow, and which decree covers it?', 'en')).toEqual([
      'How much can they borrow',
      'and which decree covers it',
    ]);
    expect(parts('The family is poor. How much can they borrow?', 'en')).toEqual([]);
  });
});
