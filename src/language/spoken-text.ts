import { findQuantities } from './quantities.ts';
import type { WrittenIn } from './written-in.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What is written short and read out in full. */
const SHORT: Readonly<Record<WrittenIn, readonly (readonly [RegExp, string])[]>> = {
  vi: [
    [/(?<=\p{L})\/(?=(?:người|hộ|tháng|năm|ngày|lần|khẩu|học sinh)(?!\p{L}))/gu, ' mỗi '],
    [/\s?%(?!\p{L})/gu, ' phần trăm'],
    [/(?<!\p{L})UBND(?!\p{L})/gu, 'Ủy ban nhân dân'],
    [/(?<!\p{L})BHYT(?!\p{L})/gu, 'bảo hiểm y tế'],
  ],
  en: [
    [/(?<=\p{L})\/(?=(?:person|household|month|year|day)\b)/gu, ' per '],
    [/\s?%(?!\p{L})/gu, ' percent'],
    [/\bVND (\d[\d.,]*)/gu, '$1 dong'],
  ],
};

/** A text as a voice should read it: without marks of citations and links, dates and units in words, numbers without separators. */
export function spokenText(text: string, language: WrittenIn): string {
  const bare = text
    .replaceAll(/https?:\/\/\S+/gu, '')
    .replaceAll(/ ?\[\d+\]/gu, '')
    .replaceAll(/[\p{Extended_Pictographic}\u{FE0F}•]/gu, '');
  const read = [...findQuantities(bare, language)]
    .reverse()
    .reduce((said, { kind, text: written, start, end, readings: [value = ''] }) => {
      const other =
        kind === 'date' ? (dateInWords(value, language) ?? written) : kind === 'number' ? ungrouped(written) : written;
      return said.slice(0, start) + other + said.slice(end);
    }, bare);
  const full = SHORT[language].reduce((said, [short, long]) => said.replaceAll(short, long), read);
  return full
    .replaceAll(/ngày ngày/gu, 'ngày')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/\s*\n\s*/gu, '\n')
    .trim();
}

/** `1.500.000` and `1,500,000` → `1500000`; other numbers stay. */
function ungrouped(written: string): string {
  return /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/u.test(written) ? written.replaceAll(/[.,]/gu, '') : written;
}

/** `2026-07-01` → `ngày 1 tháng 7 năm 2026`; `null` for what is no whole day. */
function dateInWords(value: string, language: WrittenIn): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) ?? [];
  if (day === undefined) return null;
  return language === 'vi'
    ? `ngày ${Number(day)} tháng ${Number(month)} năm ${year}`
    : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
