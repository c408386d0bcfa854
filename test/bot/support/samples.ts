import type { Answer } from '../../../src/answer/model.ts';
import type { Contact } from '../../../src/corpus/contacts.ts';
import type { Language } from '../../../src/corpus/model.ts';

/** An answer with two citations of one document, a list, a note, and follow-ups. */
export function sampleAnswer(language: Language, changes: Partial<Answer> = {}): Answer {
  const vi = language === 'vi';
  const citation = {
    document: `schemes/loan-poor.${language}`,
    title: vi ? 'Vay vốn hộ nghèo' : 'Loan for poor households',
    number: '06/2026/NĐ-CP',
    url: 'https://example.org/a?b=1&c=2',
    effectiveFrom: '2026-01-10',
    effectiveTo: null,
  };
  return {
    status: 'answered',
    language,
    blocks: [
      {
        kind: 'lead',
        text: vi ? 'Hộ nghèo vay tối đa 100 triệu đồng, lãi < 7%.' : 'Up to VND 100 million, interest < 7%.',
        cites: [0],
      },
      { kind: 'list', items: [{ text: vi ? 'Không cần thế chấp.' : 'No collateral.', cites: [1] }] },
      { kind: 'note', text: vi ? 'Tra cứu ngày 21/11/2026.' : 'Looked up on 21 November 2026.', cites: [] },
    ],
    citations: [
      { ...citation, passage: `schemes/loan-poor.${language}#summary`, quote: 'tối đa 100 triệu đồng' },
      { ...citation, passage: `schemes/loan-poor.${language}#what`, quote: 'không cần thế chấp' },
    ],
    followUps: vi ? ['Ai được hưởng?', 'Cần giấy tờ gì?'] : ['Who can get it?', 'Which papers?'],
    asOf: '2026-11-21',
    turn: { text: 'hộ nghèo vay vốn', language, scheme: 'loan-poor', place: null, period: null, indicator: null },
    ...changes,
  };
}

export const COMMUNE: Contact = {
  id: 'commune',
  kind: 'office',
  name: { vi: 'UBND cấp xã', en: 'the commune People’s Committee' },
  does: { vi: 'Nhận hồ sơ.', en: 'Takes files.' },
  number: null,
  source: 'nd-131-2025',
  verifiedOn: '2026-11-21',
};

export const HOTLINE: Contact = {
  ...COMMUNE,
  id: 'child',
  kind: 'hotline',
  name: { vi: 'Tổng đài bảo vệ trẻ em', en: 'the child protection hotline' },
  number: '111',
};
