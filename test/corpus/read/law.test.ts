import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../../src/corpus/passages/cut-passages.ts';
import { docxFile, wordParagraphs } from './support/zip-file.ts';
import { readAs, texts } from './support/read-text.ts';

const long = (what: string) =>
  `${what} ${'được thực hiện theo hướng dẫn của cơ quan có thẩm quyền ở trung ương và địa phương, '.repeat(4)}kể cả ở TP. Hà Nội.`;
const DECREE = `CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 77/2030/NĐ-CP
Hà Nội, ngày 27 tháng 01 năm 2030
NGHỊ ĐỊNH
QUY ĐỊNH CHUẨN NGHÈO ĐA CHIỀU Ở VIỆT NAM
Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
Chính phủ ban hành Nghị định quy định chuẩn nghèo đa chiều.
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định chuẩn nghèo đa chiều.
Điều 2. Đối tượng áp dụng
1. Hộ gia đình; người dân trên phạm vi cả nước.
2. Cơ quan, tổ chức, cá nhân có liên quan.
Chương II
CHUẨN NGHÈO
Mục 1. TIÊU CHÍ
Điều 3. Tiêu chí đo lường
${long('Các tiêu chí dưới đây')}
1. ${long('Tiêu chí thu nhập')}
2. Chuẩn hộ nghèo gồm:
a) ${long('Khu vực nông thôn có thu nhập từ 1.500.000 đồng trở xuống')}
b) ${long('Khu vực thành thị có thu nhập từ 2.000.000 đồng trở xuống')}
đ) ${long('Khu vực khác')}
3. Năm 2030 là năm đầu.
Điều 4. Sửa đổi
1. Sửa đổi Điều 5 như sau:
“Điều 5. Mức hỗ trợ
1. Hỗ trợ 500.000 đồng.
2. Hỗ trợ thêm.”
2. Bãi bỏ Điều 6.
Điều 5. Nghị định này có hiệu lực thi hành từ ngày 15 tháng 3 năm 2030.
Nơi nhận:
- Ban Bí thư;
TM. CHÍNH PHỦ
PHỤ LỤC I
MẪU PHIẾU RÀ SOÁT
1. Họ và tên chủ hộ.
`;

