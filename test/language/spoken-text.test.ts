import { expect, it } from 'vitest';
import { spokenText } from '../../src/language/spoken-text.ts';

it.each([
  [
    '• Chuẩn nghèo là 1.500.000 đồng/người/tháng từ ngày 01/01/2026. [1] [2]',
    'Chuẩn nghèo là 1500000 đồng mỗi người mỗi tháng từ ngày 1 tháng 1 năm 2026.',
  ],
  ['Nhà nước hỗ trợ 70%, hỏi UBND cấp xã.', 'Nhà nước hỗ trợ 70 phần trăm, hỏi Ủy ban nhân dân cấp xã.'],
  ['Tỷ lệ 14,78% năm 2023', 'Tỷ lệ 14,78 phần trăm năm 2023'],
  ['Xem https://example.vn/a nhé 📄', 'Xem nhé'],
])('%s', (written, read) => {
  expect(spokenText(written, 'vi')).toBe(read);
});

it.each([
  ['VND 1,500,000 per month from 1 July 2026 [3]', '1500000 dong per month from 1 July 2026'],
  ['It pays 4.5% at 15 kg/person/month.', 'It pays 4.5 percent at 15 kg per person per month.'],
])('%s', (written, read) => {
  expect(spokenText(written, 'en')).toBe(read);
});
