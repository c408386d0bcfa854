import { fits, joins, type NameWord, nameWords, wantedWords } from '../../corpus/places/words.ts';
import { foldDiacritics } from '../../language/fold.ts';

/** Words after which stands what a person wants: free of, help with, a loan for, to register. */
const GIVING =
  `miễn phí|miễn lệ phí|miễn giảm|miễn|giảm giá|giảm|hỗ trợ|trợ giúp|trợ cấp|phụ cấp|cấp phát|cấp bù|tặng|phát|cấp|bồi thường|vay vốn|vay tiền|vay|mua|
  sắm|lắp đặt|đăng ký|thủ tục|xin`
    .split('|')
    .map((phrase) => wantedWords(phrase.trim().split(/\s+/u)))
    .sort((a, b) => b.length - a.length);
/** These give only after a word of `GIVEN`; elsewhere `cấp` is a level, and `tang`, `phat` may be any other word. */
const UNSURE = new Set(['cap', 'tang', 'phat']);
const GIVEN = new Set('duoc dc co xin nuoc'.split(' '));
/** Words that end what is wanted. */
const ENDS = new Map(
  `không ko k hong bao nhiêu bn mấy thế nào ntn sao ở đâu cần gì khi cho từ của tại theo trong với thì là mà có được dc mỗi một hằng hàng và để vì nếu hay hoặc nhé nhỉ ak à ạ
   vậy v z ad tối đa thiểu kịch như đến riêng này trên dưới do bằng còn lại rồi nữa dài lâu nhiều qua về giờ hả vào hiện đang phải lãi gồm bị chết mất bây ai nhất free tháng năm ngày trăm bạn sau`
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
  const words = nameWords(text);
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

function thingIn(words: readonly NameWord[]): string {
  let start = 0;
  while (BEFORE_THING.has(words[start]?.folded ?? '')) start += 1;
  const { folded = '' } = words[start] ?? {};
  return WHO.has(folded) || LIVELIHOOD.has(folded)
    ? ''
    : words
        .slice(start)
        .map(({ canonical }) => canonical)
        .join(' ');
}

function endsAt(words: readonly NameWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !joins(word) || givingAt(words, at) > 0) return true;
  const end = ENDS.get(word.folded);
  if (end === undefined) return false;
  if (!AMBIGUOUS.has(word.folded)) return true;
  if (word.marked) return word.canonical === end;
  return word.folded === 'may' && COUNTED.has(words[at + 1]?.folded ?? '');
}

/** How many words from here on say that something is given; 0 when none. */
function givingAt(words: readonly NameWord[], at: number): number {
  const phrase = GIVING.find((list) =>
    list.every((wanted, offset) => {
      const word = words[at + offset];
      return word !== undefined && fits(word, wanted);
    }),
  );
  if (phrase === undefined) return 0;
  const isSure = phrase.length > 1 || !UNSURE.has(phrase[0]?.folded ?? '');
  return isSure || GIVEN.has(words[at - 1]?.folded ?? '') ? phrase.length : 0;
}
