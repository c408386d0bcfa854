// Longer than 200 lines: a table of questions and answers.
import { beforeAll, describe, expect, it } from 'vitest';
import { type FigureAnswers, figureAnswers, saidBy } from './support/figure-answers.ts';

let figures: FigureAnswers;
beforeAll(async () => {
  figures = await figureAnswers();
});

/** Question, and everything the answer must say; figures taken from observations.csv by eye. */
type Row = readonly [question: string, ...says: readonly string[]];

const VALUES: readonly Row[] = [
  [
    'Hộ nghèo huyện Bình Gia năm 2023 còn bao nhiêu, tỷ lệ bao nhiêu?',
    '2.100 hộ nghèo',
    '14,78%',
    '31/12/2023',
    'quốc gia giai đoạn 2021-2025',
  ],
  ['ho ngheo huyen binh gia nam 2023 con bao nhieu, ty le bao nhieu', '2.100 hộ nghèo', '14,78%'],
  [
    'How many poor households were there in Bình Gia at the end of 2023, and what share of all households was that?',
    '2,100 poor households',
    '14.78%',
    'national poverty standard of 2021-2025',
  ],
  ['How many near-poor households were there in Bình Gia in 2023?', '3,784 near-poor households'],
  ['số hộ cận nghèo bình gia 2023', '3.784 hộ cận nghèo'],
  ['ti le can ngheo binh gia 2023 bn', '26,63%'],
  ['Bình Gia năm 2022 có bao nhiêu hộ nghèo?', '2.686 hộ nghèo (số suy ra)'],
  ['poverty rate of binh gia district 2022', '20.63% (a derived figure)'],
  ['ty le ho ngheo lang son 2024', '3,36%', 'Bài báo gọi là tỷ lệ nghèo đa chiều'],
  [
    'What was the poor-household rate of Lang Son in 2024?',
    '3.36%',
    'The article calls it the multidimensional poverty rate',
  ],
  ['HỘ NGHÈO Ở LẠNG SƠN NĂM 2025 BAO NHIÊU HỘ', '4.643 hộ nghèo', '15/01/2026'],
  ['lang son 2025 ho can ngheo bao nhieu', '13.578 hộ cận nghèo', '6,8%'],
  ['Tỷ lệ nghèo đa chiều của Lạng Sơn năm 2025', '9,12%'],
  ['tổng số hộ nghèo và cận nghèo Lạng Sơn 2025', '18.221 hộ nghèo và cận nghèo'],
  ['Lạng Sơn năm 2025 có tổng số bao nhiêu hộ dân?', '199.765 hộ'],
  ['Năm 2017 tỉnh Lạng Sơn có bao nhiêu hộ nghèo?', '36.537 hộ nghèo', 'quốc gia giai đoạn 2016-2020'],
  ['Lạng Sơn 2021 tỷ lệ hộ cận nghèo', '12,06%'],
  ['cả nước năm 2024 tỷ lệ nghèo đa chiều', '4,06%', 'cả nước'],
  ['What was the poverty rate of Vietnam in 2024?', '1.93%', 'the whole country'],
  ['số hộ nghèo toàn quốc năm 2023', '815.101 hộ nghèo'],
  ['near-poor rate nationwide 2022', '3.49%'],
  ['Việt Nam 2024 còn bao nhiêu hộ cận nghèo', '659.389 hộ cận nghèo (số suy ra)'],
  ['tỷ lệ hộ nghèo Tây Nguyên năm 2023', '6,4%', 'vùng Tây Nguyên'],
  ['Mekong Delta multidimensional poverty rate 2022', '5.73%'],
  ['ty le ngheo da chieu dong bang song hong 2024', '1,4%'],
  ['Kon Tum 2021 bao nhiêu hộ nghèo', '21.989 hộ nghèo', 'tỉnh Kon Tum (cũ)', 'tỉnh Quảng Ngãi (sau sáp nhập)'],
  ['How many poor households did Kon Tum have in 2020?', '14,601 poor households', '2016-2020'],
  ['số hộ nghèo Gia Lai năm 2022', '38.550 hộ nghèo', '45.965 hộ nghèo', '26/12/2022', '07/6/2022'],
  ['quang nam 2022 ho ngheo may phan tram', '6,63%'],
  ['Hải Dương năm 2022: tỷ lệ hộ nghèo, tỷ lệ hộ cận nghèo', '2,15%', '2,24%'],
  ['cà mau 2023 hộ nghèo bao nhiêu hộ', '9.604 hộ nghèo'],
  ['ninh binh poor households 2024', '4,806 poor households', '1.51%'],
  ['tỷ lệ hộ nghèo Phú Thọ 2025', '2,68%', 'địa giới mới, gồm cả Vĩnh Phúc và Hòa Bình'],
  ['tỷ lệ hộ nghèo khu vực nông thôn Phú Thọ năm 2025', '3,17%'],
  ['dien bien 2025 ho ngheo bao nhieu', '25.541 hộ nghèo', '17,78%'],
  ['Tỷ lệ nghèo đa chiều xã Nậm Kè 2025', '74,66%'],
  ['hà giang 2023 còn mấy hộ nghèo', '59.496 hộ nghèo', 'Tuyên Quang'],
  ['poverty rate Nghe An 2023', '5.19%'],
  ['ninh thuan 2021 so ho ngheo', '14.208 hộ nghèo'],
  ['tp hcm 2021 có bao nhiêu hộ nghèo', '36.664 hộ nghèo', 'chuẩn nghèo riêng của địa phương'],
  ['tphcm hộ cận nghèo năm 2016', '48.154 hộ cận nghèo', '2,41%'],
  ['Poor households in Binh Duong on 30 July 2018', '4,707 poor households', '1.62%', 'standard of the place itself'],
  ['Bình Dương 2017 số hộ nghèo bảo trợ xã hội', '1.217 hộ nghèo'],
  ['tỷ lệ hộ nghèo huyện Sơn Tây năm 2024', '22,4%', 'huyện Sơn Tây (cũ)'],
  ['tỷ lệ hộ nghèo đồng bào dân tộc thiểu số cả nước 2023', '17,82% (số ước tính)'],
  ['các huyện nghèo 2023 tỷ lệ hộ nghèo bao nhiêu', '31,72%'],
  ['Lạng Sơn đã giải ngân bao nhiêu vốn giảm nghèo giai đoạn 2021-2024?', '680.231 triệu đồng'],
  ['kế hoạch vốn giảm nghèo Lạng Sơn 2021-2025', '1.149.183 triệu đồng'],
  ['Lạng Sơn hỗ trợ xây, sửa bao nhiêu nhà cho hộ nghèo giai đoạn 2021-2024?', '922 nhà'],
  ['bao nhiêu xã ở Lạng Sơn thoát đặc biệt khó khăn?', '47 trong 88 xã'],
  ['How many livelihood models did Lang Son have in 2021-2024?', 'nearly 300 livelihood models'],
  ['tỷ lệ nghèo đa chiều Lào Cai cũ năm 2024', '21,18%', 'tỉnh Lào Cai (cũ)'],
  ['Poverty in Dien Bien province', '17.78%', '13.05%'],
  ['vốn giảm nghèo Lạng Sơn 2021-2025 bao nhiêu tỷ', '1.149.183 triệu đồng'],
  ['Quảng Ngãi huy động bao nhiêu vốn cho giảm nghèo?', 'hơn 7.000 tỷ đồng'],
];

