import { describe, expect, it } from 'vitest';
import { createExpander } from '../../src/corpus/expand.ts';
import { parseAbbreviations, parseGlossary, readAbbreviations, readGlossary } from '../../src/corpus/glossary.ts';
import { faultLine } from '../../src/corpus/tables/fault.ts';

const [terms, abbreviations] = await Promise.all([readGlossary('corpus'), readAbbreviations('corpus')]);
const expand = createExpander(abbreviations);

describe('the glossary', () => {
  it('holds at least 400 terms, each Vietnamese name once', () => {
    expect(terms.length).toBeGreaterThanOrEqual(400);
    const names = terms.map((term) => term.vi.join(';').toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('parts alternatives and abbreviations', () => {
    expect(terms.find((term) => term.vi.includes('chuẩn nghèo'))).toMatchObject({
      en: ['poverty line', 'poverty standard'],
    });
    expect(terms.find((term) => term.vi.includes('Ngân hàng Chính sách xã hội'))?.abbreviations).toContain('NHCSXH');
  });

  it('names the line of a bad row', () => {
    expect(
      parseGlossary('vi,en,abbr,notes\nhộ nghèo,poor household,,\nnhà,,,\n', 'g.csv').faults.map(faultLine),
    ).toEqual([expect.stringMatching(/^g\.csv:3: en: must not be empty/u)]);
    const bad = 'short,vi,en,kind,after,before\nBHYT,bảo hiểm y tế,,abbreviation,,\n';
    expect(parseAbbreviations(bad, 'a.csv').faults.map(faultLine)).toEqual([expect.stringMatching(/^a\.csv:2: en: /u)]);
  });
});

describe('writing short forms out', () => {
  it.each([
    ['thẻ BHYT cho hộ nghèo', 'thẻ bảo hiểm y tế cho hộ nghèo'],
    ['BHYT', 'bao hiem y te'],
    ['the bhyt ho can ngheo', 'the bao hiem y te ho can ngheo'],
    ['e là hs nghèo dc hỗ trợ j', 'em là học sinh nghèo được hỗ trợ gì'],
    ['nộp hs ở đâu', 'nộp hồ sơ ở đâu'],
    ['vay 5tr dc ko', 'vay 5 trieu duoc khong'],
    ['vay 1tr5 được không', 'vay 1,5 triệu được không'],
    ['100k một tháng', '100 nghìn một tháng'],
    ['15 kg gạo, kg biết nộp ở đâu', '15 kg gạo, không biết nộp ở đâu'],
    ['điểm a khoản 1 Điều 3', 'điểm a khoản 1 Điều 3'],
    ['nc sạch', 'nước sạch'],
    ['ls vay bn', 'lai suat vay bao nhieu'],
    ['tt 07/2021/TT-BLĐTBXH', 'thông tư 07/2021/TT-BLĐTBXH'],
    ['theo NĐ 351/2025/NĐ-CP', 'theo nghị định 351/2025/NĐ-CP'],
    ['Sở LĐ-TB&XH', 'Sở lao động - thương binh và xã hội'],
    ['What is BHYT?', 'What is health insurance?'],
    ['what can a poor household get', 'what can a poor household get'],
    ['P. Tam Thanh, TP.HCM, H.Bình Gia', 'P. Tam Thanh, TP.HCM, H.Bình Gia'],
    ['https://a.vn/ko', 'https://a.vn/ko'],
    ['hs của em', 'hs của em'],
    ['', ''],
  ])('%s', (short, long) => {
    expect(expand(short)).toBe(long);
  });
});
