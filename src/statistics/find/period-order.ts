/** First and last year of a period, `2023` or `2021-2025`. */
export function yearsOf(period: string): { readonly from: number; readonly to: number } {
  const [from = '', to = from] = period.split('-');
  return { from: Number(from), to: Number(to) };
}

/** Orders periods by their last year; of two that end together the longer first. */
export function comparePeriods(a: string, b: string): number {
  const [x, y] = [yearsOf(a), yearsOf(b)];
  return x.to - y.to || x.from - y.from;
}

/** Years between a period and a year; 0 when the year lies in it. */
export function distance(period: string, year: number): number {
  const { from, to } = yearsOf(period);
  if (year < from) return from - year;
  return year > to ? year - to : 0;
}
