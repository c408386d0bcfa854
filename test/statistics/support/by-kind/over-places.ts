import { type Asked, questionsOf, wordings } from './asked.ts';
import { apart, CLEAN, grouped, isNational, OBSERVATIONS, type Observed, pairs } from './observed.ts';

type Pair = readonly [Observed, Observed];

const ofOneTime = (a: Observed, b: Observed): boolean =>
  a.place.id !== b.place.id &&
  a.indicator === b.indicator &&
  a.period === b.period &&
  a.standard === b.standard &&
  isNational(a);
const isCountry = ({ place }: Observed): boolean => place.kind === 'country';
const isCount = ({ unit }: Observed): boolean => unit === 'households';

/** Two places below the country in one year, and how far they lie apart. */
export function comparisonsOfPlaces(): readonly Asked[] {
  const ways = wordings<Pair>(
    [
      ([a, b]) => `So sánh ${a.label.vi} của ${a.place.vi} và ${b.place.vi} năm ${a.period}`,
      ([a, b]) => `${a.label.vi} năm ${a.period}: ${a.place.vi} và ${b.place.vi} nơi nào cao hơn?`,
    ],
    [
      ([a, b]) => `Compare the ${a.label.en} of ${a.place.en} and ${b.place.en} in ${a.period}`,
      ([a, b]) => `Is the ${a.label.en} of ${a.place.en} higher than that of ${b.place.en} in ${a.period}?`,
    ],
  );
  const local = CLEAN.filter((row) => !isCountry(row));
  const couples = pairs(local, (a, b) => ofOneTime(a, b) && a.place.id < b.place.id);
  return questionsOf(couples, ways, ([a, b]) => ({ values: [a.value, b.value, apart(a, b)] }));
}

/** A place beside the whole country. */
export function nationalAgainstLocal(): readonly Asked[] {
  const ways = wordings<Pair>(
    [
      ([a]) => `${a.label.vi} của ${a.place.vi} so với cả nước năm ${a.period}`,
      ([a]) => `năm ${a.period} ${a.label.vi} ${a.place.vi} cao hơn hay thấp hơn toàn quốc?`,
    ],
    [
      ([a]) => `${a.label.en} of ${a.place.en} compared with the whole country in ${a.period}`,
      ([a]) => `Is the ${a.label.en} of ${a.place.en} higher than the national figure in ${a.period}?`,
    ],
  );
  const couples = pairs(CLEAN, (a, b) => ofOneTime(a, b) && isCountry(b));
  return questionsOf(couples, ways, ([a, b]) => ({ values: [a.value, b.value, apart(a, b)] }));
}

/** The households of a place as a part of those of the whole country, in per cent with two decimals. */
export function shares(): readonly Asked[] {
  const ways = wordings<Pair>(
    [
      ([a]) => `${a.label.vi} của ${a.place.vi} chiếm bao nhiêu phần trăm ${a.label.vi} cả nước năm ${a.period}?`,
      ([a]) => `năm ${a.period} ${a.label.vi} ${a.place.vi} chiếm mấy phần trăm so với cả nước?`,
    ],
    [([a]) => `What share of the ${a.label.en} of the whole country was in ${a.place.en} in ${a.period}?`],
  );
  const couples = pairs(CLEAN, (a, b) => ofOneTime(a, b) && isCountry(b) && isCount(a));
  const ofCountry = questionsOf(couples, ways, ([a, b]) => ({
    values: [Number(((a.value / b.value) * 100).toFixed(2)), a.value, b.value],
  }));
  return [...ofCountry, ...sharesOfHouseholds()];
}

/** The poor or near-poor of all households of their own place: the rate the review gives. */
function sharesOfHouseholds(): readonly Asked[] {
  const subject = { poor_rate: ['hộ nghèo', 'poor'], near_poor_rate: ['hộ cận nghèo', 'near-poor'] } as const;
  const rates = CLEAN.flatMap((row) => {
    const { indicator } = row;
    return indicator === 'poor_rate' || indicator === 'near_poor_rate' ? [{ ...row, subject: subject[indicator] }] : [];
  });
  const ways = wordings<(typeof rates)[number]>(
    [({ subject: [vi], place, period }) => `${vi} ${place.vi} chiếm bao nhiêu phần trăm tổng số hộ năm ${period}?`],
    [({ subject: [, en], place, period }) => `What share of households in ${place.en} were ${en} in ${period}?`],
  );
  return questionsOf(rates, ways, ({ value }) => ({ values: [value] }));
}

interface Order {
  readonly best: Observed;
  readonly most: boolean;
}

/** Regions or provinces by one indicator in one year, either end first; ties at the end asked for are no ranking to test. */
export function rankings(): readonly Asked[] {
  const ranked = OBSERVATIONS.filter((row) => isNational(row) && !row.inexact);
  const orders = ['region', 'province'].flatMap((kind) => {
    const own = ranked.filter(({ place }) => place.kind === kind);
    return grouped(own, ({ indicator, period }) => `${indicator} ${period}`).flatMap((rows) => [
      ...orderOf(rows, true),
      ...orderOf(rows, false),
    ]);
  });
  const vi = ({ best }: Order) => (best.place.kind === 'region' ? 'vùng' : 'tỉnh');
  const ways = wordings<Order>(
    [
      (order) =>
        `${vi(order)} nào có ${order.best.label.vi} ${order.most ? 'cao' : 'thấp'} nhất năm ${order.best.period}?`,
      (order) =>
        `xếp hạng các ${vi(order)} theo ${order.best.label.vi} năm ${order.best.period} ${order.most ? 'từ cao đến thấp' : 'tăng dần'}`,
    ],
    [
      ({ best, most }) =>
        `Which ${best.place.kind} had the ${most ? 'highest' : 'lowest'} ${best.label.en} in ${best.period}?`,
    ],
  );
  return questionsOf(orders, ways, ({ best }) => ({
    values: [best.value],
    words: (language) => [language === 'vi' ? best.place.vi : best.place.en.replace(/^the /u, '')],
    first: true,
  }));
}

/** Of several figures of one place in a year the last counts. */
function orderOf(rows: readonly Observed[], most: boolean): readonly Order[] {
  const last = grouped(rows, ({ place }) => place.id).flatMap(
    (own) => own.toSorted((a, b) => a.asOf.localeCompare(b.asOf)).at(-1) ?? [],
  );
  const [best, next] = last.toSorted((a, b) => (most ? b.value - a.value : a.value - b.value));
  if (best === undefined || next === undefined || best.value === next.value) return [];
  return [{ best, most }];
}