describe('a law as text', () => {
  it('gives its name, number, issuer, day of issue and the day it takes effect', async () => {
    const { document } = await readAs('nd-77.txt', DECREE);
    expect(document).toMatchObject({
      kind: 'law',
      title: 'Nghị định 77/2030/NĐ-CP Quy định chuẩn nghèo đa chiều ở Việt Nam',
      number: '77/2030/NĐ-CP',
      issuer: 'Chính phủ',
      issued: '2030-01-27',
      effectiveFrom: '2030-03-15',
    });
  });

  it('puts each clause and point under its article, and what is quoted of another law stays in its clause', async () => {
    const { blocks } = await readAs('nd-77.txt', DECREE);
    const at = (anchor: string) => blocks.filter((block) => block.anchor === anchor);
    expect(at('dieu-3.khoan-2.diem-dd')[0]?.headings).toEqual([
      'Chương II. CHUẨN NGHÈO',
      'Mục 1. TIÊU CHÍ',
      'Điều 3. Tiêu chí đo lường',
    ]);
    expect(at('dieu-1')).toMatchObject([
      {
        text: 'Nghị định này quy định chuẩn nghèo đa chiều.',
        headings: ['Chương I. QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi điều chỉnh'],
      },
    ]);
    expect(at('dieu-4.khoan-1').map(({ text }) => text)).toEqual([
      '1. Sửa đổi Điều 5 như sau:',
      '“Điều 5. Mức hỗ trợ',
      '1. Hỗ trợ 500.000 đồng.',
      '2. Hỗ trợ thêm.”',
    ]);
    expect(at('dieu-4.khoan-2')).toHaveLength(1);
    expect(at('dieu-5').map(({ text, headings }) => [text, headings.at(-1)])).toEqual([
      ['Nghị định này có hiệu lực thi hành từ ngày 15 tháng 3 năm 2030.', 'Điều 5'],
    ]);
    expect(at('phu-luc-i.khoan-1')[0]?.headings).toEqual(['PHỤ LỤC I. MẪU PHIẾU RÀ SOÁT']);
  });

  it('is cut by clause, a short article stays whole, and a passage of points knows the words above them', async () => {
    const passages = cutPassages(await readAs('nd-77.txt', DECREE));
    const ids = passages.map(({ id }) => id.replace('nd-77#', ''));
    expect(ids).toEqual([
      'mo-dau',
      'dieu-1',
      'dieu-2',
      'dieu-3',
      'dieu-3.khoan-1',
      'dieu-3.khoan-2',
      'dieu-3.khoan-2.diem-b',
      'dieu-3.khoan-3',
      'dieu-4',
      'dieu-5',
      'noi-nhan',
      'phu-luc-i.khoan-1',
    ]);
    const points = passages[ids.indexOf('dieu-3.khoan-2.diem-b')];
    expect(points?.context).toContain('Nghị định 77/2030/NĐ-CP Quy định chuẩn nghèo đa chiều ở Việt Nam');
    expect(points?.context).toContain('Điều 3. Tiêu chí đo lường; 2. Chuẩn hộ nghèo gồm:');
    expect(points?.effectiveFrom).toBe('2030-03-15');
  });

  it('is the same from a Word file and from a page', async () => {
    const lines = DECREE.split('\n').filter((line) => line !== '');
    const text = await readAs('nd-77.txt', DECREE);
    const word = await readAs('nd-77.docx', docxFile(wordParagraphs(lines)));
    const page = await readAs(
      'nd-77.html',
      `<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
    );
    expect(word.blocks).toEqual(text.blocks);
    expect(page.blocks).toEqual(text.blocks);
    expect(page.document).toEqual(text.document);
  });

  it('is read in English', async () => {
    const read = await readAs(
      'decree.txt',
      'THE GOVERNMENT\nNo. 07/2031/ND-CP\nDECREE\nOn poverty standards\nChapter I\nGENERAL PROVISIONS\nArticle 1. Scope\nThis Decree sets the poverty standards of Viet Nam.\nArticle 2. Standards\n1. Rural areas: VND 1,500,000.\na) Poor households.\n2. Urban areas: VND 2,000,000.\nArticle 3. This Decree takes effect on 15 March 2031.',
    );
    expect(read.document).toMatchObject({
      number: '07/2031/ND-CP',
      title: 'Decree 07/2031/ND-CP On poverty standards',
      effectiveFrom: '2031-03-15',
      language: 'en',
    });
    expect(read.blocks.map(({ anchor }) => anchor)).toContain('article-2.clause-1.point-a');
  });
});

describe('a law as Markdown', () => {
  it('is read by the same marks, also where a clause is a heading', async () => {
    const markdown =
      '# Luật Mẫu\n\n## Chương I — QUY ĐỊNH CHUNG\n\n### Điều 1. Phạm vi\n\n#### Khoản 1\n\nLuật này quy định về hộ nghèo.\n\n### Điều 2. Áp dụng\n\n1. Theo Chương I của Luật này.\n';
    const read = await readAs('luat.md', markdown);
    expect(read.document).toMatchObject({ kind: 'law', title: 'Luật Mẫu' });
    expect(read.blocks.map(({ anchor, text, headings }) => [anchor, text, headings.at(-1)]).slice(-2)).toEqual([
      ['dieu-1.khoan-1', 'Luật này quy định về hộ nghèo.', 'Điều 1. Phạm vi'],
      ['dieu-2.khoan-1', '1. Theo Chương I của Luật này.', 'Điều 2. Áp dụng'],
    ]);
  });
});

describe('a file that is one article of a law', () => {
  it('takes its first line as title and its clauses as anchors', async () => {
    const clauses = [1, 2, 3, 4, 5].map((n) => `${n}. ${long(`Trường hợp thứ ${n} theo quy định tại khoản này`)}`);
    const read = await readAs('luat/dieu_12.txt', `Điều 12. Trợ cấp hưu trí xã hội\n${clauses.join('\n')}\n`);
    expect(read.document).toMatchObject({ id: 'luat/dieu_12', kind: 'law', title: 'Điều 12. Trợ cấp hưu trí xã hội' });
    expect(cutPassages(read).map(({ id }) => id)).toEqual(
      [1, 2, 3, 4, 5].map((n) => `luat/dieu_12#dieu-12.khoan-${n}`),
    );
  });

  it('finds clauses in a title of any wording and in one long line', async () => {
    const line = [1, 2, 3].map((n) => `${n}. ${long(`Người thứ ${n} quy định tại Điều này`)}`).join(' ');
    const read = await readAs('x.txt', `Đối tượng được cấp thẻ bảo hiểm y tế 146/2018/NĐ-CP\n${line}`);
    expect(read.document).toMatchObject({ number: '146/2018/NĐ-CP', kind: 'law' });
    expect(cutPassages(read).map(({ id }) => id)).toEqual(['x#dieu.khoan-1', 'x#dieu.khoan-2', 'x#dieu.khoan-3']);
    expect(cutPassages(read)[1]?.context).toBe('Đối tượng được cấp thẻ bảo hiểm y tế 146/2018/NĐ-CP');
  });

  it('is cut at sentence ends when it has no clauses', async () => {
    const sentences = Array.from({ length: 40 }, (_, n) => `Người thứ ${n} ở TP. Huế được hưởng 1.500.000 đồng/tháng.`);
    const read = await readAs('x.txt', `Điều 7. Mức hưởng\n${sentences.join(' ')}`);
    const passages = cutPassages(read);
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.map(({ text }) => text).join(' ')).toBe(sentences.join(' '));
    for (const { text } of passages) expect(text).toMatch(/^Người.*tháng\.$/u);
  });

  it('keeps a short one whole', async () => {
    const read = await readAs('x.txt', 'Điều 7. Mức hưởng\n1. Hộ nghèo hưởng 100%.\n2. Hộ cận nghèo hưởng 95%.');
    expect(cutPassages(read)).toMatchObject([
      { id: 'x#dieu-7', text: '1. Hộ nghèo hưởng 100%.\n2. Hộ cận nghèo hưởng 95%.' },
    ]);
  });

  it('does not take an instruction with numbered points for law', async () => {
    const read = await readAs(
      'x.txt',
      'Cách làm hồ sơ\n1. Lấy mẫu đơn ở xã.\n2. Điền và ký tên.\n3. Nộp lại cho trưởng thôn.',
    );
    expect(read.document.kind).toBe('other');
    expect(texts(read)).toHaveLength(3);
  });
});