const LATEST: readonly Row[] = [
  ['Số hộ nghèo mới nhất của Lạng Sơn', '4.643 hộ nghèo', 'năm 2025', 'mới nhất tôi có'],
  ['latest poverty rate in Kon Tum', '6.84%', '2023', 'the latest I have'],
  ['tỷ lệ hộ nghèo cả nước hiện nay', '1,93%', 'năm 2024', 'khoảng 0,9% (số dự báo, chưa phải kết quả)'],
  ['hiện nay huyện bình gia còn bao nhiêu hộ nghèo', '2.100 hộ nghèo', 'năm 2023', 'không còn là đơn vị hành chính'],
  [
    'tỷ lệ hộ nghèo Quảng Ngãi bao nhiêu',
    '2,09% (số ước tính)',
    '2,5% (số dự báo, chưa phải kết quả)',
    'Các nguồn nêu số khác nhau',
  ],
  [
    'Quang Ngai poverty rate in 2025',
    '2.09% (an estimate)',
    '2.5% (a forecast, not a result)',
    'The sources give different figures',
  ],
  ['Quảng Ninh năm 2024 còn bao nhiêu hộ nghèo?', '0 hộ nghèo', '8 hộ nghèo', 'Theo chuẩn nghèo khác'],
];

const CHANGES: readonly Row[] = [
  ['Bình Gia giảm bao nhiêu hộ nghèo năm 2023?', 'Giảm 586 hộ', '2.686 hộ', '2.100 hộ'],
  ['Tỷ lệ hộ nghèo Bình Gia năm 2023 giảm bao nhiêu so với năm trước?', 'Giảm 5,85 điểm phần trăm', '20,63%', '14,78%'],
  ['How much did the near-poor rate of Binh Gia fall in 2023?', 'Fell by 5.75 percentage points'],
  [
    'Bình Gia dự kiến giảm tỷ lệ hộ nghèo bao nhiêu năm 2024',
    'Dự kiến giảm 4 đến 5 điểm phần trăm',
    'chưa phải kết quả',
  ],
  ['ty le ho ngheo lang son nam 2024 giam bao nhieu', 'Giảm 2,66 điểm phần trăm'],
  [
    'Lạng Sơn giảm nghèo bao nhiêu từ 2021 đến 2025',
    'Giảm 9,88 điểm phần trăm (số tính ra)',
    '12,2%',
    '2,32%',
    'Giảm 18.868 hộ (số tính ra)',
  ],
  [
    'By how much did poor households in Kon Tum drop between 2021 and 2023?',
    'Down by 11,769 households (worked out here)',
    '21,989',
    '10,220',
  ],
  ['cả nước từ 2022 đến 2024 tỷ lệ hộ nghèo giảm mấy điểm', 'Giảm 2,1 điểm phần trăm (số tính ra)', '4,03%', '1,93%'],
  [
    'Quảng Ngãi bình quân mỗi năm giảm bao nhiêu điểm phần trăm giai đoạn 2021-2025',
    'Giảm bình quân 1,76 điểm phần trăm',
  ],
  ['huyện Sơn Tây năm 2024 giảm bao nhiêu hộ nghèo', 'Giảm 681 hộ', '11,65 điểm phần trăm'],
  ['Bình Dương từ 2016 đến 2018 giảm bao nhiêu hộ nghèo', 'Giảm 1.850 hộ nghèo'],
  ['tỷ lệ hộ nghèo Gia Lai giảm bao nhiêu từ năm 2020 đến năm 2023', '5,38%', '8,11%', 'theo chuẩn nghèo khác nhau'],
  ['So hộ nghèo Bình Dương 2018 so với 2017 tăng hay giảm', '3.206 hộ', '4.707 hộ', 'chuẩn nghèo riêng của địa phương'],
];

