import type { WrittenIn } from './written-in.ts';

const formats: Readonly<Record<WrittenIn, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
};

/** A number as a language writes it: 1149183 → `1.149.183` / `1,149,183`, 14.78 → `14,78` / `14.78`. */
export function writeNumber(value: number, language: WrittenIn): string {
  return formats[language].format(value);
}
