import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../../src/corpus/passages/cut-passages.ts';
import { readAs, texts } from './support/read-text.ts';

const SCHEME = `---
title: Vay vốn hộ nghèo
language: vi
kind: scheme
scheme: loan-poor
number: 157/2007/QĐ-TTg
aliases: [vay hộ nghèo]
places: [p34-lang-son]
effective_from: 2019-03-01
sources: [s60, s61]
---
Hộ nghèo được vay tối đa **100 triệu đồng** không cần thế chấp.[^s60]

## Ai được hưởng {#who}
- Hộ có tên trong danh sách hộ nghèo của xã được vay.[^s60]
- Hộ vay còn nợ quá hạn thì không được vay thêm.[^s61?]

## Được hưởng gì {#what}
### Trước ngày 01/7/2026 {to=2026-06-30}
- Lãi suất là 6,6%/năm.[^s60]

### Từ ngày 01/7/2026 {from=2026-07-01}
- Lãi suất là 4,5%/năm.[^s61]

| Chương trình | Mức vay |
| --- | --- |
| Hộ nghèo | 100.000.000 đồng |
| Hộ cận nghèo | 100.000.000 đồng[^s61] |
`;

describe('a document of record', () => {
  it('gives each block its heading path, anchor, section and validity', async () => {
    const { blocks } = await readAs('schemes/loan-poor.vi.md', SCHEME);
    expect(blocks.map(({ anchor, section, kind }) => [anchor, section, kind])).toEqual([
      ['summary', 'summary', 'paragraph'],
      ['who', 'who', 'item'],
      ['who', 'who', 'item'],
      ['what.truoc-ngay-01-7-2026', 'what', 'item'],
      ['what.tu-ngay-01-7-2026', 'what', 'item'],
      ['what.tu-ngay-01-7-2026', 'what', 'row'],
      ['what.tu-ngay-01-7-2026', 'what', 'row'],
    ]);
    expect(blocks.map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo])).toEqual([
      ['2019-03-01', null],
      ['2019-03-01', null],
      ['2019-03-01', null],
      ['2019-03-01', '2026-06-30'],
      ['2026-07-01', null],
      ['2026-07-01', null],
      ['2026-07-01', null],
    ]);
    expect(blocks[4]?.headings).toEqual(['Được hưởng gì', 'Từ ngày 01/7/2026']);
  });

  it('takes markers and emphasis out of the text and rows carry their header', async () => {
    const read = await readAs('schemes/loan-poor.vi.md', SCHEME);
    expect(texts(read)[0]).toBe('Hộ nghèo được vay tối đa 100 triệu đồng không cần thế chấp.');
    expect(texts(read)[2]).toBe('Hộ vay còn nợ quá hạn thì không được vay thêm (cần xác nhận tại UBND cấp xã).');
    expect(texts(read)[6]).toBe('Chương trình: Hộ cận nghèo; Mức vay: 100.000.000 đồng');
    expect(read.blocks.map(({ sources }) => sources)).toEqual([
      ['s60'],
      ['s60'],
      ['s61'],
      ['s60'],
      ['s61'],
      [],
      ['s61'],
    ]);
  });

  it('becomes a passage for each section, with title, number, aliases and headings as context', async () => {
    const passages = cutPassages(await readAs('schemes/loan-poor.vi.md', SCHEME));
    expect(passages.map(({ id }) => id)).toEqual([
      'schemes/loan-poor.vi#summary',
      'schemes/loan-poor.vi#who',
      'schemes/loan-poor.vi#what.truoc-ngay-01-7-2026',
      'schemes/loan-poor.vi#what.tu-ngay-01-7-2026',
    ]);
    expect(passages[3]).toMatchObject({
      context: 'Vay vốn hộ nghèo; 157/2007/QĐ-TTg; vay hộ nghèo; Được hưởng gì; Từ ngày 01/7/2026',
      text: 'Lãi suất là 4,5%/năm.\nChương trình: Hộ nghèo; Mức vay: 100.000.000 đồng\nChương trình: Hộ cận nghèo; Mức vay: 100.000.000 đồng',
      places: ['p34-lang-son'],
      sources: ['s61'],
      effectiveFrom: '2026-07-01',
    });
  });
});
