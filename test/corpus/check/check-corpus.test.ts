// Longer than 200 lines: every rule of the corpus is broken once, over one small corpus that all of them share.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCorpus } from '../../../src/corpus/check/check-corpus.ts';
import { faultLine } from '../../../src/corpus/tables/fault.ts';
import { type SmallCorpus, smallCorpus } from './small-corpus.ts';

const LOAN = 'schemes/loan-poor.vi.md';
const LOAN_EN = 'schemes/loan-poor.en.md';
const ELDERLY = 'schemes/social-assistance-elderly.vi.md';
const ELDERLY_EN = 'schemes/social-assistance-elderly.en.md';
const STANDARD = 'schemes/poverty-standard-2027-2030.vi.md';
const ARTICLE = 'articles/binh-gia-2024.vi.md';

interface Breach {
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** Text of the line that the fault must name, after the change. */
  readonly at: string;
  readonly says: RegExp;
  /** File of the fault when it is not the changed one. */
  readonly in?: string;
}

const breaches: Readonly<Record<string, Breach>> = {
  'front matter': { file: LOAN, from: 'kind: scheme', to: 'kind: plan', at: 'kind: plan', says: /kind/u },
  'a number that only one language has': {
    file: LOAN,
    from: 'tối đa là 120 tháng',
    to: 'tối đa là 125 tháng',
    at: '125 tháng',
    says: /125 does not stand in the English file under what/u,
  },
  'a number that the other language lost': {
    file: LOAN_EN,
    from: /up to 120 months\.|at most 120 months\.|120 months/gu,
    to: 'some months',
    at: 'tối đa là 120 tháng',
    says: /120 does not stand in the English file/u,
    in: LOAN,
  },
  'a date that differs': {
    file: LOAN,
    from: 'từ ngày 01/3/2019',
    to: 'từ ngày 02/3/2019',
    at: '02/3/2019',
    says: /02\/3\/2019 does not stand/u,
  },
  'an unregistered source': {
    file: LOAN,
    from: '[^s60]\n- Hộ nghèo vay vốn',
    to: '[^s999]\n- Hộ nghèo vay vốn',
    at: '[^s999]',
    says: /\[\^s999\] is no source of the register/u,
  },
  'a source that the front matter does not list': {
    file: LOAN,
    from: 'sources: [s60, ',
    to: 'sources: [',
    at: '[^s60]',
    says: /\[\^s60\] is not in the list of sources/u,
  },
  'a listed source that is marked nowhere': {
    file: LOAN,
    from: 'sources: [s60, ',
    to: 'sources: [s60, s1, ',
    at: 'sources:',
    says: /s1 is marked nowhere/u,
  },
  'a dangling supersession in a document': {
    file: LOAN,
    from: 'supersedes: []',
    to: 'supersedes: [1/2001/NĐ-CP]',
    at: 'supersedes:',
    says: /1\/2001\/NĐ-CP is not the number of a law/u,
  },
  'a dangling supersession in the register': {
    file: 'sources/laws.yaml',
    from: 'replaced_by: ["188/2025/NĐ-CP"]',
    to: 'replaced_by: ["1/2001/NĐ-CP"]',
    at: 'id: nd-146-2018',
    says: /is replaced by 1\/2001\/NĐ-CP, which is not in the register/u,
  },
  'a supersession that one side does not say': {
    file: 'sources/laws.yaml',
    from: '  replaces: ["146/2018/NĐ-CP", "75/2023/NĐ-CP"]\n',
    to: '',
    at: 'id: nd-146-2018',
    says: /does not say so; write both/u,
  },
  'a source that stands twice': {
    file: 'sources/pages.yaml',
    from: '- id: s2\n',
    to: '- id: s1 # twice\n',
    at: '# twice',
    says: /s1 stands twice/u,
  },
  'a source without a title': {
    file: 'sources/pages.yaml',
    from: /title:\n {4}vi: Tin về chuẩn nghèo mới.*\n/u,
    to: 'title:\n    vi: ""\n',
    at: 'vi: ""',
    says: /title\.vi: must not be empty/u,
  },
  'standards in force on the same day': {
    file: STANDARD,
    from: 'effective_from: 2027-01-01',
    to: 'effective_from: 2026-12-31',
    at: 'effective_from',
    says: /in force on the same days as schemes\/poverty-standard-2026\.vi/u,
  },
  'parts of a section in force on the same day': {
    file: ELDERLY,
    from: 'from=2024-07-01 to=2026-06-30',
    to: 'from=2024-07-01 to=2026-07-01',
    at: 'to=2026-07-01',
    says: /are in force on the same days/u,
  },
  'a missing section': {
    file: LOAN,
    from: '## Giấy tờ cần có {#papers}\n',
    to: '',
    at: '## Thời gian giải quyết',
    says: /a scheme has the sections .* papers is wrong/u,
  },
  'an empty section': {
    file: LOAN,
    from: /(\{#papers\}\n)- .*\n/u,
    to: '$1',
    at: '{#papers}',
    says: /papers is empty/u,
  },
  'an unknown place': {
    file: ARTICLE,
    from: /places: \[/u,
    to: 'places: [d-nowhere, ',
    at: 'places:',
    says: /d-nowhere is not in places/u,
  },
  'an unknown office': {
    file: LOAN,
    from: 'office: policy-bank',
    to: 'office: bank',
    at: 'office:',
    says: /office: bank is not in contacts/u,
  },
  'a wrong product in Vietnamese': {
    file: ELDERLY,
    from: '1.080.000 đồng/tháng, bằng 2,0 lần',
    to: '1.070.000 đồng/tháng, bằng 2,0 lần',
    at: '1.070.000',
    says: /is wrong: it makes 1\.080\.000/u,
  },
  'a wrong product in English': {
    file: ELDERLY_EN,
    from: /VND 810,000( per month, 1\.5 times)/u,
    to: 'VND 820,000$1',
    at: '820,000',
    says: /is wrong: it makes 810,000/u,
  },
  'a wrong computed amount': {
    file: 'statistics/computed-amounts.csv',
    from: '5884,2100 + 3784',
    to: '5884,2100 + 3785',
    at: '3785',
    says: /2100 \+ 3785 makes 5885, not 5884/u,
  },
  'a computed amount that the text lost': {
    file: ARTICLE,
    from: /5\.884/gu,
    to: '5.885',
    at: '5884,2100',
    says: /5\.884 does not stand in articles\/binh-gia-2024\.vi\.md/u,
    in: 'statistics/computed-amounts.csv',
  },
  'a figure that was never read': {
    file: LOAN,
    from: '- Hộ nghèo được vay vốn hộ nghèo',
    to: '- Trẻ mẫu giáo được ăn trưa 160.000 đồng/tháng.\n- Hộ nghèo được vay vốn hộ nghèo',
    at: '160.000',
    says: /kindergarten lunch .* was never read/u,
  },
  'a claim that was never read': {
    file: LOAN,
    from: '- Từng bước làm',
    to: '- Tổ bình xét cho vay trước.\n- Từng bước làm',
    at: 'bình xét cho vay',
    says: /steps of a policy-bank loan were never read/u,
  },
  'the new style of tone marks': {
    file: ARTICLE,
    from: /xóa/u,
    to: 'xoá',
    at: 'xoá',
    says: /“xoá” is written “xóa” here/u,
  },
  'i for y': {
    file: LOAN,
    from: '## Giấy tờ cần có',
    to: '## Tỉ lệ giấy tờ cần có',
    at: 'Tỉ lệ',
    says: /“Tỉ” is written “tỷ” here/u,
  },
  'no syllable': {
    file: LOAN,
    from: 'không phải có tài sản',
    to: 'khôngg phải có tài sản',
    at: 'khôngg',
    says: /“khôngg” is no Vietnamese syllable/u,
  },
  'letters that are not composed': {
    file: LOAN_EN,
    from: 'Poor',
    to: 'Poo\u0301r',
    at: 'Poo\u0301r',
    says: /is not NFC/u,
  },
  'a sentence too long': {
    file: LOAN,
    from: '- Hộ nghèo được vay vốn hộ nghèo',
    to: `- ${'Hộ nghèo được vay vốn '.repeat(11)}.\n- Hộ nghèo được vay vốn hộ nghèo`,
    at: 'vay vốn Hộ nghèo được vay vốn',
    says: /a sentence of 5\d words/u,
  },
  'a stretch of a sentence without a pause': {
    file: LOAN,
    from: '- Hộ nghèo được vay vốn hộ nghèo',
    to: `- ${'Hộ nghèo được vay vốn '.repeat(6)}và trả nợ.\n- Hộ nghèo được vay vốn hộ nghèo`,
    at: 'và trả nợ',
    says: /33 words without a comma/u,
  },
  'a sentence too long in a data file': {
    file: 'contacts.yaml',
    from: 'vi: Giải đáp về thẻ',
    to: `vi: ${'Giải đáp về thẻ, '.repeat(9)}về thẻ`,
    at: 'id: social-insurance',
    says: /a sentence of 4\d words/u,
  },
  'a number spelled out': {
    file: LOAN,
    from: '- Hộ nghèo được vay vốn hộ nghèo',
    to: '- Hộ nghèo vay ba lần.\n- Hộ nghèo được vay vốn hộ nghèo',
    at: 'vay ba lần',
    says: /“ba” is easier to read in digits/u,
  },
  'a number spelled out in English': {
    file: LOAN_EN,
    from: '- Poor households can get',
    to: '- Poor households borrow three times.\n- Poor households can get',
    at: 'three times',
    says: /“three” is easier to read in digits/u,
  },
  'a short form': {
    file: LOAN,
    from: '- Hộ nghèo được vay vốn hộ nghèo',
    to: '- Hộ nghèo vay NHCSXH.\n- Hộ nghèo được vay vốn hộ nghèo',
    at: '- Hộ nghèo vay NHCSXH',
    says: /“NHCSXH” is a short form; write it out/u,
  },
  'a short name that is not explained first': {
    file: ELDERLY,
    from: 'UBND xã, phường, đặc khu (UBND cấp xã)',
    to: 'UBND cấp xã',
    at: 'UBND cấp xã',
    says: /say “UBND xã, phường, đặc khu \(UBND cấp xã\)” the first time/u,
  },
  'a term that nothing explains': {
    file: 'schemes/poverty-standard-2026.vi.md',
    from: '- Chuẩn nghèo đa chiều là chuẩn',
    to: '- Có chuẩn',
    at: 'multidimensional poverty standard',
    says: /explains “chuẩn nghèo đa chiều” nowhere/u,
    in: 'explained-terms.csv',
  },
  'another number of bullets': {
    file: LOAN_EN,
    from: /(\{#who\}\n)- .*\n/u,
    to: '$1',
    at: '{#who}',
    says: /who has 1 bullets, the Vietnamese file 2/u,
  },
  'a head that differs': {
    file: LOAN_EN,
    from: 'status: open',
    to: 'status: closed',
    at: 'status:',
    says: /status is closed, in the Vietnamese file open/u,
  },
  'a wrong translation_of': {
    file: LOAN_EN,
    from: 'translation_of: schemes/loan-poor.vi',
    to: 'translation_of: schemes/loan.vi',
    at: 'translation_of',
    says: /translation_of must be schemes\/loan-poor\.vi/u,
  },
  'an unknown parent of a place': {
    file: 'places/places.csv',
    from: 'd-binh-gia,district,,Bình Gia,Binh Gia,,p34-lang-son',
    to: 'd-binh-gia,district,,Bình Gia,Binh Gia,,p34-nowhere',
    at: 'p34-nowhere',
    says: /d-binh-gia names p34-nowhere/u,
  },
  'an unknown indicator': {
    file: 'statistics/observations.csv',
    from: 'poor_rate,14.78',
    to: 'poor_share,14.78',
    at: 'poor_share',
    says: /indicator poor_share is not in indicators\.csv/u,
  },
  'a value that is no number': {
    file: 'statistics/observations.csv',
    from: 'poor_rate,14.78',
    to: 'poor_rate,"14,78"',
    at: '"14,78"',
    says: /value: must be a number/u,
  },
  'a contact without a source': {
    file: 'contacts.yaml',
    from: 'source: s79',
    to: 'source: s999',
    at: '- id: employment-centre',
    says: /employment-centre: source s999 is not in the register/u,
  },
  'a contact that is old': {
    file: 'contacts.yaml',
    from: 'verified_on: 2026-11-21\n- id: policy-bank',
    to: 'verified_on: 2026-05-01\n- id: policy-bank',
    at: '- id: commune',
    says: /commune was last verified on 2026-05-01/u,
  },
  'a glossary term without English': {
    file: 'glossary.csv',
    from: 'chủ hộ,household head',
    to: 'chủ hộ,',
    at: 'chủ hộ,',
    says: /en: must not be empty/u,
  },
  'an abbreviation without English': {
    file: 'abbreviations.csv',
    from: 'bảo hiểm y tế,health insurance',
    to: 'bảo hiểm y tế,',
    at: 'BHYT,',
    says: /an abbreviation needs its English meaning/u,
  },
};

describe('checking a corpus', () => {
  let corpus: SmallCorpus;
  beforeEach(async () => {
    corpus = await smallCorpus();
  });
  afterEach(() => corpus.remove());

  it('finds no fault in a right one', async () => {
    expect(await corpus.check()).toEqual([]);
  });

  it.each(Object.entries(breaches))('names file and line of %s', async (_rule, breach) => {
    await corpus.edit(breach.file, (text) => text.replace(breach.from, breach.to));
    const file = breach.in ?? breach.file;
    const line = await corpus.lineOf(file, breach.at);
    const faults = await corpus.check();
    expect(
      faults.filter((fault) => breach.says.test(fault)).map((fault) => fault.split(':').slice(0, 2).join(':')),
    ).toContain(`${file}:${line}`);
  });

  it('names a sentence that is copied about', async () => {
    const sentence = '- Chưa xác nhận được mức hưởng chung của mọi chương trình ở đây.\n';
    for (const file of [LOAN, ELDERLY, STANDARD])
      await corpus.edit(file, (text) => text.replace('{#what}\n', `{#what}\n${sentence}`));
    const line = await corpus.lineOf(ELDERLY, sentence.trim());
    expect(await corpus.check()).toContainEqual(
      expect.stringMatching(new RegExp(`:${line}: this sentence stands in 3 documents`, 'u')),
    );
  });

  it('names a document without its translation', async () => {
    await corpus.edit(LOAN, (text) => text.replace('language: vi', 'language: en'));
    expect(await corpus.check()).toContainEqual(
      expect.stringMatching(/^schemes\/loan-poor\.vi\.md:3: language is en, so the file must end in \.en\.md/u),
    );
  });
});

it('finds no fault in the corpus of the project', async () => {
  const { faults } = await checkCorpus('corpus', '2026-11-21');
  expect(faults.map(faultLine)).toEqual([]);
});
