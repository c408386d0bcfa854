import type { Language } from '../../corpus/model.ts';
import { hasDiacritics } from '../../language/fold.ts';
import { isPast } from './past.ts';
import { statementIn } from './confirming.ts';
import { type Counted, countedIn } from './counted.ts';

/** A figure or day of which somebody asks whether it is so. */
export interface Claim {
  readonly claimed: Counted;
  /** The statement without the figure, asked openly: `Chuẩn nghèo là bao nhiêu tiền`. */
  readonly open: string;
  /** The statement without the figure. */
  readonly rest: string;
  /** The question as it was asked. */
  readonly asked: string;
}

/** What is said of oneself is a condition, no claim: `nhà tôi thu nhập 1,2 triệu`. */
const ONESELF: Readonly<Record<Language, RegExp>> = {
  vi: /(?<!\p{L})(?:nhà|nha|gia đình|gia dinh|hộ|bố|bo|mẹ|me|ba|má|ma|vợ|vo|chồng|chong|ông|ong|bà|con)\s+(?:tôi|toi|tui|em|mình|minh|cháu|chau|con|nhà em)(?!\p{L})|(?<!\p{L})(?:tôi|toi|tui|em|mình|minh|cháu|chau)\s+(?:\d|có|co|là|la|được|duoc|thu nhập|thu nhap|làm|lam)(?!\p{L})/iu,
  en: /\b(?:i|my|we|our|me|us)\b/iu,
};
const INCOME =
  /(?:thu nhập|thu nhap|lương(?! cơ sở| tối thiểu)|luong(?! co so| toi thieu)|kiếm|kiem|earn\w*|incomes? of|salary|making|makes)[^,.;]{0,30}$/iu;
/** What stands before what is said is its condition; a claim is what is said. */
const SAID_AFTER: Readonly<Record<Language, RegExp>> = {
  vi: /(?<!\p{L})(?:là|la|được|duoc|thì|thi|thuộc|thuoc|có|co|phải|phai|mới|moi)(?!\p{L})/iu,
  en: /\b(?:is|are|was|were|can|will|gets?|receives?|has|have|qualif\w+|counts?)\b/iu,
};
const FROM_AGE = /(?:từ|tu|đủ|du|from|over|at least)\s+(?:đủ |du )?$/iu;

/**
 * The one figure that a question claims. A statement with several is not taken apart, nor one in which the figure is a condition of who
 * asks: a wrong "no" is worse than an answer without one.
 */
export function findClaim(text: string, language: Language): Claim | null {
  const statement = statementIn(text, language);
  if (statement === null || isPast(statement) || ONESELF[language].test(statement)) return null;
  const all = countedIn(statement, language);
  const figures = all.filter(({ kind }) => kind !== 'date');
  const [claimed, another] = figures.length > 0 ? figures : all;
  if (claimed === undefined || another !== undefined || isCondition(claimed, statement, language)) return null;
  const { start, end } = claimed.quantity;
  const rest = `${statement.slice(0, start)} ${statement.slice(end)}`;
  return { claimed, open: openQuestion(statement, claimed, language), rest, asked: text };
}

function isCondition({ quantity, kind }: Counted, statement: string, language: Language): boolean {
  const before = statement.slice(0, quantity.start);
  const after = statement.slice(quantity.end);
  if (INCOME.test(before)) return true;
  // a day that opens the sentence says when, one that ends it is what is said
  if (kind === 'date')
    return /[\p{L}]{2,}/u.test(after.replace(/(?:hằng|hàng|hang|mỗi|moi)\s+n[ăa]m|every year|each year/iu, ''));
  if (kind === 'age' && FROM_AGE.test(before)) return false;
  return SAID_AFTER[language].test(after);
}

const PER_CENT = /^\s?(?:%|phần trăm|phan tram|per ?cent)/iu;
const DONG = /^\s?(?:đồng|dong|vnđ|vnd|đ)(?!\p{L})/iu;

function openQuestion(statement: string, { quantity, kind }: Counted, language: Language): string {
  const before = statement.slice(0, quantity.start).replace(/(?:vnd|vnđ)\s*$/iu, '');
  const after = statement.slice(quantity.end);
  const marked = hasDiacritics(statement);
  const ask = (vi: string, bare: string, en: string): string => (language === 'en' ? en : marked ? vi : bare);
  switch (kind) {
    case 'percent':
      return `${before}${ask('bao nhiêu phần trăm', 'bao nhieu phan tram', 'what percentage')}${after.replace(PER_CENT, '')}`;
    case 'dong':
      return `${before}${ask('bao nhiêu tiền', 'bao nhieu tien', 'how much money')}${after.replace(DONG, '')}`;
    case 'date':
      return `${before.replace(/(?:ngày|ngay)\s*$/iu, '')}${ask('ngày nào', 'ngay nao', 'which day')}${after}`;
    default:
      return `${before}${ask('bao nhiêu', 'bao nhieu', 'how many')} ${after.trimStart()}`;
  }
}
