import writeSheets from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { docxFile, wordParagraphs } from './support/zip-file.ts';
import { pdfFile } from './support/pdf-file.ts';
import { readAs, texts } from './support/read-text.ts';

describe('HTML', () => {
  it('a table that says it is endlessly wide is read as far as any table of data goes', async () => {
    const wide = '<tr><td colspan="99999">xã Tân Văn</td><td colspan="99999">1</td><td colspan="99999">2</td></tr>';
    const read = await readAs('rong.html', `<html><body><h1>Bảng</h1><table>${wide.repeat(30)}</table></body></html>`);
    expect(Math.max(...texts(read).map((text) => text.split('|').length))).toBeLessThanOrEqual(102);
  });

  const paragraph =
    'Đến hết năm 2024, toàn tỉnh còn 5.312 hộ nghèo, chiếm 3,36%, giảm 2,66% so với năm 2023, theo kết quả rà soát.';
  const page = `<!doctype html><html lang="vi"><head><title>Giảm nghèo ở Lạng Sơn năm 2024 - Báo Tỉnh</title>
    <link rel="canonical" href="https://bao.example.vn/giam-ngheo-lang-son-123.html">
    <meta property="article:published_time" content="2024-12-05T08:00:00+07:00"></head><body>
    <nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/ts">Thời sự</a></li></ul></nav>
    <div class="content"><h1>Giảm nghèo ở Lạng Sơn năm 2024</h1><p>${paragraph}</p><h2>Kết quả cụ thể</h2><p>${paragraph.replace('5.312', '4.100')}</p>
    <table><tr><th>Huyện</th><th>Hộ nghèo</th></tr><tr><td>Bình Gia</td><td>2.100</td></tr><tr><td>Văn Quan</td><td>1.954</td></tr></table>
    <ol><li>Cho vay vốn ưu đãi để phát triển sản xuất.</li><li>Hỗ trợ nhà ở cho hộ nghèo tại xã đặc biệt khó khăn.</li></ol></div>
    <div class="comments"><h3>Bình luận (0)</h3><p>Gửi</p></div><footer><p>Cơ quan chủ quản: Tỉnh ủy. Giấy phép số 12/GP.</p></footer>
    <script>var x = "Hộ nghèo";</script></body></html>`;

  it('gives title, address and day of the head, the article, its table and its numbered list, and no menu, comments, footer', async () => {
    const read = await readAs('lang-son.html', page);
    expect(read.document).toMatchObject({
      title: 'Giảm nghèo ở Lạng Sơn năm 2024',
      url: 'https://bao.example.vn/giam-ngheo-lang-son-123.html',
      issued: '2024-12-05',
      language: 'vi',
      kind: 'article',
    });
    expect(texts(read)).toEqual([
      paragraph,
      paragraph.replace('5.312', '4.100'),
      'Huyện: Bình Gia; Hộ nghèo: 2.100',
      'Huyện: Văn Quan; Hộ nghèo: 1.954',
      '1. Cho vay vốn ưu đãi để phát triển sản xuất.',
      '2. Hỗ trợ nhà ở cho hộ nghèo tại xã đặc biệt khó khăn.',
    ]);
    expect(read.blocks[1]?.headings).toEqual(['Kết quả cụ thể']);
  });

  it('fills merged cells in', async () => {
    const rows =
      '<tr><th rowspan="2">Xã</th><th colspan="2">Hộ nghèo</th></tr><tr><th>2023</th><th>2024</th></tr><tr><td>Hồng Phong</td><td>85</td><td>60</td></tr>';
    const read = await readAs('bang.html', `<html><body><p>${paragraph}</p><table>${rows}</table></body></html>`);
    expect(texts(read)).toContain('Xã: Hồng Phong; Hộ nghèo, 2023: 85; Hộ nghèo, 2024: 60');
  });

  it('stands markup that is nested far too deep', async () => {
    const deep = `${'<div>'.repeat(20_000)}<p>x</p>`;
    await expect(readAs('deep.html', `<html><body><p>${paragraph}</p>${deep}</body></html>`)).resolves.toBeDefined();
  });
});

describe('a text that names itself', () => {
  it.each([
    ['# Quyết định số 45/2026/QĐ-UBND về hỗ trợ nước sạch', '45/2026/QĐ-UBND'],
    ['# Hướng dẫn theo Nghị định 07/2021/NĐ-CP', null],
  ])('%s has the number %s', async (title, number) => {
    const read = await readAs('van-ban.md', `${title}\n\nHộ nghèo nộp giấy đề nghị tại UBND cấp xã.\n`);
    expect(read.document.number).toBe(number);
  });
});

describe('DOCX', () => {
  it('reads headings, paragraphs and tables', async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const lines = wordParagraphs(['Hướng dẫn vay vốn hộ nghèo', 'Hộ nghèo nộp đơn tại UBND cấp xã để được xác nhận.']);
    const table = `<w:tbl>${row('Đối tượng', 'Mức vay')}${row('Hộ nghèo', '100 triệu đồng')}</w:tbl>`;
    const read = await readAs('huong-dan.docx', docxFile(lines + table));
    expect(read.document).toMatchObject({ title: 'Hướng dẫn vay vốn hộ nghèo', kind: 'other', language: 'vi' });
    expect(texts(read)).toEqual([
      'Hộ nghèo nộp đơn tại UBND cấp xã để được xác nhận.',
      'Đối tượng: Hộ nghèo; Mức vay: 100 triệu đồng',
    ]);
  });
});

