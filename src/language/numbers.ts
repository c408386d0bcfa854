import type { WrittenIn } from './written-in.ts';

/** Scale words after a figure, in both languages, with and without marks; `5tr`, `100k`. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:nghìn|ngàn|nghin|ngan|thousand|k)(?![\p{L}\d])/iu, 3],
  [/^(?:tri[eêéèẻẽẹếềểễệ]u|million|mil|tr|củ)(?![\p{L}\d])/iu, 6],
  [/^(?:tỷ|tỉ|ty|ti|billion|bn)(?![\p{L}\d])(?!\s+(?:lệ|le)(?!\p{L}))/iu, 9],
];

/**
 * All values a written figure can have, as canonical decimal strings, the likeliest first.
 * `1.500.000` is 1500000 in both languages; `2.100` is 2100 in Vietnamese and also readable as 2.1 in English.
 */
export function readFigure(figure: string, language: WrittenIn): readonly string[] {
  const separators = figure.replaceAll(/\d/g, '');
  if (separators === '') return [plain(figure)];
  const last = separators.at(-1) ?? '';
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(figure) && new Set(separators).size === 1;
  const asGroups = figure.replaceAll(/[.,]/g, '');
  const at = figure.lastIndexOf(last);
  const asDecimal = plain(`${figure.slice(0, at).replaceAll(/[.,]/g, '')}.${figure.slice(at + 1)}`);
  if (!grouped) return [asDecimal];
  if (separators.length > 1) return [asGroups];
  const groupsFirst = language === 'en' ? last === ',' : last === '.';
  return groupsFirst ? [asGroups, asDecimal] : [asDecimal, asGroups];
}

/** Power of ten of the scale word that follows, and how many characters it takes; 0 and 0 when there is none. */
export function readScale(after: string): { readonly power: number; readonly length: number } {
  const gap = /^[ \u00A0\u202F]?/u.exec(after)?.[0].length ?? 0;
  const rest = after.slice(gap);
  for (const [pattern, power] of SCALES) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    const further = readScale(rest.slice(found[0].length));
    return { power: power + further.power, length: gap + found[0].length + further.length };
  }
  return { power: 0, length: 0 };
}

/**
 * The digit behind a scale word as people say it: `1 triệu 8` is 1.8 million. Power of ten of its place and length with the space, or null.
 * A digit that counts something (`1 triệu 8 hộ`) is another figure.
 */
export function readTail(after: string, power: number): { readonly digit: string; readonly length: number } | null {
  if (power < 6) return null;
  const found =
    /^[ \u00A0](\d)(?![\d.,/%])(?!\s*(?:hộ|người|khẩu|tháng|năm|ngày|chỉ số|con|lần|ho|nguoi|khau|thang|nam|ngay|chi so|lan)(?!\p{L}))/u.exec(
      after,
    );
  return found === null ? null : { digit: found[1] ?? '', length: found[0].length };
}

/** Moves the decimal point of a canonical decimal string to the right. */
export function scaleUp(value: string, power: number): string {
  if (power === 0) return value;
  const [whole = '0', fraction = ''] = value.split('.');
  const digits = fraction.padEnd(power, '0');
  return plain(`${whole}${digits.slice(0, power)}.${digits.slice(power)}`);
}

/** Without leading zeros, without trailing zeros of the fraction. */
function plain(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const left = whole.replace(/^0+(?=\d)/, '');
  const right = fraction.replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}
