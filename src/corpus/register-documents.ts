import { createHash } from 'node:crypto';
import type { Day, Language, Source } from './model.ts';
import type { ReadDocument } from './read/read-document.ts';

/** Sentences of a register entry; `{…}` is filled in. */
const WORDS = {
  vi: {
    head: '{number}: {title}.',
    issued: 'Số {number} do {issuer} ban hành ngày {day}.',
    issuer: 'Số {number} do {issuer} ban hành.',
    from: 'Số {number} có hiệu lực từ ngày {from}.',
    fromTo: 'Số {number} có hiệu lực từ ngày {from} đến hết ngày {to}.',
    to: 'Số {number} áp dụng đến hết ngày {to}.',
    replaces: 'Số {number} thay thế: {numbers}.',
    replacedBy: 'Số {number} đã được thay thế bởi: {numbers}.',
    secondary: 'Thông tin này mới đọc qua nguồn thứ cấp (cần xác nhận tại UBND cấp xã).',
  },
  en: {
    head: '{number}: {title}.',
    issued: 'No. {number} was issued by {issuer} on {day}.',
    issuer: 'No. {number} was issued by {issuer}.',
    from: 'No. {number} is in force from {from}.',
    fromTo: 'No. {number} is in force from {from} to {to}.',
    to: 'No. {number} applies until {to}.',
    replaces: 'No. {number} replaces: {numbers}.',
    replacedBy: 'No. {number} has been replaced by: {numbers}.',
    secondary: 'This was read second-hand only (please confirm at the commune).',
  },
} as const;

/** Issuers in English; the register names them in Vietnamese. */
const ISSUERS: Readonly<Record<string, string>> = {
  'Chính phủ': 'the Government',
  'Thủ tướng Chính phủ': 'the Prime Minister',
  'Quốc hội': 'the National Assembly',
  'Ủy ban Thường vụ Quốc hội': 'the National Assembly Standing Committee',
  'Bộ Lao động - Thương binh và Xã hội': 'the Ministry of Labour, Invalids and Social Affairs',
  'Bộ Nông nghiệp và Môi trường': 'the Ministry of Agriculture and Environment',
  'Bộ Tài chính': 'the Ministry of Finance',
  'Bộ Xây dựng': 'the Ministry of Construction',
  'Bộ Thông tin và Truyền thông': 'the Ministry of Information and Communications',
};

/**
 * The register of sources as documents, one a law and language, so that "is Decree 81/2021 still in force?" is answered from a citable span.
 * @param writeDay how a day is written in a language.
 */
export function registerDocuments(
  sources: readonly Source[],
  writeDay: (day: Day, language: Language) => string,
): readonly ReadDocument[] {
  const laws = sources.filter((source) => source.kind === 'law' && source.number !== null);
  return laws.flatMap((law) => (['vi', 'en'] as const).map((language) => entry(law, language, writeDay)));
}

function entry(law: Source, language: Language, writeDay: (day: Day, language: Language) => string): ReadDocument {
  const lines = sentences(law, language, writeDay);
  const text = lines.join('\n');
  const id = `sources/${law.id}`;
  return {
    document: {
      id: `${id}.${language}`,
      kind: 'register',
      language,
      title: law.title[language],
      number: law.number,
      issuer: law.issuer,
      url: law.url,
      issued: law.issued,
      effectiveFrom: null,
      effectiveTo: null,
      supersedes: law.replaces,
      places: [],
      audience: ['official'],
      translationOf: language === 'en' ? `${id}.vi` : null,
      scheme: null,
      aliases: [],
      office: null,
      sources: [law.id],
      hash: createHash('sha256').update(text).digest('hex'),
    },
    blocks: lines.map((line) => ({
      headings: [],
      anchor: 'register',
      section: null,
      kind: 'item',
      text: line,
      sources: [law.id],
      effectiveFrom: null,
      effectiveTo: null,
    })),
  };
}

function sentences(
  law: Source,
  language: Language,
  writeDay: (day: Day, language: Language) => string,
): readonly string[] {
  const words = WORDS[language];
  const day = (value: Day | null): string => (value === null ? '' : writeDay(value, language));
  const values: Readonly<Record<string, string>> = {
    number: law.number ?? '',
    title: law.title[language],
    issuer: language === 'en' ? (ISSUERS[law.issuer ?? ''] ?? law.issuer ?? '') : (law.issuer ?? ''),
    day: day(law.issued),
    from: day(law.effectiveFrom),
    to: day(law.effectiveTo),
  };
  const say = (template: string, more: Readonly<Record<string, string>> = {}): string =>
    template.replaceAll(/\{(\w+)\}/gu, (_slot, name: string) => more[name] ?? values[name] ?? '');
  const lines = [say(words.head)];
  if (law.issuer !== null) lines.push(say(law.issued === null ? words.issuer : words.issued));
  if (law.effectiveFrom !== null) lines.push(say(law.effectiveTo === null ? words.from : words.fromTo));
  else if (law.effectiveTo !== null) lines.push(say(words.to));
  if (law.replaces.length > 0) lines.push(say(words.replaces, { numbers: law.replaces.join(', ') }));
  if (law.replacedBy.length > 0) lines.push(say(words.replacedBy, { numbers: law.replacedBy.join(', ') }));
  if (law.confidence !== 'read') lines.push(say(words.secondary));
  return lines;
}