const SERIES: readonly Row[] = [
  [
    'Tỷ lệ hộ nghèo Lạng Sơn từ 2021 đến 2025',
    '12,2%',
    '6,02% (số suy ra)',
    '3,36%',
    '2,32%',
    'Giảm 9,88 điểm phần trăm (số tính ra)',
  ],
  ['tỷ lệ hộ nghèo Lạng Sơn qua các năm', '19,07%', 'quốc gia 2016-2020', '2,32%', 'theo chuẩn nghèo khác nhau'],
  ['poverty rate of Kon Tum over the years', '10.29%', '15.32%', '10.86%', '6.84%', 'different poverty standards'],
  ['xu hướng tỷ lệ nghèo đa chiều cả nước', '7,52%', '5,71%', '4,06%', 'Giảm 3,46 điểm phần trăm (số tính ra)'],
  ['số hộ nghèo Kon Tum năm 2021, 2022 và 2023', '21.989', '15.943', '10.220'],
  ['năm nào tỷ lệ hộ nghèo Kon Tum cao nhất', '15,32%', 'năm 2021: cao nhất'],
];

const COMPARISONS: readonly Row[] = [
  ['Tỷ lệ hộ nghèo Lạng Sơn so với cả nước năm 2024', '3,36%', '1,93%', 'Chênh lệch 1,43 điểm phần trăm (số tính ra)'],
  [
    'Compare the poor rates of Kon Tum and Gia Lai in 2023',
    '6.84%',
    '8.11%',
    'A difference of 1.27 percentage points (worked out here)',
  ],
  ['Kon Tum gấp mấy lần cả nước về tỷ lệ hộ nghèo năm 2023', '6,84%', '2,93%', 'Gấp 2,33 lần (số tính ra)'],
  [
    'is the poverty rate of Ha Giang higher than the national average in 2023',
    '31.12%',
    '2.93%',
    '28.19 percentage points',
  ],
  [
    'hộ nghèo Tây Nguyên với Trung du và miền núi phía Bắc năm 2023 nơi nào tỷ lệ cao hơn',
    '6,4%',
    '11,29%',
    '4,89 điểm phần trăm',
  ],
  ['tỷ lệ hộ nghèo Kon Tum, Gia Lai và Quảng Nam năm 2022', '10,86%', '10,06%', '6,63%'],
  ['so sánh tỷ lệ hộ nghèo TP.HCM và Lạng Sơn năm 2021', '1,45%', '12,2%', 'theo chuẩn nghèo khác nhau'],
];

