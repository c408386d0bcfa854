import type { Language } from '../../../src/corpus/model.ts';
import { findQuantities } from '../../../src/language/quantities.ts';
import { writeNumber } from '../../../src/language/write-number.ts';
import type { Chance } from './chance.ts';

/** Another way to say the same, or `null` where it does not apply. */
type Rewording = (text: string, language: Language, chance: Chance) => string | null;

/** Words that may stand for one another here. The check knows nothing of this list. */
const SYNONYMS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  vi: [
    [/được hỗ trợ/u, 'được trợ giúp'],
    [/Nhà nước hỗ trợ/u, 'Ngân sách nhà nước hỗ trợ'],
    [/tiền đóng/u, 'phí đóng'],
    [/mỗi tháng/u, 'hằng tháng'],
    [/hằng tháng/u, 'mỗi tháng'],
    [/nơi cư trú/u, 'nơi đang ở'],
    [/(?<!\p{L})nộp(?!\p{L})/u, 'gửi'],
    [/(?<!\p{L})tức(?!\p{L})/u, 'nghĩa là'],
    [/trong thời hạn/u, 'trong vòng'],
    [/được nhận/u, 'được hưởng'],
    [/được hưởng/u, 'được nhận'],
    [/người dân/u, 'bà con'],
    [/(?<!\p{L})gồm(?!\p{L})/u, 'bao gồm'],
    [/(?<!\p{L})phải(?!\p{L})/u, 'cần phải'],
    [/(?<!\p{L})hoặc(?!\p{L})/u, 'hay'],
    [/(?<!\p{L})tối đa(?!\p{L})/u, 'nhiều nhất'],
    [/(?<!\p{L})ít nhất(?!\p{L})/u, 'tối thiểu'],
    [/(?<!\p{L})cho vay(?!\p{L})/u, 'cấp vốn vay'],
  ],
  en: [
    [/\bget\b/u, 'receive'],
    [/\bgets\b/u, 'receives'],
    [/\bpays\b/u, 'covers'],
    [/\bliving in\b/u, 'who live in'],
    [/\bmust\b/u, 'has to'],
    [/\bhand in\b/u, 'submit'],
    [/\bhelp\b/u, 'assistance'],
    [/\bsupport\b/u, 'aid'],
    [/\bat least\b/u, 'no less than'],
    [/\bper month\b/u, 'a month'],
    [/\bmoney\b/u, 'funds'],
    [/\bor\b/u, 'or else'],
    [/\bif\b/u, 'provided that'],
    [/\bwithin\b/u, 'in no more than'],
    [/\bneed\b/u, 'require'],
    [/\bfrom\b/u, 'starting from'],
    [/\bchildren\b/u, 'a child or children'],
    [/\blargest\b/u, 'biggest'],
  ],
};

const synonyms: Rewording = (text, language, chance) => {
  const fits = SYNONYMS[language].filter(([word]) => word.test(text));
  if (fits.length === 0) return null;
  return chance
    .shuffled(fits)
    .slice(0, 2)
    .reduce((said, [word, other]) => said.replace(word, other), text);
};

/** `1.500.000` → `1,5 triệu` or `1500000`. */
const numberFormats: Rewording = (text, language, chance) => {
  const amounts = findQuantities(text, language).filter(
    ({ kind, text: written, readings }) =>
      kind === 'number' && /^\d{1,3}([.,]\d{3})+$/u.test(written) && Number(readings[0]) >= 10_000,
  );
  if (amounts.length === 0) return null;
  return [...amounts].reverse().reduce((said, { start, end, readings }) => {
    const value = Number(readings[0]);
    const inMillions = value >= 1_000_000 && value % 1_000 === 0 && chance.next() < 0.6;
    const scale = language === 'vi' ? 'triệu' : 'million';
    const other = inMillions ? `${writeNumber(value / 1_000_000, language)} ${scale}` : String(value);
    return said.slice(0, start) + other + said.slice(end);
  }, text);
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `01/7/2026` → `01 tháng 7 năm 2026`, `1 July 2026` → `July 1, 2026`. */
const dateFormats: Rewording = (text, language) => {
  const days = findQuantities(text, language).filter(
    ({ kind, readings }) => kind === 'date' && /^\d{4}-\d\d-\d\d$/u.test(readings[0] ?? ''),
  );
  if (days.length === 0) return null;
  return [...days].reverse().reduce((said, { start, end, readings, text: written }) => {
    const [year, month, day] = (readings[0] ?? '').split('-').map(Number);
    const bare = /^ngày/iu.test(written) || /ngày\s+$/iu.test(said.slice(0, start)) ? '' : 'ngày ';
    const opening = /^ngày/iu.test(written) ? written.slice(0, 4) : bare.trim();
    const other =
      language === 'vi'
        ? `${opening} ${day} tháng ${month} năm ${year}`.trim()
        : `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`;
    return said.slice(0, start) + other + said.slice(end);
  }, text);
};

const withoutBrackets: Rewording = (text) => {
  const shorter = text.replaceAll(/\s*\([^()]*\)/gu, '');
  return shorter === text || shorter.length < text.length / 2 ? null : shorter;
};

/** `Từ ngày X, …` → `…, từ ngày X`; `A; b` → `b; A`. */
const clauseOrder: Rewording = (text) => {
  const [, first = '', rest = '', end = ''] = /^([^,;:()]{8,80}), ([^;:()]{20,})([.;]?)$/u.exec(text) ?? [];
  if (rest === '') return null;
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}, ${first.charAt(0).toLowerCase()}${first.slice(1)}${end}`;
};

const lighter: Rewording = (text, language) => {
  const other =
    language === 'vi'
      ? text
          .replace(/^(?:Theo quy định, )?/u, 'Theo quy định hiện có, ')
          .replace(/ có, (\p{Lu})/u, (all) => all.toLowerCase())
      : `Under the rules, ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return other === text ? null : other;
};

const REWORDINGS: readonly Rewording[] = [synonyms, numberFormats, dateFormats, withoutBrackets, clauseOrder, lighter];

/** Says a line in other words, one to three rewordings of it; `null` when none applies. */
export function paraphrase(text: string, language: Language, chance: Chance): string | null {
  let said = text;
  let left = 1 + Math.floor(chance.next() * 3);
  for (const reword of chance.shuffled(REWORDINGS)) {
    if (left === 0) break;
    const other = reword(said, language, chance);
    if (other === null) continue;
    said = other;
    left -= 1;
  }
  return said === text ? null : said;
}
