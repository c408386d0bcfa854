const DIGITS: Readonly<Record<string, number>> = {
  một: 1,
  mot: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  bon: 4,
  tư: 4,
  tu: 4,
  năm: 5,
  nam: 5,
  lăm: 5,
  lam: 5,
  sáu: 6,
  sau: 6,
  bảy: 7,
  bay: 7,
  bẩy: 7,
  tám: 8,
  tam: 8,
  chín: 9,
  chin: 9,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const either = (words: object): string => Object.keys(words).join('|');
const DIGIT = `(?:${either(DIGITS)})`;
const NUMERAL = `(?:${DIGIT}|mười|muoi)(?:\\s+(?:mươi|muoi))?(?:\\s+${DIGIT})?|(?:${either(TENS)})(?:[ -]${DIGIT})?`;
/** Words that are counted; before anything else a number word may be a name, a year, a father. */
const COUNTED =
  'triệu|trieu|nghìn|nghin|ngàn|ngan|trăm|tram|người|nguoi|nhân khẩu|nhan khau|khẩu|khau|thành viên|thanh vien|miệng ăn|mieng an|tuổi|tuoi|' +
  'con|đứa|dua|cháu|chau|vợ chồng|vo chong|mẹ con|me con|bố con|bo con|chỉ số|chi so|tháng|thang|năm|nam|số điện|so dien|' +
  'million|thousand|people|persons|members|years|months|children|kids|of us|deprivations';
const SPOKEN = new RegExp(`(?<![\\p{L}\\p{M}\\d])(${NUMERAL})(?=\\s+(?:${COUNTED})(?![\\p{L}\\p{M}]))`, 'giu');
const FAMILY_OF = new RegExp(
  `(?<=(?:family|household|mother|father|parent) of )(?:${NUMERAL})(?![\\p{L}\\p{M}])`,
  'giu',
);

const MILLIONS =
  /(?<![\p{L}\p{M}\d.,])(\d{1,4})\s?(?:triệu|trieu|tr|củ)\s?(?:(rưỡi|ruoi)|(\d{1,3})(?:\s?(nghìn|nghin|ngàn|ngan|k|trăm|tram)(?:\s(?:nghìn|nghin|ngàn|ngan))?)?|(một|mốt|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|tu|bon|sau|bay|tam|chin))(?![\p{L}\p{M}\d]|[.,]\d|\s?(?:triệu|trieu|tr|người|nguoi|tuổi|tuoi|con|khẩu|khau|nhân|nhan|thành|thanh|tháng|thang|năm|nam)(?![\p{L}\p{M}]))/giu;

/**
 * Writes amounts and counts as figures where people speak them: `hai triệu rưỡi` and `2tr5` → `2.500.000`, `năm người` → `5 người`,
 * `bảy mươi hai tuổi` → `72 tuổi`, `family of four people` → `… 4 people`. Everything else stays.
 */
export function writeSpokenNumbers(text: string): string {
  const write = (words: string): string => String(numberOf(words.toLowerCase()));
  const figures = text.replace(SPOKEN, write).replace(FAMILY_OF, write);
  return figures.replace(
    MILLIONS,
    (_whole, millions: string, half?: string, digits?: string, scale?: string, word?: string) => {
      const rest =
        half !== undefined
          ? 500_000
          : word !== undefined
            ? (DIGITS[word.toLowerCase()] ?? 0) * 100_000
            : thousandsOf(digits ?? '', scale);
      return grouped(Number(millions) * 1_000_000 + rest);
    },
  );
}

/** `4` after millions is 400.000, `25` 250.000, `250` 250.000; with its own scale what it says. */
function thousandsOf(digits: string, scale: string | undefined): number {
  if (scale === undefined) return Number(digits.padEnd(3, '0')) * 1000;
  return Number(digits) * (/^tr/iu.test(scale) ? 100_000 : 1000);
}

function numberOf(words: string): number {
  const parts = words.split(/[\s-]+/u);
  let total = 0;
  for (const part of parts) {
    if (part === 'mười' || part === 'mươi' || part === 'muoi') total = total === 0 ? 10 : total * 10;
    else total += DIGITS[part] ?? TENS[part] ?? 0;
  }
  return total;
}

function grouped(amount: number): string {
  return String(amount).replaceAll(/\B(?=(?:\d{3})+$)/gu, '.');
}