const RANKINGS: readonly Row[] = [
  ['xếp hạng các tỉnh theo tỷ lệ hộ nghèo', '17,78%', 'tỉnh Điện Biên', '2,32%', 'không phải tất cả'],
  [
    'Vùng nào có tỷ lệ nghèo đa chiều cao nhất năm 2024?',
    '14,98% – vùng Trung du và miền núi phía Bắc',
    '9,45%',
    '0,15%',
  ],
  ['Which region has the lowest multidimensional poverty rate in 2023?', '0.23% – the Southeast', 'the lowest'],
  ['xã nào nghèo nhất Điện Biên', '74,66% – xã Nậm Kè', '73,18%', '64,71%'],
  ['tỉnh nào nghèo nhất năm 2023', '31,12% – tỉnh Hà Giang (cũ)'],
  ['top tỉnh có tỷ lệ nghèo đa chiều cao nhất 2024', '36,35% – tỉnh Hà Giang (cũ)', '35,29%', '33,24%'],
];

const NONE: readonly Row[] = [
  [
    'tỉnh nào không còn hộ nghèo năm 2024',
    '0 hộ nghèo – năm 2024',
    'thành phố Hà Nội',
    'tỉnh Quảng Ninh',
    'không phải tất cả',
  ],
  [
    'Which provinces had no poor households in 2024?',
    '0 poor households – 2024',
    'Hanoi city',
    'the former Hai Phong city',
  ],
];

const SHARES: readonly Row[] = [
  [
    'hộ nghèo các huyện nghèo chiếm bao nhiêu phần trăm hộ nghèo cả nước năm 2023',
    '38,28% (số tính ra)',
    '311.981',
    '815.101',
  ],
  [
    'Số hộ nghèo Kon Tum chiếm bao nhiêu phần trăm số hộ nghèo cả nước năm 2023',
    '1,25% (số tính ra)',
    '10.220',
    '815.101',
  ],
  ['Hộ nghèo Kon Tum chiếm bao nhiêu phần trăm số hộ năm 2022', '10,86%'],
];

const ALL = [
  ['values', VALUES],
  ['the latest', LATEST],
  ['changes', CHANGES],
  ['series', SERIES],
  ['comparisons', COMPARISONS],
  ['rankings', RANKINGS],
  ['places without any', NONE],
  ['shares', SHARES],
] as const;

it('asks at least 80 questions', () => {
  expect(ALL.flatMap(([, rows]) => rows).length).toBeGreaterThanOrEqual(80);
});

describe.each(ALL)('questions about figures: %s', (_kind, rows) => {
  it.each(rows)('%s', async (question, ...says) => {
    const answer = await figures.ask(question);
    expect(answer.status).toBe('answered');
    const said = saidBy(answer).toLowerCase();
    for (const part of says) expect(said).toContain(part.toLowerCase());
    expect(answer.citations.length).toBeGreaterThan(0);
    expect(answer.data?.length).toBeGreaterThan(0);
    expect(answer.blocks).toHaveLength((figures.lastFound()?.blocks.length ?? 0) + 1);
  });
});

it('cites the article that gives a figure first, with its address', async () => {
  for (const question of [
    'Hộ nghèo huyện Bình Gia năm 2023 còn bao nhiêu?',
    'ho ngheo binh gia 2023',
    'poor households in Binh Gia in 2023',
  ]) {
    const answer = await figures.ask(question);
    const [article, table] = answer.citations;
    expect(article?.document).toBe(`articles/binh-gia-2024.${answer.language}`);
    expect(article?.url).toMatch(/^https:\/\/baodantoc\.vn\//u);
    expect(article?.quote).toMatch(/2[.,]100/u);
    expect(table?.document).toBe(`statistics/d-binh-gia.${answer.language}`);
  }
});
