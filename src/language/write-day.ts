import type { WrittenIn } from './written-in.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * A day, a month or a year as a language writes it inside a sentence.
 * `2026-07-01` → `ngày 01/7/2026` / `1 July 2026`; `2016-07` → `tháng 7/2016` / `July 2016`; `2017` → `năm 2017` / `2017`.
 */
export function writeTime(time: string, language: WrittenIn): string {
  const [year = '', month, day] = time.split('-');
  if (month === undefined) return language === 'vi' ? `năm ${year}` : year;
  if (language === 'en') {
    const written = `${MONTHS[Number(month) - 1] ?? month} ${year}`;
    return day === undefined ? written : `${Number(day)} ${written}`;
  }
  if (day === undefined) return `tháng ${Number(month)}/${year}`;
  return `ngày ${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}
