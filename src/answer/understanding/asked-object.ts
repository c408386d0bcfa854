import { foldDiacritics } from '../../language/fold.ts';
import { isWritten, writtenWord, writtenWords, type WrittenWord } from './written-words.ts';

/** Words after which stands what a person wants: free of, help with, a loan for, to register. */
const GIVING =
  `miễn phí|miễn lệ phí|miễn giảm|miễn|giảm giá|giảm|hỗ trợ|trợ giúp|trợ cấp|phụ cấp|cấp phát|cấp bù|tặng|phát|cấp|bồi thường|vay vốn|vay tiền|vay|mua|
  sắm|lắp đặt|đăng ký|thủ tục|xin`
    .split('|')
    .map((phrase) => phrase.trim().split(/\s+/u).map(writtenWord))
    .sort((a, b) => b.length - a.length);
/** These give only after a word of `GIVEN`; elsewhere `cấp` is a level, and `tang`, `phat` may be any other word. */
const UNSURE = new Set(['cap', 'tang', 'phat']);
const GIVEN = new Set('duoc dc co xin nuoc'.split(' '));
/** Words that end what is wanted. */
const ENDS = new Map(
  `không ko k hong bao nhiêu bn mấy thế nào ntn sao ở đâu cần gì khi cho từ của tại theo trong với thì là mà có được dc mỗi một hằng hàng và để vì nếu hay hoặc nhé nhỉ ak à ạ
   vậy v z ad tối đa thiểu như đến riêng này trên dưới do bằng còn lại rồi nữa qua về giờ hả vào hiện đang phải lãi gồm bị chết mất bây ai nhất free tháng năm ngày trăm bạn sau`
    .split(/\s+/u)
    .map((word) => [foldDiacritics(word), word]),
);
/** Without marks these may be other words: `xe máy`, `sổ đỏ`, `con bò`. */
const AMBIGUOUS = new Set('do may can de con cua o den qua ve nhat mat ai bi dang'.split(' '));
/** After `mấy` written without marks. */
const COUNTED = new Set('tien trieu tram tr phan ngay thang nam nguoi lan dong nghin loai'.split(' '));
/** Words before the thing itself: money for, the cost of, to build. */
const BEFORE_THING = new Set(
  'tien chi phi muc kinh them tat ca xay sua lam dong nop chinh sach ve giup mot phan gop von vao dien xet'.split(' '),
);
/** What a loan is put to: any livelihood will do. */
const LIVELIHOOD = new Set(['nuoi', 'chan', 'buon', 'trong']);
/** Who gets it, not what. */
const WHO = new Set(
  'ho nguoi gia dinh tre hoc sinh em chau ba con dan ong cu nhung cac nan ngheo toi minh anh chi doi'.split(' '),
);

/**
 * The things a Vietnamese question wants: "hộ nghèo có được hỗ trợ mua xe đạp điện không" → `xe đạp điện`. Empty when it has no such form,
 * which is so for most questions.
 * @param text abbreviations written out; with marks, without, or mixed.
 */
export function findObjectsAsked(text: string): readonly string[] {
  const words = writtenWords(text);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const start = at + givingAt(words, at);
    let end = start;
    if (start > at) while (end < words.length && !endsAt(words, end)) end += 1;
    const thing = thingIn(words.slice(start, end));
    if (thing !== '') found.push(thing);
    at = Math.max(end, at + 1);
  }
  return found;
}

function thingIn(words: readonly WrittenWord[]): string {
  let start = 0;
  while (BEFORE_THING.has(words[start]?.bare ?? '')) start += 1;
  const { bare = '' } = words[start] ?? {};
  return WHO.has(bare) || LIVELIHOOD.has(bare)
    ? ''
    : words
        .slice(start)
        .map(({ marked }) => marked)
        .join(' ');
}

function endsAt(words: readonly WrittenWord[], at: number): boolean {
  const { bare = '', marked = '' } = words[at] ?? {};
  if (!/[\p{L}\d]/u.test(bare) || givingAt(words, at) > 0) return true;
  const end = ENDS.get(bare);
  if (end === undefined) return false;
  if (!AMBIGUOUS.has(bare)) return true;
  if (marked !== bare) return marked === end;
  return bare === 'may' && COUNTED.has(words[at + 1]?.bare ?? '');
}

/** How many words from here on say that something is given; 0 when none. */
function givingAt(words: readonly WrittenWord[], at: number): number {
  const phrase = GIVING.find((list) => list.every((word, offset) => isWritten(words[at + offset], word)));
  if (phrase === undefined) return 0;
  return UNSURE.has(phrase[0]?.bare ?? '') && phrase.length === 1 && !GIVEN.has(words[at - 1]?.bare ?? '')
    ? 0
    : phrase.length;
}
