import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.ts';

describe('which language', () => {
  it.each([
    'Chuẩn nghèo nông thôn là bao nhiêu?',
    'chuan ngheo nong thon la bao nhieu',
    'cho e hoi nha can ngheo thi dc giam tien j k a',
    'ho ngheo vay von',
    'bhyt ho can ngheo',
    'con em hoc lop 3 dc mien hoc phi ko',
    'ba 72 tuoi co luong huu xa hoi ko',
    'me em tan tat nang',
    'vay tien nuoi bo',
    'ty le ho ngheo binh gia 2023',
    'to khai o dau',
    'xin chao',
    'tien dien',
    'nop don o xa nao',
  ])('%s is Vietnamese', (text) => {
    expect(detectLanguage(text).language).toBe('vi');
  });

  it.each([
    'What is the rural poverty line?',
    'How many poor households were there in Bình Gia district in 2023?',
    'poverty rate of Lạng Sơn 2024',
    'social pension age',
    'Can a near-poor family get free health insurance?',
    'loan ceiling for newly escaped households',
    'Which decree replaced Decree 81/2021?',
    'hello',
    'poverty rate Binh Gia 2023',
    'Who pays for funeral?',
  ])('%s is English', (text) => {
    expect(detectLanguage(text).language).toBe('en');
  });

  it('says whether marks are used', () => {
    expect(detectLanguage('hộ nghèo').marks).toBe(true);
    expect(detectLanguage('ho ngheo').marks).toBe(false);
  });
});
