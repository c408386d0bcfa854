import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../../src/corpus/passages/cut-passages.ts';
import { readCorpus } from '../../../src/corpus/read/read-corpus.ts';
import { readAs, texts } from './support/read-text.ts';

const LEAD =
  'Nhờ cách làm mới, sau ba năm xã Tân Phong đã giảm được hơn một nửa số hộ nghèo, đời sống người dân khá lên trông thấy.';
const BODY = [
  'Theo UBND xã, đầu năm 2022 toàn xã còn 412 hộ nghèo, chiếm 31,4%. Đến cuối năm 2024, con số này chỉ còn 187 hộ, chiếm 14,2%.',
  'Ông Lò Văn A, Chủ tịch UBND xã, cho biết xã đã giao 256 con bò giống cho 128 hộ và hướng dẫn cách chăm sóc suốt mùa đông.',
  'Bà Vàng Thị B, ở bản Nà Lốc, vay 50 triệu đồng của Ngân hàng Chính sách xã hội để nuôi dê và đã trả hết nợ trong năm nay.',
];
const TEASER = (title: string) =>
  `${title}\n\n${title}\n\nThời sự - Minh An - 3 giờ trước\n${'Sáng nay, đoàn công tác đã thăm và tặng quà cho bà con các bản vùng cao của tỉnh nhân dịp năm mới.'}`;

const PAGE = `Báo Vùng Cao | Trang chủ | Thời sự | English
Thứ Hai, ngày 03 tháng 03 năm 2031, 10:11:12

Xã Tân Phong giảm nghèo bằng đàn bò giống

Hoàng Yến - 07:45, 12/02/2025

${LEAD}

Bà con bản Nà Lốc chăm sóc đàn bò được giao trong mùa đông
Bà con bản Nà Lốc chăm sóc đàn bò được giao trong mùa đông giá rét
${BODY[0]}
Tin liên quan
Tỉnh bàn cách giữ đàn trâu
Chợ phiên ngày cuối năm
${BODY[1]}
dan-bo-2025.jpg
Cách làm đến từ dân
${BODY[2]}
Hỗ trợ gồm:
- Hộ nghèo: 2 con bò
- Hộ cận nghèo: 1 con bò
Chính sách này sẽ còn được xã áp dụng cho tới hết năm 2026.
HOÀNG YẾN

Chia sẻ
Lượt xem: 1.204
Từ khóa: giảm nghèo, bò giống
Bình luận (0)
Tin cùng chuyên mục
${TEASER('Mùa xuân về trên các bản vùng cao')}
${TEASER('Tỉnh khởi công ba trường nội trú mới')}
Quảng cáo ABC
Quảng cáo ABC
Quảng cáo ABC`;

describe('a page saved as text', () => {
  it('gives the article and nothing of the page', async () => {
    const read = await readAs('tan-phong.txt', PAGE);
    expect(read.document).toMatchObject({
      title: 'Xã Tân Phong giảm nghèo bằng đàn bò giống',
      issued: '2025-02-12',
      kind: 'article',
      language: 'vi',
    });
    expect(texts(read)).toEqual([
      LEAD,
      'Bà con bản Nà Lốc chăm sóc đàn bò được giao trong mùa đông giá rét',
      BODY[0],
      BODY[1],
      BODY[2],
      'Hỗ trợ gồm:',
      'Hộ nghèo: 2 con bò',
      'Hộ cận nghèo: 1 con bò',
      'Chính sách này sẽ còn được xã áp dụng cho tới hết năm 2026.',
    ]);
    expect(read.blocks[4]?.headings).toEqual(['Cách làm đến từ dân']);
  });

  it('finds where the article ends without any label, by the teasers', async () => {
    const bare = PAGE.replace(/Chia sẻ[\s\S]*Tin cùng chuyên mục\n/u, '');
    expect(texts(await readAs('a.txt', bare)).at(-1)).toBe(
      'Chính sách này sẽ còn được xã áp dụng cho tới hết năm 2026.',
    );
  });

  it('takes address and day of an English page, and drops the Vietnamese picture texts left in it', async () => {
    const page = `Tan Phong reduces poverty with cattle\n\nBáo Vùng CaoBáo Vùng Cao12/02/2025\n
Đàn bò giống của bà con bản Nà Lốc, xã Tân Phong, tỉnh Lai Châu\nThe herd of Na Loc village.\n
In three years the commune of Tan Phong has more than halved the number of its poor households, and life is visibly better.
At the start of 2022 the commune had 412 poor households, or 31.4%. At the end of 2024 there were only 187, or 14.2%.
Source: https://vungcao.example.vn/xa-tan-phong-giam-ngheo-bang-dan-bo-giong-55512.html\n\nComment (0)\n\nSame tag\n\nNo data\n\nHeritage\n\nFooter Banner X`;
    const { document, ...read } = await readAs('en.txt', page);
    expect(document).toMatchObject({
      language: 'en',
      title: 'Tan Phong reduces poverty with cattle',
      issued: '2025-02-12',
      url: 'https://vungcao.example.vn/xa-tan-phong-giam-ngheo-bang-dan-bo-giong-55512.html',
    });
    expect(texts({ document, ...read })).toHaveLength(3);
    expect(texts({ document, ...read })[0]).toBe('The herd of Na Loc village.');
  });

  it('leaves the lines of a text that is no page alone, however short they are', async () => {
    const lines = [
      'Xã | Hộ nghèo | Ghi chú',
      'A | 12 | giảm',
      'B | 15 | tăng',
      'Ngày 01/7/2025',
      '2.100',
      'Không',
      'Không',
      'Không',
      'Không',
    ];
    expect(texts(await readAs('b.txt', `Biểu tổng hợp hộ nghèo\n${lines.join('\n')}`))).toEqual(lines);
  });
});

const SEEDS = '../shared/seeds';

describe.skipIf(!existsSync(SEEDS))('five pages saved from the web (skipped where they are not at hand)', () => {
  it('give title, day, address and their article', async () => {
    const { documents, skipped } = await readCorpus({ folders: [SEEDS] });
    expect(skipped).toEqual([]);
    expect(
      documents.map(({ document: { title, issued, url, language } }) => [
        title,
        issued,
        url?.split('/')[2] ?? null,
        language,
      ]),
    ).toEqual([
      [
        'Binh Gia (Lang Son): Focusing all investment resources to eliminate hunger and reduce poverty',
        '2024-12-01',
        'baodantoc.vn',
        'en',
      ],
      ['Bình Gia (Lạng Sơn): Tập trung mọi nguồn lực đầu tư để xóa đói giảm nghèo', '2024-12-01', 'baodantoc.vn', 'vi'],
      ['Poverty reduction milestones in Lang Son', '2025-12-05', 'nhandan.vn', 'en'],
      [
        'In 5 years (2021 - 2025), the total capital mobilized for the Program reached …',
        null,
        'snn.quangngai.gov.vn',
        'en',
      ],
      ['Achieve poverty reduction after half a term of effort', '2018-08-02', null, 'en'],
    ]);
    expect(documents[0]?.document.translationOf).toBe(documents[1]?.document.id);
    const all = documents
      .flatMap(cutPassages)
      .map(({ text }) => text)
      .join('\n');
    expect(all).not.toMatch(
      /giờ trước|Footer Banner|Comment|No data|FULRO|Kuwait|Dalat coffee|intNumView|https?:|47\/88|Interviewed by/u,
    );
    for (const fact of ['2.100 hộ nghèo', '2,100 poor households', '1,149,183 million VND', '2.09%', '4,707', '23,511'])
      expect(all).toContain(fact);
  });
});
