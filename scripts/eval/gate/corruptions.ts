import type { Language } from '../../../src/corpus/model.ts';
import { foldDiacritics } from '../../../src/language/fold.ts';
import { findQuantities } from '../../../src/language/quantities.ts';
import { findGroups } from '../../../src/answer/understanding/groups.ts';
import type { Chance } from './chance.ts';

export const CORRUPTIONS = [
  'digit changed',
  'date moved',
  'unit swapped',
  'threshold turned',
  'negation dropped',
  'negation added',
  'group changed',
  'citation moved',
] as const;
export type CorruptionKind = (typeof CORRUPTIONS)[number];

type Corrupt = (text: string, language: Language, chance: Chance) => string | null;
type Swaps = Readonly<Record<Language, readonly (readonly [RegExp, string])[]>>;

const digitChanged: Corrupt = (text, language, chance) => {
  const figures = findQuantities(text, language).filter(({ kind }) => kind === 'number' || kind === 'percent');
  if (figures.length === 0) return null;
  const { start, text: figure } = chance.of(figures);
  const places = figure.split('').flatMap((character, at) => (/\d/u.test(character) ? [start + at] : []));
  const at = chance.of(places);
  const least = at === start && places.length > 1 ? '123456789' : '0123456789';
  const digit = chance.of(least.split('').filter((other) => other !== text[at]));
  return text.slice(0, at) + digit + text.slice(at + 1);
};

/** Another day, month or year, in the form in which it was written. */
const dateMoved: Corrupt = (text, language, chance) => {
  const dates = findQuantities(text, language).filter(({ kind }) => kind === 'date');
  if (dates.length === 0) return null;
  const { start, end, text: date } = chance.of(dates);
  const numbers = [...date.matchAll(/\d+/gu)];
  const one = chance.of(numbers);
  const value = Number(one[0]);
  const moved = one[0].length === 4 ? value + chance.of([-2, -1, 1, 2]) : (value % 12) + 1;
  const written = String(moved).padStart(one[0].length, '0');
  const other = date.slice(0, one.index) + written + date.slice(one.index + one[0].length);
  return text.slice(0, start) + other + text.slice(end);
};

