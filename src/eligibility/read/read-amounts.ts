import { readFigure } from '../../language/numbers.ts';
import { exactly, type Range } from '../facts/values.ts';
import { after, before, stands, type ToldText, wordsOf } from './told-text.ts';

/** An amount of money in a text, VND, with what stands around it. */
export interface ToldAmount {
  readonly range: Range;
  readonly start: number;
  readonly end: number;
  /** The clause before and after it. */
  readonly left: string;
  readonly right: string;
}

const AMOUNT =
  /(?<![\p{L}\d.,/])(?:vnd ?)?(\d+(?:[.,]\d+)*)(?: ?(?:-|–|den|to|toi) ?(\d+(?:[.,]\d+)*))? ?(trieu|tr|cu|nghin|ngan|k|million|mil|m|thousand)?(?: ?(?:dong|d|vnd|vnđ))?(?![\p{L}\d])/gu;
const SCALES: Readonly<Record<string, number>> = {
  trieu: 1_000_000,
  tr: 1_000_000,
  cu: 1_000_000,
  million: 1_000_000,
  mil: 1_000_000,
  m: 1_000_000,
  nghin: 1000,
  ngan: 1000,
  k: 1000,
  thousand: 1000,
};
/** Less than this is no monthly money of a household. */
const LEAST = 10_000;

const AT_MOST = wordsOf(`
  duoi|chua (?:den|toi|day)|khong (?:qua|den|toi|day)|toi da|nhieu nhat|khong hon
  less than|under|below|at most|up to|no more than|not more than
`);
const AT_LEAST = wordsOf(`
  tren|hon|it nhat|toi thieu
  over|more than|above|at least
`);

/** Every amount of money of a text, in order. */
export function readAmounts({ folded, language }: ToldText): readonly ToldAmount[] {
  return [...folded.matchAll(AMOUNT)].flatMap((match) => {
    const [whole, first = '', second, scale] = match;
    const factor = SCALES[scale ?? ''] ?? 1;
    const value = (figure: string): number => Math.round(Number(readFigure(figure, language)[0] ?? 'NaN') * factor);
    const from = value(first);
    if (!(from >= LEAST || (second !== undefined && value(second) >= LEAST)) && !(from === 0 && factor > 1)) return [];
    const end = match.index + whole.length;
    const left = before(folded, match.index);
    return [
      {
        range: bounded(second === undefined ? exactly(from) : { from, to: value(second) }, left),
        start: match.index,
        end,
        left,
        right: after(folded, end),
      },
    ];
  });
}

/** "dưới 1,5 triệu" is anything up to one less, "hơn 1 triệu" anything from one more. */
function bounded(range: Range, left: string): Range {
  const close = left.slice(-18);
  if (stands(AT_MOST, close))
    return { from: 0, to: /duoi|less than|under|below|chua/u.test(close) ? Math.max(0, range.from - 1) : range.from };
  if (stands(AT_LEAST, close))
    return { from: /it nhat|toi thieu|at least/u.test(close) ? range.from : range.from + 1, to: null };
  return range;
}
