import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceSpans, splitSentences } from '../../src/language/sentences.ts';

const whole = [
  'Hộ ở P. 5, Q. Bình Thạnh, TP. Hồ Chí Minh được vay 1.500.000 đồng/tháng.',
  'Mr. Nong Ngoc Nam met Dr. Lan and Mrs. Hoa at No. 12 Tran Phu St. Kon Tum.',
  'Loans of VND 1.5 million follow Art. 3 of Decree No. 07/2021/ND-CP.',
  'Nghị định số 351/2025/NĐ-CP có hiệu lực từ ngày 01.7.2026 tại xã.',
  'Có hiệu lực từ 01. 7. 2026 với mức 1. 500. 000 đồng.',
  'Điều 3. Đối tượng áp dụng',
  '1. Hộ nghèo có tên trong danh sách.',
  'Gồm: 1. Hộ nghèo; 2. Hộ cận nghèo.',
  'Chị Y. Trang, con bà H. Nga, ở xã.',
  'Các chương trình về y tế, giáo dục... được lồng ghép.',
  'PGS. TS. Nguyễn Văn An và ThS. Lê Bình cùng dự.',
  'The U.S. Government helps, e.g. with loans (approx. USD 5).',
  'Quyết định của H.E. Mr. An có hiệu lực vào Jan. 2026.',
];

describe('splitSentences', () => {
  it.each(whole)('keeps whole: %s', (text) => {
    expect(splitSentences(text)).toEqual([text]);
  });

  it.each([
    [['Hộ nghèo được vay 100 triệu đồng.', 'Lãi suất 6,6%/năm.', 'Hỏi UBND xã!']],
    [['Đến hết năm 2023, còn 2.100 hộ.', '15 xã đã thoát nghèo.', 'Vậy còn gì?', 'Không.']],
    [['Xã thuộc khu vực I.', 'Xã khác thuộc vùng III.', 'Hết.']],
    [['He said “No.”', 'Then he left (in 2024.)', 'The rest stayed.']],
    [['Is it true?', 'No.', 'It is not.']],
    [['Hộ nghèo, cận nghèo, v.v…', 'Sau đó xét duyệt.']],
    [['Mức là 1.500.000 đ.', 'Mức cũ là 500 nghìn đồng.']],
    [['Theo khoản 2 Điều 3.', '2. Hộ cận nghèo được giảm.']],
    [['Hộ nghèo được vay.[^s60]', 'Hộ cận nghèo cũng vậy.[^s61]']],
  ])('parts %j', (sentences) => {
    expect(splitSentences(sentences.join(' '))).toEqual(sentences);
  });

  it('ends a sentence at every line break', () => {
    expect(splitSentences('Hộ nghèo\n- Hộ cận nghèo\r\nHết')).toEqual(['Hộ nghèo', '- Hộ cận nghèo', 'Hết']);
  });

  it('covers every character that is not space, in order', () => {
    const piece = fc.constantFrom(
      'Hộ',
      'nghèo',
      '.',
      ' ',
      '1.500',
      '\n',
      'TP.',
      '!',
      '…',
      '"',
      '(',
      ')',
      'Mr.',
      '2',
      'năm',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const spans = sentenceSpans(text);
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  it('never cuts an amount, a date or a document number', () => {
    const atom = fc.constantFrom(
      '1.500.000 đồng',
      'VND 1.5 million',
      '01.7.2026',
      '07/2021/NĐ-CP',
      'No. 12',
      'TP. Huế',
      'Art. 5',
    );
    fc.assert(
      fc.property(fc.array(atom, { minLength: 1, maxLength: 6 }), (atoms) => {
        const sentences = splitSentences(atoms.map((it) => `Theo ${it} thì được hỗ trợ.`).join(' '));
        expect(sentences).toHaveLength(atoms.length);
      }),
    );
  });
});