const UNITS: Swaps = {
  vi: [
    [/(?<=\d ?)đồng/u, 'USD'],
    [/\/tháng/u, '/năm'],
    [/\/năm/u, '/tháng'],
    [/mỗi tháng|hằng tháng|hàng tháng/u, 'mỗi năm'],
    [/(?<=\d ?)%/u, ' đồng'],
    [/(?<=\d )tháng(?! \d)/u, 'năm'],
    [/(?<=\d )năm(?! \d)/u, 'tháng'],
    [/(?<=\d )ngày(?! \d)/u, 'tháng'],
    [/(?<=\d )(?:triệu|tr)(?!\p{L})/u, 'nghìn'],
    [/(?<=\d )hộ(?!\p{L})/u, 'người'],
    [/(?<=\d ?)kWh/u, 'm2'],
  ],
  en: [
    [/\bVND (?=\d)/u, 'USD '],
    [/\bper month\b|\ba month\b|\beach month\b/u, 'per year'],
    [/\bper year\b|\ba year\b|\beach year\b/u, 'per month'],
    [/(?<=\d)%/u, ' dong'],
    [/(?<=\d )months?\b/u, 'years'],
    [/(?<=\d )years?\b(?! old)/u, 'months'],
    [/(?<=\d )(?:working )?days?\b/u, 'months'],
    [/(?<=\d )million\b/u, 'thousand'],
    [/(?<=\d )households\b/u, 'people'],
  ],
};
const THRESHOLDS: Swaps = {
  vi: [
    [/(?<!\p{L})ít nhất(?= \d)/u, 'tối đa'],
    [/(?<!\p{L})tối đa(?= \d)/u, 'ít nhất'],
    [/(?<!\p{L})dưới(?= \d)/u, 'trên'],
    [/(?<!\p{L})trên(?= \d)/u, 'dưới'],
    [/không quá(?= \d)/u, 'ít nhất'],
    [/trở lên/u, 'trở xuống'],
    [/trở xuống/u, 'trở lên'],
    [/(?:Từ|từ) (?=ngày \d)/u, 'Trước '],
    [/đến hết (?=ngày \d|\d)/u, 'sau '],
  ],
  en: [
    [/\bat least(?= \d| VND)/iu, 'at most'],
    [/\bup to(?= \d| VND)/iu, 'at least'],
    [/\b(?:under|below)(?= \d)/iu, 'over'],
    [/\bover(?= \d)/iu, 'under'],
    [/\bmore than(?= \d)/iu, 'less than'],
    [/\bno more than(?= \d)/iu, 'at least'],
    [/\bor (?:older|over|more)\b/iu, 'or less'],
    [/\bfrom(?= \d{1,2} [A-Z])/iu, 'Before'],
  ],
};
const DROPPED: Swaps = {
  vi: [
    [/(?<!\p{L})không còn /u, 'vẫn còn '],
    [/(?<!\p{L})[Kk]hông (?=phải|được|cần|có|thu|áp|tính|thuộc|nộp|trả|đóng|hỗ|bao|đủ)/u, ''],
    [/(?<!\p{L})[Cc]hưa (?=được|có|áp|xác|tìm|tham|thuộc|từng|nhận)/u, ''],
    [/(?<!địa |Địa |chứng |\p{L})chỉ (?!tiêu|số|đạo|thị|dẫn|báo|định)/u, ''],
  ],
  en: [
    [/\bdo(?:es)? not /u, ''],
    [/\b(?<=is |are |was |were |be |been |has |have )not /u, ''],
    [/\bcannot\b/u, 'can'],
    [/\bno longer\b/u, 'still'],
    [/\b(?<=could |may |must |can )not /u, ''],
    [/\b(?<!-)only /u, ''],
    [/\bno (?=fee|interest|application|collateral|need|charge|money|separate)/u, ''],
    [/\bwithout\b/u, 'with'],
  ],
};
const ADDED: Swaps = {
  vi: [
    [
      /(?<!không |chưa |chỉ |\p{L})được (?=hỗ trợ|vay|hưởng|nhận|cấp|miễn|giảm|trợ|Nhà nước|bảo hiểm|trả)/u,
      'không được ',
    ],
    [/(?<!không |chưa |\p{L})phải (?=nộp|có|trả|làm|đóng|ghi|gửi)/u, 'không phải '],
    [/(?<!\p{L})có thể /u, 'không thể '],
    [/(?<!không |\p{L})cần (?=có|nộp|mang|làm)/u, 'không cần '],
    [/(?<!\p{L})hỗ trợ (?=người|hộ|trẻ|tiền|\d)/u, 'không hỗ trợ '],
    [/(?<!\p{L})gồm (?=\p{L})/u, 'không gồm '],
  ],
  en: [
    [/\bcan (?!not)/u, 'cannot '],
    [/\bmust (?!not)/u, 'must not '],
    [/\b(get|receive|pay|need) (?=a|the|\d|VND|health|free|at)/u, 'do not $1 '],
    [/\b(is|are) (?=free|paid|given|exempt|entitled|supported|covered)/u, '$1 not '],
    [/\bpays /u, 'does not pay '],
    [/\bmay /u, 'may not '],
  ],
};
const GROUPS: Readonly<Record<Language, readonly (readonly [RegExp, readonly string[]])[]>> = {
  vi: [
    [/hộ cận nghèo/u, ['hộ nghèo', 'hộ mới thoát nghèo']],
    [/(?<!\p{L})hộ nghèo(?! đa chiều)/u, ['hộ cận nghèo', 'hộ mới thoát nghèo']],
    [/hộ mới thoát nghèo/u, ['hộ nghèo', 'hộ cận nghèo']],
    [/nông thôn/u, ['thành thị']],
    [/thành thị/u, ['nông thôn']],
    [/trẻ em/u, ['người cao tuổi']],
    [/người cao tuổi/u, ['trẻ em']],
    [/học sinh/u, ['sinh viên']],
    [/người khuyết tật/u, ['người cao tuổi']],
    [/dân tộc thiểu số/u, ['có công']],
  ],
  en: [
    [/\bnear-poor households?\b/u, ['poor households', 'newly escaped households']],
    [/(?<!near-)\bpoor households?\b/u, ['near-poor households', 'newly escaped households']],
    [/\bnewly escaped households?\b/u, ['poor households']],
    [/\brural\b/u, ['urban']],
    [/\burban\b/u, ['rural']],
    [/\bchildren\b/u, ['elderly people']],
    [/\b[Pp]upils\b/u, ['university students']],
    [/\bethnic minority\b/u, ['disabled']],
  ],
};

const swapped =
  (swaps: Swaps): Corrupt =>
  (text, language, chance) => {
    const fits = swaps[language].filter(([word]) => word.test(text));
    if (fits.length === 0) return null;
    const [word, other] = chance.of(fits);
    return text.replace(word, other);
  };

/** Every mention of one group becomes another group that the text does not name. */
const groupChanged: Corrupt = (text, language, chance) => {
  const named = findGroups(foldDiacritics(text));
  const fits = GROUPS[language]
    .filter(([word]) => word.test(text))
    .map(([word, others]) => ({
      word,
      others: others.filter((other) => {
        const groups = findGroups(foldDiacritics(other));
        return groups.size === 0 ? !text.includes(other) : ![...groups].some((group) => named.has(group));
      }),
    }))
    .filter(({ others }) => others.length > 0);
  if (fits.length === 0) return null;
  const { word, others } = chance.of(fits);
  return text.replaceAll(new RegExp(word.source, 'gu'), chance.of(others));
};

/** Changes of the words; a moved citation leaves them as they are. */
export const CORRUPT: Readonly<Record<Exclude<CorruptionKind, 'citation moved'>, Corrupt>> = {
  'digit changed': digitChanged,
  'date moved': dateMoved,
  'unit swapped': swapped(UNITS),
  'threshold turned': swapped(THRESHOLDS),
  'negation dropped': swapped(DROPPED),
  'negation added': swapped(ADDED),
  'group changed': groupChanged,
};
