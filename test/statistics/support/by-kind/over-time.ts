import { type Asked, questionsOf, wordings } from './asked.ts';
import { apart, CLEAN, grouped, isNational, OBSERVATIONS, type Observed, pairs } from './observed.ts';

type Pair = readonly [Observed, Observed];

const ofOnePlace = (a: Observed, b: Observed): boolean =>
  a.place.id === b.place.id && a.indicator === b.indicator && a.period < b.period;
const YEARS = pairs(CLEAN, ofOnePlace);

/** How much a figure fell or rose: both figures and what lies between them, of one standard. */
export function changes(): readonly Asked[] {
  const ways = wordings<Pair>(
    [
      ([a, b]) => `${a.label.vi} của ${a.place.vi} từ năm ${a.period} đến năm ${b.period} thay đổi bao nhiêu?`,
      ([a, b]) => `So với năm ${a.period}, ${a.label.vi} ${a.place.vi} năm ${b.period} tăng hay giảm bao nhiêu?`,
    ],
    [
      ([a, b]) => `How much did the ${a.label.en} of ${a.place.en} change between ${a.period} and ${b.period}?`,
      ([a, b]) => `By how much did the ${a.label.en} in ${a.place.en} fall or rise from ${a.period} to ${b.period}?`,
    ],
  );
  const sameStandard = YEARS.filter(([a, b]) => a.standard === b.standard && isNational(a));
  return questionsOf(sameStandard, ways, ([a, b]) => ({ values: [a.value, b.value, apart(a, b)] }));
}

/** Two years side by side; across standards both figures and the warning. */
export function comparisonsOfYears(): readonly Asked[] {
  const ways = wordings<Pair>(
    [
      ([a, b]) => `So sánh ${a.label.vi} của ${a.place.vi} năm ${a.period} và năm ${b.period}`,
      ([a, b]) => `${a.label.vi} ${a.place.vi} năm ${b.period} so với năm ${a.period}`,
    ],
    [
      ([a, b]) => `Compare the ${a.label.en} of ${a.place.en} in ${a.period} and ${b.period}`,
      ([a, b]) => `${a.label.en} of ${a.place.en}: ${b.period} versus ${a.period}`,
    ],
  );
  return questionsOf(YEARS, ways, ([a, b]) => ({
    values: [a.value, b.value],
    words: (language) => {
      if (a.standard === b.standard) return [a.period, b.period];
      return [a.period, b.period, language === 'vi' ? 'chuẩn nghèo khác nhau' : 'different poverty standards'];
    },
  }));
}

/** Every figure of a place between its first and its last year. */
export function trends(): readonly Asked[] {
  const lines = grouped(OBSERVATIONS, ({ place, indicator }) => `${place.id} ${indicator}`)
    .map((rows) => rows.toSorted((a, b) => a.period.localeCompare(b.period)))
    .filter((rows) => new Set(rows.map(({ period }) => period)).size > 1);
  const over = (say: (row: Observed, from: string, to: string) => string) => (rows: readonly Observed[]) => {
    const [first, last] = [rows[0], rows.at(-1)];
    return first === undefined || last === undefined ? '' : say(first, first.period, last.period);
  };
  const ways = wordings<readonly Observed[]>(
    [
      over(({ label, place }) => `${label.vi} của ${place.vi} qua các năm`),
      over(({ label, place }) => `xu hướng ${label.vi} ${place.vi}`),
      over(({ label, place }, from, to) => `${label.vi} ${place.vi} theo từng năm giai đoạn ${from}-${to}`),
    ],
    [
      over(({ label, place }) => `${label.en} of ${place.en} over the years`),
      over(({ label, place }, from, to) => `trend of the ${label.en} in ${place.en} from ${from} to ${to}`),
    ],
  );
  return questionsOf(lines, ways, (rows) => ({
    values: rows.map(({ value }) => value),
    words: () => rows.map(({ period }) => period),
  }));
}

/** The last figure there is, with its year. */
export function latest(): readonly Asked[] {
  const ways = wordings<Observed>(
    [
      ({ label, place }) => `${label.vi} mới nhất của ${place.vi}`,
      ({ label, place }) => `hiện nay ${label.vi} ${place.vi} là bao nhiêu?`,
    ],
    [
      ({ label, place }) => `latest ${label.en} of ${place.en}`,
      ({ label, place }) => `What is the ${label.en} in ${place.en} now?`,
    ],
  );
  const last = CLEAN.filter((row) => !OBSERVATIONS.some((other) => ofOnePlace(row, other)));
  return questionsOf(last, ways, ({ value, period }) => ({ values: [value], words: () => [period] }));
}

/** "Còn năm 2022?" keeps the place and the indicator; "còn Kon Tum?" keeps the year and the indicator. */
export function followUps(): readonly Asked[] {
  const otherPlace = pairs(
    CLEAN,
    (a, b) => a.place.id !== b.place.id && a.indicator === b.indicator && a.period === b.period,
  );
  const otherYear = YEARS.flatMap(([a, b]): readonly Pair[] => [
    [a, b],
    [b, a],
  ]);
  const vi = ({ label, place, period }: Observed) => `${label.vi} của ${place.vi} năm ${period} là bao nhiêu?`;
  const en = ({ label, place, period }: Observed) => `What was the ${label.en} of ${place.en} in ${period}?`;
  const expected = ([, b]: Pair) => ({ values: [b.value], words: () => [b.period] });
  const years = wordings<Pair>(
    [([a, b]) => [vi(a), `còn năm ${b.period}?`], ([a, b]) => [vi(a), `thế năm ${b.period} thì sao?`]],
    [([a, b]) => [en(a), `and in ${b.period}?`]],
  );
  const places = wordings<Pair>(
    [([a, b]) => [vi(a), `còn ${b.place.vi}?`]],
    [([a, b]) => [en(a), `what about ${b.place.en}?`]],
  );
  return [
    ...questionsOf(otherYear, years, expected).slice(0, 30),
    ...questionsOf(otherPlace, places, expected).slice(0, 20),
  ];
}