describe('PDF', () => {
  it('joins broken lines, parts paragraphs at gaps, and leaves page numbers and running heads out', async () => {
    const page = (number: number) => [
      'Department of Labour - Report 2024',
      `In commune ${number} the poverty rate fell by half in the course of the year, and`,
      'poor households got new houses, water tanks and vocational training from the',
      'programme.',
      '',
      `Commune ${number} plans to go on with this in the next year with the same funds and`,
      'the same people as before.',
      `Page ${number} of 3`,
    ];
    const read = await readAs('report.pdf', pdfFile([1, 2, 3].map(page)));
    expect(read.document).toMatchObject({ language: 'en', kind: 'other' });
    expect(texts(read).filter((text) => /Department|Page/u.test(text))).toEqual([]);
    expect(texts(read)).toContain(
      'In commune 2 the poverty rate fell by half in the course of the year, and poor households got new houses, water tanks and vocational training from the programme.',
    );
    expect(texts(read)).toHaveLength(6);
  });
});

describe('CSV', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('guesses the %s and carries the header with each row', async (_, mark) => {
    const rows = [
      ['Xã', 'Hộ nghèo', 'Ghi chú'],
      ['Hồng Phong', '85', '"giảm, so với 2023"'],
      ['Tân Văn', '1.102', ''],
    ];
    const read = await readAs('ho-ngheo-2024.csv', `\uFEFF${rows.map((cells) => cells.join(mark)).join('\r\n')}`);
    expect(read.document).toMatchObject({ title: 'ho ngheo 2024', kind: 'statistics' });
    expect(texts(read)).toEqual([
      'Xã: Hồng Phong; Hộ nghèo: 85; Ghi chú: giảm, so với 2023',
      'Xã: Tân Văn; Hộ nghèo: 1.102',
    ]);
  });

  it('takes lines above and below the table for what they are', async () => {
    const read = await readAs(
      'a.csv',
      'BIỂU TỔNG HỢP HỘ NGHÈO,,\nXã,Tổng số hộ,Hộ nghèo\nA,100,5\nB,200,9\nNguồn: Sở LĐTBXH,,\n',
    );
    expect(read.document.title).toBe('BIỂU TỔNG HỢP HỘ NGHÈO');
    expect(texts(read)).toEqual([
      'Xã: A; Tổng số hộ: 100; Hộ nghèo: 5',
      'Xã: B; Tổng số hộ: 200; Hộ nghèo: 9',
      'Nguồn: Sở LĐTBXH',
    ]);
  });
});

describe('XLSX', () => {
  it('reads every sheet under its name', async () => {
    const sheet = (name: string, poor: number) => ({
      sheet: name,
      data: [
        [{ value: 'Xã' }, { value: 'Hộ nghèo' }, { value: 'Tỷ lệ' }],
        [{ value: 'Hồng Phong' }, { value: poor }, { value: 0.1 + 0.2 }],
      ],
    });
    const bytes = await writeSheets([sheet('Năm 2023', 85), sheet('Năm 2024', 60)]).toBuffer();
    const read = await readAs('tong-hop.xlsx', bytes);
    expect(texts(read)).toEqual([
      'Xã: Hồng Phong; Hộ nghèo: 85; Tỷ lệ: 0.3',
      'Xã: Hồng Phong; Hộ nghèo: 60; Tỷ lệ: 0.3',
    ]);
    expect(read.blocks.map(({ headings }) => headings)).toEqual([['Năm 2023'], ['Năm 2024']]);
    expect(read.document.kind).toBe('statistics');
  });
});

describe('text', () => {
  it('joins lines broken at the page edge and keeps items apart', async () => {
    const wrapped = [
      'Hướng dẫn bình xét',
      '',
      'Hộ nghèo là hộ gia đình có thu nhập bình quân đầu người',
      'một tháng từ chuẩn nghèo trở xuống và thiếu hụt từ ba chỉ',
      'số trở lên. Hồ sơ gồm:',
      '- Giấy đề nghị rà soát theo mẫu do trưởng thôn hướng dẫn',
      'lập và ký tên.',
      '- Bản sao căn cước công dân của chủ hộ và của các',
      'thành viên trong hộ.',
    ];
    const read = await readAs('huong-dan.txt', wrapped.join('\r\n'));
    expect(read.document.title).toBe('Hướng dẫn bình xét');
    expect(texts(read)).toEqual([
      'Hộ nghèo là hộ gia đình có thu nhập bình quân đầu người một tháng từ chuẩn nghèo trở xuống và thiếu hụt từ ba chỉ số trở lên. Hồ sơ gồm:',
      'Giấy đề nghị rà soát theo mẫu do trưởng thôn hướng dẫn lập và ký tên.',
      'Bản sao căn cước công dân của chủ hộ và của các thành viên trong hộ.',
    ]);
  });

  it('reads Markdown without front matter by its headings', async () => {
    const read = await readAs(
      'ghi-chu.md',
      '# Họp thôn\n\nBình xét hộ nghèo ngày 12/10.\n\n## Kết quả\n\n- Có 5 hộ thoát nghèo.\n',
    );
    expect(read.document).toMatchObject({ title: 'Họp thôn', kind: 'other' });
    expect(read.blocks.map(({ headings, text }) => [headings, text])).toEqual([
      [[], 'Bình xét hộ nghèo ngày 12/10.'],
      [['Kết quả'], 'Có 5 hộ thoát nghèo.'],
    ]);
  });
});
