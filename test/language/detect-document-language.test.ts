import { describe, expect, it } from 'vitest';
import { detectDocumentLanguage } from '../../src/language/detect-document-language.ts';

describe('detectDocumentLanguage', () => {
  it.each([
    ['Hộ nghèo ở tỉnh Lạng Sơn được hỗ trợ tiền điện.', 'vi'],
    ['Ho ngheo o tinh Lang Son duoc ho tro tien dien hang thang theo quy dinh cua Chinh phu.', 'vi'],
    ['Poor households in Lạng Sơn province get support for electricity from the commune of Đồng Đăng.', 'en'],
    [
      'Mr. Nông Ngọc Nam shared about the results of poverty reduction in Bình Gia, where 2,100 households are still poor.',
      'en',
    ],
    ['2.100 14,78%', 'vi'],
  ])('%s', (text, language) => {
    expect(detectDocumentLanguage(text)).toBe(language);
  });
});
