import type { WrittenIn } from '../../language/written-in.ts';
import { withoutGroups } from '../understanding/groups.ts';
import { tellingWords } from './telling-text.ts';

/** Words of support as such: every scheme has them, so they tell none apart. */
const SUPPORT =
  /(?<!\p{L})(?:hỗ trợ|được|tiền|trợ cấp|vay|mua|miễn|giảm|hưởng|mức|chính sách|khoản|ho tro|duoc|tien|tro cap|mua|mien|giam|huong|muc|chinh sach|khoan|supports?|loans?|subsid(?:y|ies)|money|allowances?|buy|free|rates?|amounts?)(?!\p{L})/giu;

/**
 * What a question is about beyond its group and the wish for support: "hộ nghèo được hỗ trợ mua xe đạp điện?" is about `xe đạp điện`.
 * Empty when it names nothing else.
 */
export function topicText(text: string, language: WrittenIn): string {
  return tellingWords(withoutGroups(text).replaceAll(SUPPORT, ' '), language);
}
