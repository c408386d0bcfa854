import { canonicalVietnamese } from '../../language/canonical.ts';
import { foldDiacritics } from '../../language/fold.ts';
import type { Span } from './plain.ts';

/** A name that a question calls a place and the register does not hold. */
export interface UnknownPlace extends Span {
  readonly text: string;
}

const NAME = String.raw`\p{Lu}[\p{L}’']*(?:[ -]\p{Lu}[\p{L}’']*){0,4}`;
const CALLED = new RegExp(
  String.raw`(?<![\p{L}])(?:[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị xã|[Tt]hị trấn|[Tt]hành phố|[Tt]hôn|[Bb]ản|TP\.?)\s+(${NAME})`,
  'gu',
);
const CALLED_AFTER = new RegExp(
  String.raw`(${NAME})\s+(?:district|commune|province|ward|city|village|town|township)(?!\p{L})`,
  'gu',
);
const AT = new RegExp(String.raw`(?<![\p{L}])(?:ở|tại|của|trong|còn|in|of|at|for|about|and|và|với)\s+(${NAME})`, 'gu');
/** Two or more words with capitals, wherever they stand. */
const PROPER = new RegExp(String.raw`(?<![\p{L}])((?:\p{Lu}[\p{L}’']+ ){1,4}\p{Lu}[\p{L}’']+)`, 'gu');
/** Without capitals only a kind shows a name: `huyen meo vac`, `huyện mèo vạc`. */
const NO_NAME_FIRST = `may nhieu phuong xa huyen tinh thi dac ngheo nao nay do kia toi minh em ta nha mien vung dac co la thi va bien con o cua tai giam tang den hinh the nam theo
  hoi cac moi cu trong duoc so tu ra di xoi cach mo bao thanh phi ket tien ly chat cho tong voi lan cap nhu nhung bi khong cung diem trung uy bo
  vo luong an phap thuc huong toan trang tren ca bang muc chung gop nong thanh khac hien gan dang phai khu chi`;
const NO_NAME_NEXT = `nam co con la o thi bao ty so ho duoc bi giam tang nao the va tinh huyen thuoc giai hien bay gio sap nhap da moi ra cua
  den tu qua cuoi dau trong dang theo voi nay hay khong ngheo can`;
const oneOf = (words: string): string => `(?:${words.trim().split(/\s+/u).join('|')})(?![a-z])`;
const BARE = new RegExp(
  String.raw`(?<!\p{L})(huyen|tinh|xa|phuong|thi xa|thi tran)\s+((?!${oneOf(NO_NAME_FIRST)})[a-z]{2,7}(?:\s+(?!${oneOf(NO_NAME_NEXT)})[a-z]{2,7}){0,2})`,
  'gu',
);
const KINDS = new Set(['huyện', 'tỉnh', 'xã', 'phường', 'thị xã', 'thị trấn'].map(canonicalVietnamese));
const NOT_NAMES =
  /^(?:(?:Tôi|Tháng|Năm|Hộ|Số|Tỷ|Tỉ|Nghị|Quyết|Thông|Luật|Chính|Nhà|Ngân|Bộ|UBND|BHYT|NHCSXH|Việt|Nam|Vietnam|Viet|VN|January|February|March|April|May|June|July|August|September|October|November|December|Decree|Decision|Circular|Law|The|This|What|Which|Where|Who|Whose|When|Each|Every|Any|How|I|Q[1-4]|ASEAN|WB|GSO)(?![\p{L}]))/u;

/**
 * Names that stand where a place stands and are none of those found, so that a question about an unknown district is not answered
 * with the figures of the whole country.
 */
export function findUnknownPlaces(text: string, known: readonly Span[]): readonly UnknownPlace[] {
  const free = ({ start, end }: Span): boolean => !known.some((span) => start < span.end && span.start < end);
  const found: UnknownPlace[] = [];
  const add = (match: RegExpMatchArray & { readonly index: number }, whole: boolean): void => {
    const name = match.at(-1) ?? '';
    const start = match.index + match[0].length - name.length;
    const span = {
      start: whole ? match.index : start,
      end: whole ? match.index + match[0].length : start + name.length,
    };
    if (NOT_NAMES.test(name) || !free(span) || found.some((other) => span.start < other.end && other.start < span.end))
      return;
    found.push({ ...span, text: text.slice(span.start, span.end).trim() });
  };
  for (const match of text.matchAll(CALLED)) add(match, true);
  for (const match of text.matchAll(CALLED_AFTER)) add(match, true);
  for (const match of text.matchAll(AT)) add(match, false);
  if (!isTitleCase(text)) for (const match of text.matchAll(PROPER)) add(match, false);
  if (found.length > 0) return found;
  const folded = foldDiacritics(text);
  const marked = folded !== text.toLowerCase();
  for (const match of folded.matchAll(BARE)) {
    const kind = text.slice(match.index, match.index + (match[1] ?? '').length);
    if (!marked || KINDS.has(canonicalVietnamese(kind))) add(match, true);
  }
  return found;
}

/** Where most words have capitals, capitals show no names. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length + 2;
}
