import { beforeAll, describe, expect, it } from 'vitest';
import { type FigureAnswers, figureAnswers, saidBy } from './support/figure-answers.ts';

let figures: FigureAnswers;
beforeAll(async () => {
  figures = await figureAnswers();
});

/** Turns of one conversation, each with how its answer begins. */
const CONVERSATIONS: readonly (readonly (readonly [question: string, begins: string])[])[] = [
  [
    [
      'Hộ nghèo huyện Bình Gia năm 2023 còn bao nhiêu?',
      '2.100 hộ nghèo; tỷ lệ hộ nghèo 14,78% – huyện Bình Gia (cũ), năm 2023.',
    ],
    ['còn năm 2022?', '2.686 hộ nghèo (số suy ra); tỷ lệ hộ nghèo 20,63% (số suy ra) – huyện Bình Gia (cũ), năm 2022.'],
    ['thế còn Quảng Ngãi?', 'Tôi chưa có số hộ nghèo và tỷ lệ hộ nghèo của tỉnh Quảng Ngãi năm 2022.'],
    ['Năm 2025?', 'Tỷ lệ hộ nghèo 2,09% (số ước tính) – tỉnh Quảng Ngãi, năm 2025.'],
  ],
  [
    [
      'How many poor households did Kon Tum have in 2022?',
      '15,943 poor households – the former Kon Tum province, 2022.',
    ],
    ['what about near-poor?', '8,857 near-poor households – the former Kon Tum province, 2022.'],
    ['and in 2023?', '6,568 near-poor households – the former Kon Tum province, 2023.'],
    ['What became of it?', 'The former Kon Tum province existed until 30 June 2025'],
    ['Its poverty rate?', 'Poor-household rate 6.84% – the former Kon Tum province, 2023.'],
  ],
  [
    ['ty le ho ngheo lang son nam 2024', 'Tỷ lệ hộ nghèo 3,36% – tỉnh Lạng Sơn, năm 2024.'],
    ['so voi ca nuoc?', 'Tỷ lệ hộ nghèo năm 2024: tỉnh Lạng Sơn 3,36%; cả nước 1,93%.'],
    ['con nam 2023', 'Tỷ lệ hộ nghèo năm 2023: tỉnh Lạng Sơn 6,02% (số suy ra); cả nước 2,93%.'],
  ],
  [
    [
      'xếp hạng các vùng theo tỷ lệ nghèo đa chiều năm 2024',
      '14,98% – vùng Trung du và miền núi phía Bắc, năm 2024: cao nhất',
    ],
    ['còn năm 2023?', '18,2% – vùng Trung du và miền núi phía Bắc, năm 2023: cao nhất'],
    ['thấp nhất?', '0,23% – vùng Đông Nam Bộ, năm 2023: thấp nhất'],
  ],
  [
    ['Tỷ lệ hộ nghèo Lạng Sơn giảm bao nhiêu năm 2024?', 'Giảm 2,66 điểm phần trăm'],
    ['còn Bình Gia năm 2023?', 'Giảm 5,85 điểm phần trăm'],
  ],
  [
    ['hộ nghèo xã Sơn Ha năm 2025', 'Có nhiều nơi tên'],
    ['xã Sơn Hạ, Quảng Ngãi', 'Tôi chưa có số hộ nghèo và tỷ lệ hộ nghèo của xã Sơn Hạ năm 2025.'],
  ],
  [
    ['huyện Bình Gia bây giờ ra sao?', 'Huyện Bình Gia (cũ) thuộc tỉnh Lạng Sơn, không còn là đơn vị hành chính'],
    ['Tỷ lệ hộ nghèo ở đây?', 'Tỷ lệ hộ nghèo 14,78% – huyện Bình Gia (cũ), năm 2023.'],
  ],
];

describe('questions that go on from the one before', () => {
  it.each(CONVERSATIONS.map((turns) => [turns.map(([question]) => question).join(' → '), turns] as const))(
    '%s',
    async (_name, turns) => {
      const answers = await figures.converse(...turns.map(([question]) => question));
      expect(answers.map((answer, index) => saidBy(answer).slice(0, turns[index]?.[1].length))).toEqual(
        turns.map(([, begins]) => begins),
      );
    },
  );

  it('keeps place, time and indicator for the next turn', async () => {
    const answer = await figures.ask('Hộ nghèo huyện Bình Gia năm 2023 còn bao nhiêu?');
    expect(answer.turn).toMatchObject({ place: 'd-binh-gia', period: '2023', indicator: 'poor_households poor_rate' });
  });

  it('does not lean on a turn about support', async () => {
    const [, second] = await figures.converse('Hộ nghèo được vay bao nhiêu?', 'What about near-poor?');
    expect(figures.lastFound()).toBeNull();
    expect(second?.turn.indicator).toBeNull();
  });

  it('takes the place of the person who asks when none is named, and says so', async () => {
    const answer = await figures.ask('Năm 2025 tỉnh mình còn bao nhiêu hộ nghèo?', { place: 'Lạng Sơn' });
    expect(saidBy(answer)).toContain('4.643 hộ nghèo – tỉnh Lạng Sơn, năm 2025.');
    expect(saidBy(answer)).toContain('Câu hỏi không nêu nơi nào nên tôi lấy số liệu của tỉnh Lạng Sơn.');
  });

  it('offers only buttons that lead to an answer about figures or places', async () => {
    const asked = [
      'Hộ nghèo huyện Bình Gia năm 2023?',
      'poor households in Kon Tum in 2022',
      'tỷ lệ hộ nghèo Quảng Ngãi',
      'Năm 2019 Lạng Sơn có bao nhiêu hộ nghèo?',
      'số hộ cận nghèo Hải Phòng 2024',
    ];
    for (const question of asked) {
      const first = await figures.ask(question);
      expect(first.followUps.length).toBeGreaterThan(0);
      for (const button of first.followUps) {
        expect(button.length).toBeLessThanOrEqual(25);
        const next = await figures.ask(button, { previous: first.turn, language: first.language });
        const taken = figures.lastFound() !== null;
        expect({ question, button, taken, status: next.status }).toEqual({
          question,
          button,
          taken: true,
          status: 'answered',
        });
      }
    }
  });
});
