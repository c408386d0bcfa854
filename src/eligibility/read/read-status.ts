import { HOUSEHOLD_FACTS } from '../facts/catalogue.ts';
import type { HouseholdFacts } from '../facts/facts.ts';
import { exactly, type Range } from '../facts/values.ts';
import { findClassWords } from './class-words.ts';
import type { ToldText } from './told-text.ts';

const NONE =
  /(?<![\p{L}])(?:khong|chua) (?:co )?(?:thuoc|nam trong|trong) (?:dien|danh sach) (?:nao|gi)(?![\p{L}])|(?<![\p{L}])(?:on|in) no list(?![\p{L}])/u;
const NOT_POOR = /(?<![\p{L}])(?:khong|chua|ko) (?:phai |la |co )*ngheo(?! da chieu)(?![\p{L}])/u;
const ESCAPED_FOR =
  /thoat (?:khoi )?(?:ho )?(?:can )?ngheo(?: [\p{L}]+){0,3} (\d{1,2}) (nam|thang)(?![\p{L}])|escaped(?: [\p{L}]+){0,3} (\d{1,2}) (years?|months?)(?![\p{L}])/u;
const ESCAPED_LAST_YEAR =
  /thoat (?:khoi )?(?:ho )?(?:can )?ngheo(?: [\p{L}]+){0,2} nam (?:ngoai|truoc|vua roi)|nam (?:ngoai|truoc|vua roi)(?: [\p{L}]+){0,4} thoat (?:khoi )?(?:ho )?(?:can )?ngheo|escaped(?: [\p{L}]+){0,3} last year/u;
const ESCAPED_IN =
  /thoat (?:khoi )?(?:ho )?(?:can )?ngheo(?: [\p{L}]+){0,2} nam (20\d\d)(?!\d)|escaped(?: [\p{L}]+){0,3} in (20\d\d)(?!\d)/u;

type Status = (typeof HOUSEHOLD_FACTS.status)[number];

/** What a household says that the commune recognises it as, and since when it is off the list. Names of supports and questions are no fact. */
export function readStatus(text: ToldText): HouseholdFacts {
  const words = findClassWords(text);
  const [told] = words.filter(({ sense }) => sense === 'told');
  const denied = [
    ...words.filter(({ sense }) => sense === 'denied').map((it) => it.class),
    ...(NOT_POOR.test(text.folded) ? (['poor'] as const) : []),
  ];
  const months = monthsSince(text);
  const status: readonly Status[] | null =
    told !== undefined
      ? [told.class]
      : NONE.test(text.folded)
        ? ['none']
        : denied.length > 0
          ? HOUSEHOLD_FACTS.status.filter((it) => !denied.some((other) => other === it))
          : null;
  return { ...(status === null ? {} : { status }), ...(months === null ? {} : { monthsSinceEscape: months }) };
}

function monthsSince({ folded, day }: ToldText): Range | null {
  const lasted = ESCAPED_FOR.exec(folded);
  if (lasted !== null) {
    const count = Number(lasted[1] ?? lasted[3]);
    return /^(?:nam|year)/u.test(lasted[2] ?? lasted[4] ?? '') ? { from: count * 12, to: count * 12 } : exactly(count);
  }
  const named = ESCAPED_IN.exec(folded)
    ?.slice(1)
    .find((it) => it !== undefined);
  const year = named ?? (ESCAPED_LAST_YEAR.test(folded) ? String(Number(day.slice(0, 4)) - 1) : undefined);
  if (year === undefined) return null;
  const untilEnd = monthsBetween(`${year}-12`, day);
  return { from: Math.max(0, untilEnd), to: Math.max(0, untilEnd + 11) };
}

/** Whole months from a month to the month of a day. */
function monthsBetween(month: string, day: string): number {
  const [a = 0, b = 0] = month.split('-').map(Number);
  const [c = 0, d = 0] = day.split('-').map(Number);
  return (c - a) * 12 + (d - b);
}
