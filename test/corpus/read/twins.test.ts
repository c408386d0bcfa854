import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read/read-corpus.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const VI =
  'Giảm nghèo ở xã Tân Phong\nĐầu năm 2022 xã còn 412 hộ nghèo, chiếm 31,4%. Cuối năm 2024 còn 187 hộ, chiếm 14,2%. Xã giao 256 con bò cho 128 hộ, trị giá 1.149.183 triệu đồng.';
const EN =
  'Poverty falls in Tan Phong\nAt the start of 2022 the commune had 412 poor households, or 31.4%. At the end of 2024 it had 187, or 14.2%. It gave 256 cows to 128 households, worth VND 1,149,183 million.';

async function translations(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string | null>>> {
  const { documents } = await readCorpus({ folders: [temporaryFolder(files)] });
  return Object.fromEntries(documents.map(({ document }) => [document.id, document.translationOf]));
}

describe('one article in two languages', () => {
  it('is told by the same numbers in the same order; the English points to the Vietnamese', async () => {
    expect(await translations({ 'a.txt': EN, 'b.txt': VI })).toEqual({ a: 'b', b: null });
  });

  it('is told by the same address, or one that spells the title', async () => {
    const address = 'https://bao.example.vn/giam-ngheo-o-xa-tan-phong-1733015408712.html';
    const wordy = (text: string) => text.replace(/\d[\d.,]*/gu, 'x').replace(/\n(.*)/u, '\n$1 $1');
    const plain = (text: string, url: string) => `${wordy(text)}\n\nNguồn: ${url}\n`;
    const same = {
      'a.txt': plain(EN, `${address}?utm_source=fb`),
      'b.txt': plain(VI, address.replace('https://', 'http://www.')),
    };
    expect(await translations(same)).toEqual({ a: 'b', b: null });
    expect(await translations({ 'a.txt': plain(EN, address), 'b.txt': VI.replace(/\d[\d.,]*/gu, 'x') })).toEqual({
      a: 'b',
      b: null,
    });
  });

  it('is told by file names that differ in the language only', async () => {
    expect(
      await translations({ 'x.en.txt': 'About\nThe poor get help.', 'x.vi.txt': 'Giới thiệu\nHộ nghèo được giúp.' }),
    ).toEqual({
      'x.en': 'x.vi',
      'x.vi': null,
    });
  });

  it('is not seen in texts that share some numbers only, or none, or a language', async () => {
    const other =
      'Another district\nIn 2024 it had 412 poor households and 187 near-poor ones. It built 77 houses, 19 roads, 3 schools, 256 wells, lent VND 5,400 million to 903 people and trained 611.';
    expect(await translations({ 'a.txt': other, 'b.txt': VI })).toEqual({ a: null, b: null });
    expect(await translations({ 'a.txt': VI, 'b.txt': VI.replace('ở xã', 'tại xã') })).toEqual({ a: null, b: null });
  });

  it('stands as declared', async () => {
    const front = (language: string, of: string) =>
      `---\ntitle: T\nlanguage: ${language}\nkind: article\ntranslation_of: ${of}\n---\n`;
    const files = { 'a.md': front('en', 'elsewhere') + EN, 'b.md': front('vi', 'null') + VI };
    expect(await translations(files)).toEqual({ a: 'elsewhere', b: null });
  });
});
