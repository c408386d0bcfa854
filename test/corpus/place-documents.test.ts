import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../src/corpus/passages/cut-passages.ts';
import { placeDocumentId, placeDocuments } from '../../src/corpus/place-documents.ts';
import { readPlaces } from '../../src/corpus/places.ts';
import { placeName } from '../../src/corpus/places/place-name.ts';

const places = await readPlaces('corpus');
const documents = placeDocuments(places, placeName);
const lines = (id: string): readonly string[] =>
  documents.filter(({ document }) => document.id === id).flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe('the register of places as documents', () => {
  it('has at most one document a place and language, and both languages alike', () => {
    const ids = documents.map(({ document }) => document.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.endsWith('.vi'))).toHaveLength(ids.filter((id) => id.endsWith('.en')).length);
    expect(ids).not.toContain(placeDocumentId('vn', 'vi'));
  });

  it('says what an old province became and what went there with it', () => {
    expect(lines('places/p63-binh-duong.vi')).toEqual([
      'Tỉnh Bình Dương (cũ) còn tồn tại đến hết ngày 30/6/2025; từ ngày 01/7/2025, địa bàn này thuộc thành phố Hồ Chí Minh (sau sáp nhập).',
      'Cùng nhập vào thành phố Hồ Chí Minh (sau sáp nhập) còn có: thành phố Hồ Chí Minh (cũ) và tỉnh Bà Rịa - Vũng Tàu (cũ).',
    ]);
  });

  it('says what a new province was formed from', () => {
    expect(lines('places/p34-ho-chi-minh.en')).toEqual([
      'Ho Chi Minh City was formed on 1 July 2025 by merging 3 units: the former Ho Chi Minh City, the former Binh Duong province and the former Ba Ria - Vung Tau province.',
    ]);
  });

  it('says what an abolished district became, and that this was inferred', () => {
    const [gone, became, note] = lines('places/d-binh-gia.vi');
    expect(gone).toBe(
      'Huyện Bình Gia (cũ) thuộc tỉnh Lạng Sơn, không còn là đơn vị hành chính từ ngày 01/7/2025 vì cả nước bỏ cấp huyện.',
    );
    expect(became).toMatch(/nay là 8 đơn vị cấp xã: xã Bình Gia, .* và xã Thiện Long\.$/u);
    expect(note).toContain('suy ra');
  });

  it('keeps only what a province note adds', () => {
    expect(lines('places/p34-dong-nai.vi').join(' ')).toContain('30/4/2026');
    expect(lines('places/p34-quang-tri.vi')).toHaveLength(1);
  });

  it('leaves no slot open and every sentence whole in a passage', () => {
    for (const read of documents) {
      const passages = cutPassages(read);
      for (const { text } of read.blocks) {
        expect(text).not.toMatch(/[{}]|^\s*$/u);
        expect(passages.some((passage) => passage.text.includes(text))).toBe(true);
      }
    }
  });
});
