import { findDates } from '../../../language/dates.ts';
import type { Day } from '../../model.ts';

const TAKES_EFFECT =
  /(?:(?:luật|nghị định|nghị quyết|thông tư|quyết định|pháp lệnh|chỉ thị) này có hiệu lực(?: thi hành)?|this (?:law|decree|resolution|circular|decision|directive) (?:takes? effect|comes? into (?:force|effect)|shall (?:take effect|come into (?:force|effect))|is effective))/iu;

/** The day from which a law says that it is in force, null when it does not say. */
export function inForceFrom(texts: Iterable<string>): Day | null {
  for (const text of texts) {
    const at = TAKES_EFFECT.exec(text);
    if (at === null) continue;
    const behind = text.slice(at.index + at[0].length, at.index + at[0].length + 80);
    const day = findDates(behind).find(({ value }) => /^\d{4}-\d{2}-\d{2}$/u.test(value));
    if (day !== undefined) return day.value;
  }
  return null;
}
