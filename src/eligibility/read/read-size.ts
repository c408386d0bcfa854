import { exactly, type Range } from '../facts/values.ts';
import { before, type ToldText } from './told-text.ts';

const PEOPLE =
  /(?<![\p{L}\d.,/])(\d{1,2}) ?(nhan khau|khau|thanh vien|mieng an|nguoi|people|persons|members|of us)(?![\p{L}])(?! (?:con|gia|cao tuoi|khuyet|tan tat|di lam|di hoc|lao dong|lam|phu thuoc|om|benh|mat suc|co the|bi|tu|duoi|tren|trong do|dang|that nghiep|cung|khac))/gu;
const HOUSEHOLD_OF = /(?<![\p{L}])(?:family|household) of (\d{1,2})(?![\d])/u;
const PARENTS_AND_CHILDREN = /(?<![\p{L}\d])(\d{1,2}) (?:me|bo|cha|ba|ong) (?:con|chau)(?![\p{L}])/u;
const COUPLE =
  /(?<![\p{L}])(?:2 )?vo chong(?: (?:toi|em|minh|chung toi|con))?(?:,? (?:va|voi|co|nuoi|cung|them))+ (\d{1,2}) (?:dua |nguoi )?(?:con|chau|be)(?![\p{L}])/u;
const COUPLE_EN = /(?<![\p{L}])couple (?:with|and) (\d{1,2}) (?:children|kids)(?![\p{L}])/u;
const ALONE = /(?<![\p{L}])(?:song|o) (?:co don )?mot minh(?! nuoi)|(?<![\p{L}])(?:live|living) alone(?![\p{L}])/u;
const OF_ONE = /(?:nha|ho|gia dinh)(?: (?:toi|em|minh))?(?: chi)?(?: co)? $/u;
const NOT_THE_HOUSEHOLD = /(?:moi|tung|cho|voi|\/|trong do|them) $/u;
const MOST = 20;

/** How many people a household has, from a text; null when it does not say. */
export function readSize({ folded }: ToldText): Range | null {
  const said = HOUSEHOLD_OF.exec(folded) ?? PARENTS_AND_CHILDREN.exec(folded);
  if (said?.[1] !== undefined) return sizeOf(Number(said[1]));
  for (const match of folded.matchAll(PEOPLE)) {
    const count = Number(match[1]);
    const left = before(folded, match.index);
    if (NOT_THE_HOUSEHOLD.test(left)) continue;
    if (count === 1 && !OF_ONE.test(left)) continue;
    return sizeOf(count);
  }
  const children = COUPLE.exec(folded)?.[1] ?? COUPLE_EN.exec(folded)?.[1];
  if (children !== undefined) return sizeOf(2 + Number(children));
  return ALONE.test(folded) ? exactly(1) : null;
}

const sizeOf = (count: number): Range | null => (count >= 1 && count <= MOST ? exactly(count) : null);
