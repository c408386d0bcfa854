import type { HouseholdFacts } from '../facts/facts.ts';
import type { Range } from '../facts/values.ts';
import { readAmounts, type ToldAmount } from './read-amounts.ts';
import { stands, type ToldText, wordsOf } from './told-text.ts';

const INCOME = wordsOf(`
  (?:tong )?thu nhap(?: binh quan)?|tntn|tnbq|kiem(?: duoc)?|lam (?:duoc|ra)|thu (?:duoc|ve)|(?:thang|nguoi|khau|nha|ho) thu
  incomes?|earns?|earning|makes?|bring(?:s)? in
`);
const NO_INCOME = wordsOf(`
  khong (?:co )?thu nhap|khong co dong thu nhap nao|no income
`);
const OTHER_MONEY = wordsOf(`
  vay|no|tra gop|luong huu|tro cap|hoc phi|ho tro|muc|chuan|giai ngan|tien dien|boi thuong|thue
  loan|borrow(?:ed)?|debt|pension|allowance|tuition|support|line|threshold|rent
`);
const EACH = wordsOf(`
  (?:moi|tung|mot|1|tren|theo|binh quan|tinh) ?(?:dau )?(?:nguoi|nhan khau|khau|thanh vien)
  (?:binh quan )?dau nguoi
  per (?:person|head|capita|member)|each|a (?:head|person)|apiece
`);
const EACH_SIGN = /\/ ?(?:1 ?)?(?:nguoi|khau|nhan khau|ng|person|head)(?![\p{L}])/u;
const ALL = wordsOf(`
  ca (?:nha|ho|gia dinh)|tong(?: cong| thu nhap| cong thu nhap)?|toan (?:ho|gia dinh)|chung|(?:2|hai)? ?vo chong|tat ca
  total|together|altogether|whole (?:family|household)|household income|family income|combined|in all
`);
/** "nhà 4 người thu …": what a household of so many takes in is the household's. */
const HOUSEHOLD_OF =
  /(?<![\p{L}])(?:nha|ho|gia dinh)(?: (?:em|toi|minh|chung toi|chau|co|gom|tong cong))* \d+ (?:nguoi|khau|nhan khau)(?: (?:moi|mot|1|hang|lam|song)| thang)* (?:thu|kiem|lam ra)(?: nhap| duoc| ve)?(?: khoang)?$/u;
const A_YEAR =
  /\/ ?nam(?![\p{L}])|(?<![\p{L}])(?:(?:mot|1|moi|ca|hang|tren) nam|per year|a year|yearly|annual(?:ly)?)(?![\p{L}])/u;
const A_DAY = /\/ ?ngay(?![\p{L}])|(?<![\p{L}])(?:(?:mot|1|moi) (?:ngay|buoi|cong)|per day|a day|daily)(?![\p{L}])/u;

/**
 * The income a text tells: a person's, the household's, or an amount of which it does not say whose it is. Money that is no income
 * (loans, pensions, thresholds) and daily pay are left out.
 */
export function readIncome(text: ToldText): HouseholdFacts {
  if (stands(NO_INCOME, text.folded)) return { incomePerPerson: { from: 0, to: 0 } };
  for (const amount of readAmounts(text)) {
    const around = `${amount.left} ${amount.right}`;
    const each = stands(EACH, around) || EACH_SIGN.test(amount.right);
    const isIncome =
      stands(INCOME, amount.left) || stands(INCOME, amount.right) || (each && !stands(OTHER_MONEY, around));
    if (!isIncome || stands(OTHER_MONEY, lastWords(amount)) || A_DAY.test(around)) continue;
    const monthly = A_YEAR.test(around) ? inMonths(amount.range) : amount.range;
    if (each) return { incomePerPerson: monthly };
    if (stands(ALL, around) || HOUSEHOLD_OF.test(amount.left.trim()))
      return { statedIncome: monthly, incomeOf: ['household'] };
    return { statedIncome: monthly };
  }
  return {};
}

const lastWords = ({ left }: ToldAmount): string => left.slice(-14);

const inMonths = ({ from, to }: Range): Range => ({
  from: Math.round(from / 12),
  to: to === null ? null : Math.round(to / 12),
});
