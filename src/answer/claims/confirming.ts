import type { Language } from '../../corpus/model.ts';

const END = String.raw`(?:\s+(?:ạ|a|ad|ah|à|admin|bạn|ban|em|anh|chị|chi|vậy|vay|thế|the|nhỉ|nhi|nhé|nhe|hả|ha))*[\s.!?]*$`;
const NOT = String.raw`(?:không|khong|ko|k|kh|hông|hong|hem|hok|chứ|chu|chưa|chua|nhỉ|nhi)`;

/** What turns a statement into a question whether it is so, at its end and at its beginning. */
const TAGS: Readonly<Record<Language, readonly RegExp[]>> = {
  vi: [
    new RegExp(
      String.raw`[\s,;.]*(?<![\p{L}])(?:(?:có|co|điều đó|thế|như vậy)\s+)?(?:đúng|dung|phải|phai|thật|that|chính xác|chinh xac|chuẩn|chuan)(?:\s+(?:vậy|vay|thế|the|là|la))?\s+${NOT}${END}`,
      'iu',
    ),
    new RegExp(String.raw`[\s,;.]*(?<![\p{L}])(?:đúng|dung|phải|phai)\s+(?:hông|hem|hả|ha)${END}`, 'iu'),
  ],
  en: [
    /[\s,;.]+(?:right|correct|true|yes|no|is that (?:right|correct|true|so)|is it|isn'?t (?:it|that so)|aren'?t they|don'?t they|doesn'?t it)\s*[?.!]*$/iu,
  ],
};
const OPENINGS: Readonly<Record<Language, readonly RegExp[]>> = {
  vi: [
    /^\s*(?:(?:nghe nói|nghe noi|nghe đồn|nghe don|người ta bảo|người ta nói|có phải|co phai|phải chăng|phai chang|có đúng|co dung|có thật|co that|đúng là|dung la)\s+(?:là|la|rằng|rang)?\s*)+/iu,
  ],
  en: [
    /^\s*(?:(?:is it|was it) (?:true|correct|right|so)(?: that)?|am i right(?: that| in thinking(?: that)?)?|i (?:heard|read|was told)(?: that)?)\s*,?\s*/iu,
  ],
};
const ASKS = /^(?:có phải|co phai|phải chăng|phai chang|có đúng|co dung|có thật|co that|is it|was it|am i right)/iu;
/** `Is the rate 7 %?` claims as much as `The rate is 7 %, right?` */
const COPULA = /^\s*(?:is|are|was|were)\s+the\s+/iu;

/**
 * The statement of which a question asks whether it is so: `Chuẩn nghèo là 2 triệu đúng không?` → `Chuẩn nghèo là 2 triệu`.
 * @returns `null` for a question of another kind
 */
export function statementIn(text: string, language: Language): string | null {
  const tagged = TAGS[language].find((tag) => tag.test(text));
  const opening = OPENINGS[language].find((pattern) => pattern.test(text));
  const asks = opening !== undefined && ASKS.test(text.trim());
  const copula = language === 'en' && COPULA.test(text);
  if (tagged === undefined && !asks && !copula) return null;
  let statement = tagged === undefined ? text : text.replace(tagged, '');
  if (opening !== undefined) statement = statement.replace(opening, '');
  if (asks) statement = statement.replace(new RegExp(String.raw`\s+${NOT}${END}`, 'iu'), '');
  return statement.replace(/[\s?.!,]+$/u, '').trim() || null;
}
