import { beforeAll, describe, expect, it } from 'vitest';
import { readGoldenSet } from '../../scripts/eval/golden-set.ts';
import { type FigureAnswers, figureAnswers } from './support/figure-answers.ts';

let figures: FigureAnswers;
beforeAll(async () => {
  figures = await figureAnswers();
});

/** Questions about support and rules that speak of poor households, places, years and amounts. */
const OTHERS = [
  'hộ nghèo được hỗ trợ gì?',
  'chuẩn nghèo là bao nhiêu?',
  'chuẩn nghèo năm 2026 ở nông thôn là bao nhiêu',
  'hộ nghèo vay bao nhiêu?',
  'hộ nghèo ở Lạng Sơn được hỗ trợ bao nhiêu tiền xây nhà?',
  'ho ngheo o binh gia duoc vay bao nhieu nam 2026',
  'Hộ cận nghèo được giảm bao nhiêu phần trăm tiền bảo hiểm y tế?',
  'can ngheo nam vien phai tra may phan tram vien phi',
  'Hộ nghèo là gì?',
  'thu nhập bao nhiêu thì là hộ nghèo năm 2026',
  'Tỷ lệ hộ nghèo được tính như thế nào?',
  'Hộ nghèo năm 2025 được hỗ trợ tiền điện bao nhiêu?',
  'làm sổ hộ nghèo ở đâu',
  'lam so ho ngheo bao lau thi co',
  'Mục tiêu giảm tỷ lệ nghèo đa chiều đến năm 2030 là bao nhiêu?',
  'What is the poverty line in 2025?',
  'How much can a poor household borrow in Lang Son?',
  'How many years can poor households borrow for?',
  'What do near-poor households get?',
  'Is a household with 1.4 million per person poor in 2026?',
  'nộp hồ sơ ở Bình Gia ở đâu?',
  'xã tôi sáp nhập thì nộp hồ sơ hộ nghèo ở đâu',
  'Kon Tum có chính sách gì cho hộ nghèo?',
  'danh sách các xã nghèo của tỉnh Lào Cai',
];

describe('questions that are not about figures or places', () => {
  it.each(OTHERS)('%s', async (question) => {
    await figures.ask(question);
    expect(figures.lastFound()).toBeNull();
  });

  it('leaves every question of another kind in the development set alone', async () => {
    const kinds = ['scheme', 'date', 'document', 'term', 'eligibility', 'unsafe', 'small_talk', 'out_of_scope'];
    const taken: string[] = [];
    for (const golden of readGoldenSet('test/eval/develop.jsonl')) {
      if (!kinds.includes(golden.kind)) continue;
      await figures.ask(golden.text, { today: golden.today });
      if (figures.lastFound() !== null) taken.push(golden.text);
    }
    expect(taken).toEqual([]);
  });
});
